import type { Scope } from '#desk/helpdesk.ts'

import type { Api } from '../api.ts'
import type { Connection } from '../connection/connection.ts'
import { rowsInEnvelope } from './envelope.ts'
import { envelopePages } from './pages.ts'

const detailed = ['style', 'detailed'] as const

/** The path of a scope; all tickets are asked for by a qualifier (NextGen notes §4). */
const lists: Readonly<Record<Scope, string>> = {
  all: 'Tickets',
  mine: 'Tickets/mine',
  'my-groups': 'Tickets/group',
  flagged: 'Tickets/flagged',
  recent: 'Tickets/recent',
}

/** The API of 2026.4 and later: names are singular but for two (NextGen notes §4). */
export function nextgenApi(connection: Connection): Api {
  return {
    connection,
    resources: {
      assets: 'Asset',
      attachments: 'ticketAttachment',
      departments: 'Department',
      fields: 'CustomFieldDefinition',
      locations: 'Location',
      newNotes: 'TechNote',
      notes: 'TicketNote',
      preferences: 'Preference',
      priorities: 'PriorityType',
      requesters: 'Client',
      statuses: 'StatusType',
      techs: 'Tech',
      tickets: 'Tickets',
      types: 'RequestType',
    },
    // Types and techs know no style: to ask for one there may be an error (NextGen notes §5).
    long: { tickets: [detailed], assets: [detailed], types: [], techs: [] },
    everyType: [],
    directory: [],
    takesEmail: true,
    notesById: true,
    scope: (scope) => ({ path: lists[scope], query: [] }),
    pagesOf: (list) => envelopePages(connection, list),
    rowsIn: rowsInEnvelope,
  }
}
