import { assetRoutes } from './assets/routes.ts'
import { attachmentRoutes } from './attachments/routes.ts'
import { clientInterfaceRoutes } from './client-interface/routes.ts'
import { noteRoutes } from './notes/routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { referenceRoutes } from './reference/routes.ts'
import type { Route } from './route.ts'
import { signInRoutes } from './signin/routes.ts'
import { ticketRoutes } from './tickets/routes.ts'
import { answerRoutes } from './workflow/answer-routes.ts'

/** Every address the sandbox answers; docs/sandbox.md lists them with the field guide's section. */
export const routes: readonly Route[] = [
  ...signInRoutes,
  ...ticketRoutes,
  ...noteRoutes,
  ...attachmentRoutes,
  ...referenceRoutes,
  ...assetRoutes,
  ...clientInterfaceRoutes,
  ...answerRoutes,
  ...pageRoutes,
]
