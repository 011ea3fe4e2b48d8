import type { Scope } from '#desk/helpdesk.ts'

import { paging, type Api, type List, type Pages } from '../api.ts'
import { type Connection, listed } from '../connection/connection.ts'

const details = ['style', 'details'] as const

/** The server's name of a scope; all tickets are asked for by a qualifier (field guide §5.3, §8.1). */
const lists: Readonly<Record<Exclude<Scope, 'all'>, string>> = {
  mine: 'mine',
  'my-groups': 'group',
  flagged: 'flagged',
  recent: 'recent',
}

/** The legacy API, up to 2026.1. */
export function legacyApi(connection: Connection): Api {
  return {
    connection,
    resources: {
      assets: 'Assets',
      attachments: 'TicketAttachments',
      departments: 'Departments',
      fields: 'CustomFieldDefinitions',
      locations: 'Locations',
      newNotes: 'TechNotes',
      notes: 'TicketNotes',
      preferences: 'Preferences',
      priorities: 'PriorityTypes',
      requesters: 'Clients',
      statuses: 'StatusTypes',
      techs: 'Techs',
      tickets: 'Tickets',
      types: 'RequestTypes',
    },
    long: {
      // Without `withUTC` times may be wrong (field guide Q7).
      tickets: [details, ['withUTC', 'true']],
      assets: [details],
      types: [details],
      techs: [details],
    },
    everyType: [['list', 'all']],
    directory: [['searchLdap', 'true']],
    takesEmail: false,
    notesById: false,
    scope: (scope) => ({ path: 'Tickets', query: scope === 'all' ? [] : [['list', lists[scope]]] }),
    pagesOf: (list) => pagesOf(connection, list),
    rowsIn: (answer) => (Array.isArray(answer) ? answer : null),
  }
}

/** A list is a bare array; one object alone counts as a list of one (field guide §4.1). */
function pagesOf(connection: Connection, { path, query, about }: List): Pages {
  return async (page, signal) => {
    const call = { method: 'GET', path, query: [...query, ...paging(page)], signal, about } as const
    // Telling rows apart is quick once the engine has compiled it: most lists are over before.
    const rows = page.number === 1 ? listed(await connection.json(call)) : await connection.rows(call)
    // A server may cap the page below what was asked; its caps are round numbers (field guide §4).
    return { rows, full: rows.length === page.size || rows.length % 100 === 0 }
  }
}
