import type { ApiPlace } from '../connection/place.ts'

const application = '/helpdesk/WebObjects/Helpdesk.woa'

/** Field guide §2.1. */
export const legacyPlace: ApiPlace = {
  base: (instanceId) => `${application}${instanceId > 0 ? `/${instanceId}` : ''}/ra/`,
  page: application,
}
