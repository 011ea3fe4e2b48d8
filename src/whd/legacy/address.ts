import type { ApiPlace } from '../connection/place.ts'
import type { ServerRoot } from '../server-root.ts'

const application = '/helpdesk/WebObjects/Helpdesk.woa'

/** Field guide §2.1. */
export const legacyPlace: ApiPlace = {
  base: (instanceId) => `${application}${instanceId > 0 ? `/${instanceId}` : ''}/ra/`,
  page: application,
}

/** A ticket's page in the browser (field guide §15). */
export function ticketPage({ origin, prefix }: ServerRoot, id: number): string {
  return `${origin.text}${prefix}${application}/wa/TicketActions/view?ticket=${id}`
}
