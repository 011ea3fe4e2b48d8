import type { Address } from '../dialect.ts'
import { parseUrl, segmentsOf, withoutEmpty } from '../wire/target.ts'

const rest = /^\/helpdesk\/WebObjects\/Helpdesk\.woa\/+(?:-?\d+\/+)?ra(?:\/|$)/

/** Names of resources, singular to plural. */
export const plurals: Readonly<Record<string, string>> = {
  Asset: 'Assets',
  AssetStatus: 'AssetStatuses',
  AssetType: 'AssetTypes',
  BillingRate: 'BillingRates',
  Client: 'Clients',
  ClientNote: 'ClientNotes',
  Company: 'Companies',
  CustomFieldDefinition: 'CustomFieldDefinitions',
  Department: 'Departments',
  Location: 'Locations',
  Manufacturer: 'Manufacturers',
  Model: 'Models',
  Preference: 'Preferences',
  PriorityType: 'PriorityTypes',
  RequestType: 'RequestTypes',
  Room: 'Rooms',
  StatusType: 'StatusTypes',
  Tech: 'Techs',
  TechGroup: 'TechGroups',
  TechNote: 'TechNotes',
  Ticket: 'Tickets',
  TicketAttachment: 'TicketAttachments',
  TicketBulkAction: 'TicketBulkActions',
  TicketNote: 'TicketNotes',
}

const plural = (name: string): string => (Object.hasOwn(plurals, name) ? (plurals[name] ?? name) : name)

/**
 * Reads a request's target (field guide §2.1–§2.3): an instance id or a double slash before `ra`, a trailing slash, singular
 * resource names, `.json` and `.xml` are all understood. Null outside `/helpdesk`.
 */
export const readAddress = (url: string): Address | null => {
  const target = parseUrl(url)
  if (!target) return null
  const path = target.pathname
  const query = withoutEmpty(target.searchParams)
  if (!rest.test(path)) {
    if (!/^\/helpdesk(?:\/|$)/.test(path)) return null
    return { under: 'outside', segments: segmentsOf(path.slice('/helpdesk'.length)), format: 'json', query }
  }
  const segments = segmentsOf(path.replace(rest, ''))
  const last = segments.at(-1) ?? ''
  const format = last.endsWith('.xml') ? 'xml' : 'json'
  const plain = segments.toSpliced(-1, 1, last.replace(/\.(?:json|xml)$/, ''))
  return { under: 'ra', segments: plain.map((name) => plural(name)), format, query }
}
