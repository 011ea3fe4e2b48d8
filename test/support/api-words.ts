/** Addresses of the sandbox's two APIs: tests name a resource once, in the legacy API's words. */

/** `TicketNotes/5` as it is asked for on NextGen, where names are singular, but for Tickets. */
export function nextgenWords(path: string): string {
  return path
    .replace(/^(?:TicketAttachments|attachment)\b/, 'ticketAttachment')
    .replace(/^(?!Tickets\b)(\w+)s\b/, '$1')
}

/** What was asked of either API, as `POST TechNotes`, without the query. */
export function legacyWords({
  method,
  target,
}: {
  readonly method: string
  readonly target: string
}): string {
  const path = target.replace(/\?.*$/s, '')
  const place = path.replace(/^.*\/(?:ra|helpdesk)\//, '')
  return `${method} ${path.includes('/api/v1/') ? pluralOf(place) : place}`
}

const singular = /^(?!Tickets\b|Session\b|Token\b|Email\b|ticketAttachment\b)\w+/

function pluralOf(place: string): string {
  return place
    .replace(singular, '$&s')
    .replace(/^ticketAttachment\/upload\b/, 'attachment/upload')
    .replace(/^ticketAttachment\b/, 'TicketAttachments')
}
