import { anyNumber, defineCommand, flag, nothing } from '#command.ts'
import { UsageError } from '#errors.ts'
import { agree, many } from '../parts/asking/agree.ts'
import { namedEntries } from '../parts/outbox/named.ts'

export const drop = defineCommand({
  summary: 'Throw away what waits to be sent',
  details:
    'What is thrown away is gone, its copies of files too; files where they were stay. Three or more, and --all, are asked about first, and need --yes where nobody can be asked.',
  examples: ['helpdesk outbox drop o1', 'helpdesk outbox drop --all --yes'],
  exits: { 3: 'There is no such entry; then none is thrown away', 6: 'The outbox is being sent' },
  seeAlso: ['outbox', 'outbox show', 'outbox send'],
  arguments: { names: anyNumber({ name: 'NAME', typedAs: 'NAME…', summary: 'Entries: o1 or 1' }) },
  options: {
    all: flag({ summary: 'All of it' }),
    yes: flag({ summary: 'Do not ask' }),
  },
  async run({ names: typed, options, outbox, terminal }) {
    if (options.all === typed.length > 0)
      throw new UsageError('outbox drop takes NAME… or --all.', { hint: 'See all of it: helpdesk outbox' })
    const { entries, unread } = await outbox.list()
    const names = options.all
      ? entries.map(({ name }) => name)
      : namedEntries(typed, [...entries, ...unread]).map(({ name }) => name)
    if (names.length === 0) return nothing('nothing to do')
    if ((options.all || names.length >= many) && !options.yes) {
      const what = `${names.length} ${names.length === 1 ? 'entry' : 'entries'} of the outbox`
      await agree({ would: `throw ${what} away`, no: 'Nothing was thrown away.' }, await terminal())
    }
    const release = await outbox.alone()
    try {
      for (const name of names) await outbox.drop(name)
    } finally {
      await release()
    }
    return nothing(`${names.join(', ')} thrown away.`)
  },
})
