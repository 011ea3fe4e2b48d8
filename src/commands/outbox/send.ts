import { anyNumber, defineCommand, flag, nothing } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changingExits } from '../parts/exits.ts'
import { agreeToSend } from '../parts/outbox/agree-to-send.ts'
import { namedEntries } from '../parts/outbox/named.ts'
import { sendAll } from '../parts/outbox/send-all.ts'
import { report } from '../parts/verbs/report.ts'
import { safetyOptions } from '../parts/write-options.ts'

export const send = defineCommand({
  summary: 'Send what waits in the outbox',
  details:
    "Sends the entries in the order in which they were typed, or those that are named, each once: names are looked up and rules are checked as if they were typed now, and nobody is asked to complete anything. A ticket that somebody changed after its entry was typed is left alone (exit 7); your own entries do not stand in each other's way, but for one with --if-updated, which holds as it was typed. The clocks of this computer and of the help desk are taken to agree. What is refused stays with its reason, and the next is tried; what a help desk is out of reach for stops all that is for it, and what is for another goes on. An entry whose sending was cut is looked for before it is sent again.",
  examples: ['helpdesk outbox send --dry-run', 'helpdesk outbox send', 'helpdesk outbox send o2 --force'],
  exits: {
    ...changingExits,
    3: 'There is no such entry, or no such ticket',
    6: 'A rule says no, or another process is sending the outbox',
    7: 'Somebody changed a ticket after its entry was typed',
    8: 'It may be done or not; the entry stays',
  },
  seeAlso: ['outbox', 'outbox show', 'outbox drop', 'runs'],
  arguments: {
    names: anyNumber({ name: 'NAME', typedAs: '[NAME…]', summary: 'Entries: o1 or 1; left out, all' }),
  },
  options: {
    force: flag({ summary: 'Also over what somebody changed, and what may still be on its way' }),
    ...safetyOptions,
  },
  async run(given) {
    const { names, options, outbox } = given
    if ((await outbox.list()).entries.length === 0 && names.length === 0) return nothing('nothing to do')
    const release = options.dryRun ? () => Promise.resolve() : await outbox.alone()
    try {
      const { entries } = await outbox.list()
      const chosen = names.length === 0 ? entries : namedEntries(names, entries)
      await agreeToSend(chosen, options, await given.terminal())
      const results = sendAll(chosen, { all: entries, given, options, release })
      const typed = { mail: undefined }
      return await report(results, {
        given,
        typed,
        plain: false,
        keeping: null,
        dryRun: options.dryRun,
        run: () => null,
      })
    } catch (error) {
      await release()
      throw error
    }
  },
  view: writeResult,
})
