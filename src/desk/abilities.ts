import type { Abilities } from './helpdesk.ts'
import type { ServerApi } from './server/api.ts'

const webHelpDesk: Abilities = {
  pageSize: 100,
  totals: false,
  changesFirst: true,
  urgency: false,
  scopes: ['mine', 'my-groups', 'flagged', 'recent', 'all'],
  levels: 'moved',
  mailSwitches: true,
  filesOnNotes: true,
  conditionalWrites: false,
}

/** What the servers of each API know. */
export const abilities: Readonly<Record<ServerApi, Abilities>> = {
  legacy: webHelpDesk,
  // Nothing that is known of this API names a way (docs/nextgen.md).
  nextgen: { ...webHelpDesk, levels: 'unknown' },
  rt: {
    pageSize: 100,
    totals: true,
    changesFirst: false,
    urgency: false,
    scopes: ['mine', 'my-groups', 'flagged', 'all'],
    levels: 'none',
    mailSwitches: false,
    filesOnNotes: false,
    conditionalWrites: true,
  },
}

/** What tells a person more about all of these. */
export const everyKind = 'What each kind of server can do: helpdesk help servers'
