import { defineCommand, several, whole } from '#command.ts'
import { UsageError } from '#errors.ts'
import { attachResult } from '#views/writes/result.ts'
import { stdinNameOption } from './parts/attachments/options.ts'
import { changingExits } from './parts/exits.ts'
import { changed } from './parts/verbs/changed.ts'
import { writeOptions } from './parts/write-options.ts'

export const attach = defineCommand({
  summary: 'Attach files to tickets',
  details:
    'All files are looked at before the first one is sent: one that is missing, empty, a folder or not permitted stops the command. Files go up one after the other; where one fails, the answer says which are attached, which are not, and what to type for the rest. Nobody is mailed by the client; the help desk may have rules of its own.\n\nTo say something with the files, attach them to a note: helpdesk note ID -m TEXT --attach FILE.',
  examples: [
    'helpdesk attach 1042 screen.png report.pdf',
    { does: 'What a program prints, under a name', line: 'dmesg | helpdesk attach 1042 - --name dmesg.log' },
    { does: 'To a note that is there already', line: 'helpdesk attach 1042 screen.png --on-note 90116' },
  ],
  exits: {
    ...changingExits,
    1: 'Some files are attached and some are not; or of several tickets one failed',
  },
  seeAlso: ['download', 'note', 'show'],
  arguments: {
    words: several({
      name: 'FILE',
      typedAs: 'ID FILE…',
      summary: 'The ticket, or several as 12,14 or 15-18, or none with --where; then files, - for stdin',
      completes: 'file',
    }),
  },
  options: {
    name: stdinNameOption,
    onNote: whole({ value: 'NOTE', least: 1, summary: 'Attach to this note, by its number' }),
    ...writeOptions,
  },
  async run(given) {
    const { words, options } = given
    const count = options.where === undefined ? 1 : 0
    const ids = words.slice(0, count)
    const paths = words.slice(count)
    if (paths.length === 0) {
      throw new UsageError('attach needs a FILE.', { hint: 'For example: helpdesk attach 1042 screen.png' })
    }
    const files = await (await given.uploads()).check(paths, options.name)
    const { onNote } = options
    return changed(given, { verb: 'attach', ids, files, onNote, text: undefined, mail: undefined })
  },
  view: attachResult,
})
