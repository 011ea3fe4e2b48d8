import { type OutboxEntry, readOptions } from '#command.ts'
import { agreed } from '#changes/ask-first.ts'
import { createdRow } from '#changes/creating/created-row.ts'
import { submitRecorded } from '#changes/creating/submit-recorded.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { creatingRun, mailOfNew, submitParts } from '../new-ticket/creating.ts'
import { formOf } from '../new-ticket/fill.ts'
import { newTicketOptions } from '../new-ticket/options.ts'
import type { Words } from '../new-ticket/reading/words.ts'
import { foreseenRow } from '../new-ticket/report.ts'
import { toNewTicket } from '../new-ticket/to-new-ticket.ts'
import { entryJournal, lostJournal, type Sending } from './sending.ts'
import { standingOf } from './standing.ts'

/** Creates the ticket of an entry, unless it is there already. Its files go afterwards. */
export async function* sendTicket(sending: Sending): AsyncGenerator<WriteResult> {
  const { held, given, options, remembered } = sending
  const { entry } = held
  const standing = standingOf(entry.key, 1, remembered)
  if (standing.is === 'done') {
    yield standing.result
    return
  }
  if (standing.is === 'cut') {
    const { dryRun, force } = options
    yield* (await given.resume(standing.run, { ...agreed, dryRun, force })).results
    return
  }
  if (standing.is === 'lost' && !options.force)
    throw lostJournal(sending, 'See whether the ticket is there: helpdesk queue --all.')
  yield await create(sending)
}

async function create(sending: Sending): Promise<WriteResult> {
  const { held, given, options } = sending
  const { entry } = held
  const form = await formOf(wordsOf(entry), given)
  if (options.dryRun) return foreseenRow(form)
  const typed = readOptions(newTicketOptions, entry.options)
  const ticket = toNewTicket(form, mailOfNew(typed)(form))
  const recording = entryJournal(entry.key, sending).begin(creatingRun([ticket], entry.files))
  return createdRow(await submitRecorded(ticket, { recording, key: 1 }, await submitParts(given)))
}

function wordsOf({ fields, text }: OutboxEntry): Words {
  const words = new Map(Object.entries(fields))
  if (text !== null) words.set('detail', text)
  return words
}
