/** Where a request goes: a REST resource or something else below `/helpdesk/`. */
export interface Address {
  readonly under: 'ra' | 'helpdesk'
  /** Decoded, without empty ones. */
  readonly segments: readonly string[]
  readonly format: 'json' | 'xml'
  readonly query: URLSearchParams
}

const rest = /^\/helpdesk\/WebObjects\/Helpdesk\.woa\/+(?:-?\d+\/+)?ra(?:\/|$)/

const singular: Readonly<Record<string, string>> = {
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

const parseUrl = (url: string): URL | null => {
  try {
    return new URL(url, 'http://sandbox')
  } catch {
    return null
  }
}

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const segmentsOf = (path: string): string[] =>
  path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode)

// A parameter without a value counts as not sent.
const withoutEmpty = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...query].filter(([, value]) => value !== ''))

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
    return { under: 'helpdesk', segments: segmentsOf(path.slice('/helpdesk'.length)), format: 'json', query }
  }
  const segments = segmentsOf(path.replace(rest, ''))
  const last = segments.at(-1) ?? ''
  const format = last.endsWith('.xml') ? 'xml' : 'json'
  const plain = segments.toSpliced(-1, 1, last.replace(/\.(?:json|xml)$/, ''))
  return { under: 'ra', segments: plain.map((name) => plural(name)), format, query }
}

const plural = (name: string): string => (Object.hasOwn(singular, name) ? (singular[name] ?? name) : name)
