import type { Abilities } from './helpdesk.ts'
import type { ServerApi } from './server-api.ts'

const webHelpDesk: Abilities = {
  pageSize: 100,
  totals: false,
  scopes: ['mine', 'my-groups', 'flagged', 'recent', 'all'],
  levels: true,
  mailSwitches: true,
  filesOnNotes: true,
  conditionalWrites: false,
}

/** What the servers of each API know. */
export const abilities: Readonly<Record<ServerApi, Abilities>> = {
  legacy: webHelpDesk,
  nextgen: webHelpDesk,
  rt: {
    pageSize: 100,
    totals: true,
    scopes: ['mine', 'my-groups', 'flagged', 'all'],
    levels: false,
    mailSwitches: false,
    filesOnNotes: false,
    conditionalWrites: true,
  },
}
