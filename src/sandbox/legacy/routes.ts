import { assets } from '../assets/assets.ts'
import { assetTypes, manufacturers, models } from '../assets/kinds.ts'
import { ticketAttachment } from '../attachments/attachments.ts'
import { clientInterfaceRoutes } from '../client-interface/routes.ts'
import { clients } from '../clients/clients.ts'
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
import { preferences } from '../reference/preferences.ts'
import { requestTypes } from '../reference/request-types.ts'
import { techGroups } from '../reference/tech-groups.ts'
import { currentTech, techs } from '../reference/techs.ts'
import { at, named } from '../resource/named.ts'
import type { Route } from '../route.ts'
import { deescalate, escalate, ticketLists, tickets } from '../tickets/tickets.ts'
import { pageRoutes } from './pages.ts'
import { sessionRoute } from './session.ts'
import { uploadRoute } from './uploads.ts'

/** Every address of the legacy API and around it; docs/sandbox.md lists them with the field guide's section. */
export const routes: readonly Route[] = [
  sessionRoute,
  at('Techs/currentTech', currentTech),
  ...named('Tickets', tickets),
  ...ticketLists.map(([name, list]) => at(`Tickets/${name}`, list)),
  at('Tickets/:id/escalate', escalate),
  at('Tickets/:id/deescalate', deescalate),
  at('TicketNotes', ticketNotes.list),
  at('TechNotes', techNotes),
  uploadRoute,
  { ...at('TicketAttachments/:id', ticketAttachment), callers: 'both' },
  ...named('StatusTypes', statusTypes),
  ...named('PriorityTypes', priorityTypes),
  ...named('Departments', departments),
  ...named('Rooms', rooms),
  at('BillingRates', billingRates),
  ...named('TicketBulkActions', ticketBulkActions),
  ...named('AssetStatuses', assetStatuses),
  ...named('RequestTypes', requestTypes),
  ...named('Locations', locations),
  ...named('Techs', techs),
  ...named('Clients', clients),
  ...named('Companies', companies),
  ...named('TechGroups', techGroups),
  // The vendor's guide calls the resource "Setup/Preferences"; clients ask for `Preferences` (field guide §12.10).
  at('Preferences', preferences),
  at('Setup/Preferences', preferences),
  at('Email', email),
  at('CustomFieldDefinitions', customFieldDefinitions('ticket')),
  // The address is read with plural names throughout, so `/Asset` arrives as `/Assets`.
  at('CustomFieldDefinitions/Assets', customFieldDefinitions('asset')),
  at('CustomFieldDefinitions/Locations', customFieldDefinitions('location')),
  ...named('Assets', assets),
  ...named('AssetTypes', assetTypes),
  ...named('Manufacturers', manufacturers),
  ...named('Models', models),
  ...clientInterfaceRoutes,
  ...pageRoutes,
]
