import { defineCommand, flag, one } from '#command.ts'
import { syncedView } from '#views/kept/mirror.ts'
import { askingExits } from './parts/exits.ts'
import { doingTold } from './parts/mirror/doing-told.ts'

export const sync = defineCommand({
  summary: 'Keep a copy of all tickets on this computer',
  details:
    'Makes a mirror of the tickets that you may see, readable by you only, and from then on brings it up to date: with it queue --offline and count --offline answer any filter without the help desk, show --offline any ticket, and all three while it cannot be reached. It never sends anything.\n\nThe first run reads every ticket and may be stopped at any time: the next one goes on where it stopped. Later ones read what was changed since, which is one request when nothing was. Tickets that were deleted, or that you may no longer see, are in no list of changes: once a day, and with --full, all are compared, a page of numbers at a time. Where the server counts its tickets, an equal count is enough.',
  examples: ['helpdesk sync', { does: 'Look for deleted tickets now', line: 'helpdesk sync --full' }],
  exits: {
    ...askingExits,
    1: 'The mirror cannot be written',
    6: 'The package that a mirror needs is not installed',
    7: 'Another sync is filling the mirror',
  },
  seeAlso: ['mirror status', 'mirror clear', 'queue', 'help mirror'],
  options: { full: flag({ summary: 'Look for deleted tickets, too, whenever that was done last' }) },
  async run(given) {
    const told = await doingTold(given)
    try {
      return one(await given.mirror.sync({ full: given.options.full, onDoing: told.tell }))
    } finally {
      told.stop()
    }
  },
  view: syncedView,
})
