import { defineCommand, flag, nothing, several } from '#command.ts'
import { agree, many } from '../parts/asking/agree.ts'

export const drop = defineCommand({
  summary: 'Throw drafts away',
  details:
    'What is thrown away is gone. Three or more are asked about first, and need --yes where nobody can be asked.',
  examples: ['helpdesk drafts drop 3', 'helpdesk drafts drop 1 2 4 --yes'],
  exits: {
    3: 'There is no such draft; then none is thrown away',
    7: 'One of them is open in another terminal; then none is thrown away',
  },
  seeAlso: ['drafts', 'drafts show'],
  arguments: { names: several({ name: 'N', summary: 'Drafts: 3 or d3; new-1 for tickets of a file' }) },
  options: { yes: flag({ summary: 'Do not ask before three or more drafts' }) },
  async run({ names, options, drafts, terminal }) {
    // A file that cannot be read may go, too; all names are checked before the first is gone.
    const unique = [...new Set(names.map((name) => name.replace(/^(?=\d)/, 'd')))]
    const { drafts: found, unsent, damaged, newer } = await drafts.list()
    const known = new Set([...found, ...unsent].map(({ name }) => name))
    for (const name of unique) {
      if (!known.has(name) && ![...damaged, ...newer].some((path) => path.endsWith(`/${name}.json`)))
        await drafts.read(name)
    }
    if (unique.length >= many && !options.yes) {
      const would = `throw ${unique.length} drafts away`
      await agree({ would, no: 'Nothing was thrown away.' }, await terminal())
    }
    await drafts.hold(unique)
    for (const name of unique) await drafts.drop(name)
    return nothing(`${unique.length === 1 ? 'Draft' : 'Drafts'} ${unique.join(', ')} thrown away.`)
  },
})
