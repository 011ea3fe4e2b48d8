import { assets } from '../assets/assets.ts'
import { assetTypes, manufacturers, modelsAsAsked } from '../assets/kinds.ts'
import { ticketAttachment, upload } from '../attachments/attachments.ts'
import { customFieldDefinitions } from '../custom-fields/definitions.ts'
import { techNotes, ticketNotes } from '../notes/notes.ts'
import { companies } from '../reference/companies.ts'
import { email } from '../reference/email.ts'
import {
  assetStatuses,
  billingRates,
  departments,
  priorityTypes,
  rooms,
  statusTypes,
  ticketBulkActions,
} from '../reference/fixed-lists.ts'
import { locations } from '../reference/locations.ts'
import { requestTypes } from '../reference/request-types.ts'
import { currentTech, techs } from '../reference/techs.ts'
import { at, named } from '../resource/named.ts'
import type { Route } from '../route.ts'
import { ticketLists } from '../tickets/tickets.ts'
import { namedClients } from './clients.ts'
import { inOneForm } from './one-form.ts'
import { pageRoutes } from './pages.ts'
import { preference } from './preference.ts'
import { sessionRoute } from './session.ts'
import { switchToTech } from './switch-account.ts'
import { qualifiedTickets } from './tickets.ts'
import { tokenRoute } from './token.ts'

/** Every address of the NextGen API (its guide §4) and around it; what the guide does not name is not here. */
export const routes: readonly Route[] = [
  tokenRoute,
  sessionRoute,
  switchToTech,
  at('Tech/currentTech', currentTech),
  ...named('Tickets', qualifiedTickets),
  ...ticketLists.map(([name, list]) => at(`Tickets/${name}`, list)),
  ...named('TicketNote', ticketNotes),
  at('TechNote', techNotes),
  { ...at('ticketAttachment/:id', ticketAttachment), callers: 'both' },
  { ...at('ticketAttachment/upload', { POST: upload }), callers: 'both' },
  ...named('StatusType', statusTypes),
  ...named('PriorityType', priorityTypes),
  ...named('Department', departments),
  ...named('Room', rooms),
  at('BillingRate', billingRates),
  ...named('TicketBulkAction', ticketBulkActions),
  ...named('AssetStatus', assetStatuses),
  ...named('RequestType', inOneForm(requestTypes)),
  ...named('Location', locations),
  ...named('Tech', inOneForm(techs)),
  ...named('Client', namedClients),
  ...named('Company', companies),
  at('Preference', preference),
  at('Email', email),
  at('CustomFieldDefinition', customFieldDefinitions('ticket')),
  at('CustomFieldDefinition/Asset', customFieldDefinitions('asset')),
  at('CustomFieldDefinition/Location', customFieldDefinitions('location')),
  ...named('Asset', assets),
  ...named('AssetType', assetTypes),
  ...named('Manufacturer', manufacturers),
  ...named('Model', modelsAsAsked),
  ...pageRoutes,
]
