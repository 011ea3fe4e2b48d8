import { customFieldRoutes } from '../custom-fields/definitions.ts'
import type { Route } from '../route.ts'
import { clientRoutes } from '../clients/routes.ts'
import { companyRoutes } from './companies.ts'
import { emailRoutes } from './email.ts'
import { fixedListRoutes } from './fixed-lists.ts'
import { locationRoutes } from './locations.ts'
import { preferenceRoutes } from './preferences.ts'
import { requestTypeRoutes } from './request-types.ts'
import { techGroupRoutes } from './tech-groups.ts'
import { techRoutes } from './techs.ts'

/** Everything that tickets refer to (field guide §11, §12). */
export const referenceRoutes: readonly Route[] = [
  ...fixedListRoutes,
  ...requestTypeRoutes,
  ...locationRoutes,
  ...techRoutes,
  ...clientRoutes,
  ...companyRoutes,
  ...techGroupRoutes,
  ...preferenceRoutes,
  ...emailRoutes,
  ...customFieldRoutes,
]
