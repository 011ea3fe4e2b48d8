import type { ServerRoot } from '../server-root.ts'

const application = '/helpdesk/WebObjects/Helpdesk.woa'

/** Where the legacy API lives (field guide §2.1); hosted servers have the instance in the path. */
export function apiBase({ prefix }: ServerRoot, instanceId = -1): string {
  return `${prefix}${application}${instanceId > 0 ? `/${instanceId}` : ''}/ra/`
}

/** A ticket's page in the browser (field guide §15). */
export function ticketPage({ origin, prefix }: ServerRoot, id: number): string {
  return `${origin.text}${prefix}${application}/wa/TicketActions/view?ticket=${id}`
}
