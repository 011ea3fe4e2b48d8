import { defineCommand, several } from '#command.ts'
import { UsageError } from '#errors.ts'
import { writeResult } from '#views/writes/result.ts'
import { changingExits } from './parts/exits.ts'
import { partWords } from './parts/verbs/assignments.ts'
import { changed } from './parts/verbs/changed.ts'
import { setVerb } from './parts/verbs/known/set.ts'
import { readTexts } from './parts/verbs/read-texts.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { readsText } from './parts/write-options.ts'

export const set = defineCommand({
  summary: 'Set fields of tickets',
  details: `Any field by the name that it has everywhere: a key such as priority, or the label of a custom field. FIELD= clears it, unless tickets of the type must have it; several choices are separated by ;. Names are compared with the lists of the help desk, whole and in any case. Of a value, ${readsText}. What a ticket holds already is not sent. A status that closes a ticket is refused: its requester has the final word.\n\n${severalTickets}`,
  examples: [
    'helpdesk set 1042 priority=Urgent',
    "helpdesk set 1042 'Callback number=555-0134' room= --note 'She moved to the annex'",
    {
      does: 'Every open ticket of a place, after a look at what would change',
      line: 'helpdesk set --where \'status:open location:"El Dorado*"\' status=Pending --dry-run',
    },
    'helpdesk queue --all type:OMIS is:open -o ids | helpdesk set - priority=High --expect 12 --dry-run',
  ],
  exits: {
    ...changingExits,
    6: 'A rule says no: the final word of the requester, a field that the type lacks or cannot be without, or --expect gave another number',
  },
  seeAlso: ['fields', 'assign', 'escalate', 'help filters'],
  arguments: {
    words: several({
      name: 'ID',
      typedAs: 'ID… FIELD=VALUE…',
      summary: 'Ticket numbers as everywhere, or none with --where; then fields with their new values',
      completes: 'change',
    }),
  },
  options: setVerb.options,
  async run(given) {
    const { ids, values } = partWords(given.words)
    if (values.size === 0) {
      const tickets =
        ids.length === 0 && given.options.where === undefined ? 'ID… (or --where EXPR) and ' : ''
      throw new UsageError(`set needs ${tickets}FIELD=VALUE.`, {
        hint: 'For example: helpdesk set 1042 priority=High',
      })
    }
    const words = await readTexts(values, await given.terminal())
    const typed = setVerb.changed(given.options, given, Object.fromEntries(words))
    return changed(given, { ...typed, ids })
  },
  view: writeResult,
})
