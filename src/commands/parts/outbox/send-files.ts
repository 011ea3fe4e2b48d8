import type { OutboxEntry, OutboxFile } from '#command.ts'
import { agreed } from '#changes/ask-first.ts'
import { refused } from '#changes/sending/carry-out.ts'
import type { Intent } from '#changes/intent.ts'
import { certainFrom } from '#changes/sending/fate.ts'
import { isLastChange } from '#changes/sending/only-ours.ts'
import { oneTicket } from '#desk/ids/ticket-ids.ts'
import type { Refused, WriteResult, Written } from '#desk/outcome.ts'
import type { Run } from '#desk/runs/run.ts'
import { instant } from '#desk/time/instant.ts'
import { DeskError, UnknownOutcomeError } from '#errors.ts'
import { guardOf } from './guards/guard.ts'
import { entryJournal, isForced, lostJournal, type Sending } from './sending.ts'
import { standingOf } from './standing.ts'

/** Attaches the files of an entry to a ticket that has the rest of it; each is a run of its own, so that none goes twice. */
export async function withFilesSent(row: Written, sending: Sending): Promise<WriteResult> {
  const { held, given, options } = sending
  const files = await given.outbox.files(held.entry)
  if (files.length === 0) return row
  if (options.dryRun) return withFilesForeseen(row, files, sending)
  const attachments: number[] = []
  for (const [at, file] of files.entries()) {
    const result = await sendFile(file, { row, place: at + 1, sending }).catch((error: unknown) => {
      if (error instanceof DeskError) return refused(row.id, error)
      throw error
    })
    if (!result.ok) return halfDone(result, { row, names: files.map(({ name }) => name), at })
    attachments.push(...(result.attachments ?? []))
  }
  return { ...row, attachments }
}

/** Reads and checks what attaching them would, and tells how many the ticket would have. */
async function withFilesForeseen(
  row: Written,
  files: readonly OutboxFile[],
  sending: Sending,
): Promise<WriteResult> {
  const { held, given, remembered } = sending
  const { id, changed } = row
  if (id === null) return { ...row, changed: { ...changed, attachmentCount: [null, files.length] } }
  const left = files.flatMap((file, at) => {
    const { is } = standingOf(partOf(held.entry, id, at + 1), id, remembered)
    return is === 'done' ? [] : [{ file, place: at + 1 }]
  })
  const [first] = left
  if (first === undefined) return row
  const intent = intentFor(
    left.map(({ file }) => file),
    { row, place: first.place, sending },
  )
  const { results } = await given.change(oneTicket(id), intent, { ...agreed, dryRun: true })
  for await (const result of results) {
    if (!result.ok) return result
    return { ...row, dryRun: true, changed: { ...changed, ...result.changed } }
  }
  throw new Error('one ticket gives one result')
}

interface SendingFile {
  readonly row: Written
  /** Which of the files it is, from 1. */
  readonly place: number
  readonly sending: Sending
}

async function sendFile(file: OutboxFile, { row, place, sending }: SendingFile): Promise<WriteResult> {
  const { held, given, options, remembered } = sending
  const id = row.id ?? 0
  const part = partOf(held.entry, id, place)
  const standing = standingOf(part, id, remembered)
  if (standing.is === 'done') return standing.result
  if (standing.is === 'lost' && !options.force)
    throw lostJournal(sending, `See its files: helpdesk show ${id}.`)
  const note = noteOf(row, sending)
  if (standing.is === 'cut') {
    const found = await arrived(standing.run, { file, id, note, sending })
    if (found !== null) return found
  }
  const intent = intentFor([file], { row, place, sending })
  const { results } = await given.change(oneTicket(id), intent, agreed, entryJournal(part, sending))
  for await (const result of results) return result
  throw new Error('one ticket gives one result')
}

/** What a run that sends a file names as its part of the entry. */
function partOf({ key }: Pick<OutboxEntry, 'key'>, ticket: number, place: number): string {
  return `${key}.${ticket}.${place}`
}

function intentFor(files: readonly OutboxFile[], { row, place, sending }: SendingFile): Intent {
  const { entry } = sending.held
  // Only where nothing else of the entry was there to be checked.
  const guard = entry.verb === 'attach' && place === 1 ? guardOf(entry) : {}
  const force = isForced(entry, sending.options)
  return { verb: 'attach', files, onNote: noteOf(row, sending), force, ...guard }
}

function noteOf({ note }: Written, { held: { entry } }: Sending): number | undefined {
  const typed = entry.options['on-note']
  return note ?? (typeof typed === 'string' ? Number(typed) : undefined)
}

interface Looking {
  readonly file: OutboxFile
  readonly id: number
  readonly note: number | undefined
  readonly sending: Sending
}

/** The file of a run that was cut, where the ticket has it; null where it surely has not. Throws UnknownOutcomeError. */
async function arrived(run: Run, { file, id, note, sending }: Looking): Promise<Written | null> {
  const { held, given, options } = sending
  const runs = await given.runs()
  const recording = await runs.takeOver(run.name, options)
  const entry = (await runs.read(run.name)).entries.find(({ key }) => key === id)
  const ticket = await (await given.desk()).ticket(id)
  const there =
    note === undefined ? ticket.attachments : ticket.notes.find((one) => one.id === note)?.attachments
  // An equal name that was there before does not count.
  const before = new Set(entry?.sending?.before?.fileIds ?? [])
  const found = there?.find((one) => one.name === file.name && !before.has(one.id))
  if (found !== undefined) {
    const result: Written = { id, ok: true, changed: {}, attachments: [found.id] }
    const left = isLastChange(found.at, ticket) ? { updated: ticket.updated } : {}
    recording.finished({ key: id, result, after: null, ...left })
    return result
  }
  const now = given.now().getTime()
  const until = entry?.sending ? certainFrom(entry.sending, { ended: entry.ended, now }) : now
  if (now >= until || options.force) return null
  throw new UnknownOutcomeError(
    `Ticket ${id} does not have ${file.name} yet; until ${instant(until)} it may still be on its way.`,
    { hint: `After that time: helpdesk outbox send ${held.entry.name}` },
  )
}

function halfDone(
  { error, done = [] }: Refused,
  { row, names, at }: { readonly row: Written; readonly names: readonly string[]; readonly at: number },
): Refused {
  const whole = row.note === undefined ? [] : ['note']
  const files = names.map((name) => `attach ${name}`)
  return {
    id: row.id,
    ok: false,
    done: [...whole, ...files.slice(0, at), ...done],
    left: files.slice(at),
    error,
  }
}
