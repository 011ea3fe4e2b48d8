import { anyNumber, argument, defineCommand, flag, rows, value } from '#command.ts'
import { namedAttachments } from '#desk/attachments/named.ts'
import { pickAttachments } from '#desk/attachments/pick.ts'
import { oneTicketId } from '#desk/ids/one.ts'
import { savedFiles, type SavedFile } from '#views/writes/saved-files.ts'
import { readingExits } from './parts/exits.ts'
import { checkFree, saved } from './parts/attachments/saved.ts'

export const download = defineCommand({
  summary: 'Save attachments of a ticket as files',
  details:
    'Without a name all files of the ticket and of its notes are saved, and their paths printed, one a line. Files of the same name become image001.png, image001-2.png, and what is unsafe in a name is replaced by _. An existing file is left as it is unless you give --force. A file is written whole or not at all, with the permissions that your umask gives.',
  examples: [
    'helpdesk download 1042',
    {
      does: 'The pictures only, in a folder of their own',
      line: "helpdesk download 1042 '*.png' --dir pictures",
    },
    "helpdesk download 1042 'intake screen.png' --force --json path,bytes",
  ],
  exits: {
    ...readingExits,
    1: 'Of several files at least one failed, or it could not be written',
    3: 'There is no such ticket, or no attachment of that name',
  },
  seeAlso: ['show', 'browse'],
  arguments: {
    id: argument({ name: 'ID', summary: 'Ticket number', completes: 'ticket' }),
    names: anyNumber({ name: 'NAME', summary: 'Only files of this name; * stands for any part' }),
  },
  options: {
    dir: value({
      value: 'DIR',
      summary: 'Save in this folder, which is made where it is missing',
      completes: 'file',
    }),
    force: flag({ summary: 'Replace existing files' }),
  },
  async run({ id: word, names, options, host, desk: open, downloads, spin, say }) {
    const id = oneTicketId(word, { host: await host() })
    const desk = await open()
    const all = namedAttachments(await desk.ticket(id))
    const files = pickAttachments(names, { id, files: all })
    if (files.length === 0)
      return rows<SavedFile>([], () => ({ lines: [`Ticket ${id} has no attachments.`] }))
    const folder = await downloads(options.dir)
    if (!options.force) await checkFree(files, folder)
    return saved(files, {
      folder,
      replace: options.force,
      download: (one) => desk.download(one),
      spin,
      say,
    })
  },
  view: savedFiles,
})
