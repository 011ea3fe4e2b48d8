import { type Context, one, type OpenDraft, type Result } from '#command.ts'
import type { IntendedFile } from '#changes/intent.ts'
import { submitRecorded } from '#changes/creating/submit-recorded.ts'
import type { Mail } from '#desk/helpdesk.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { RuleError, UnreachableError } from '#errors.ts'
import { filesToKeep } from '../outbox/files-to-keep.ts'
import { queued } from '../outbox/queue.ts'
import { handedOver } from '../outbox/unreached.ts'
import { draftJournal } from '../drafts/draft-journal.ts'
import { creatingRun, type MailOfNew, submitParts } from './creating.ts'
import { editorFile, keepAnswers, keepingDraft, type Kept, waitingTicket } from './keep.ts'
import { filesFor, type FilesTyped, withFiles } from './files.ts'
import { fillIn } from './fill.ts'
import type { Form } from './form.ts'
import type { Words } from './reading/words.ts'
import { created, foreseen } from './report.ts'
import { toNewTicket } from './to-new-ticket.ts'

export interface Writing {
  readonly words: Words
  /** As they were typed; a draft holds those that matter. */
  readonly options: FilesTyped & { readonly dryRun: boolean; readonly outbox: boolean }
  readonly mail: MailOfNew
  readonly draft: OpenDraft
  /** The words come from a draft: a person sees them before they are sent, and is asked again for those that no longer fit. */
  readonly isTakenUp: boolean
  /** A form that was being written in the editor. */
  readonly begun?: string | undefined
}

/**
 * Asks for what the words lack, creates the ticket and reports it. Until then what was answered is a draft, and a person
 * who was asked decides what becomes of it.
 */
export async function writeTicket(
  { words, options, mail, draft, isTakenUp, begun }: Writing,
  given: Context,
): Promise<Result<WriteResult>> {
  const { dryRun } = options
  const files = await filesFor(options, { isTakenUp }, given)
  const kept: Kept = { draft, words, options, isAnswered: false, dryRun }
  return keepingDraft(kept, () =>
    orQueued({ kept, files, outbox: options.outbox }, given, async () => {
      // What was saved in an editor moves into the draft before another one is opened.
      if (isTakenUp && begun === undefined) await keepAnswers(kept, words)
      const { form, parts, isAsked } = await fillIn(words, given, {
        isTakenUp,
        answered: (latest) => keepAnswers(kept, latest.words),
        file: (latest, field) => editorFile(kept, latest.words, field),
      })
      if (dryRun) return foreseen(form, toNewTicket(form, mail(form)), files.length)
      const send = (whole: Form) => sent(whole, { mail: mail(whole), files, draft, kept }, given)
      let refused: RuleError | undefined
      if (!isAsked && !isTakenUp) {
        try {
          return await send(form)
        } catch (error) {
          if (!(error instanceof RuleError) || !(await given.terminal()).canAsk) throw error
          refused = error
        }
      }
      if (files.length > 0) given.say(`Files: ${files.map(({ name }) => name).join(', ')}`)
      const { settle } = await import('./asking/settle.ts')
      return settle(form, { refused, begun, kept, parts, mail, send }, given)
    }),
  )
}

interface Queueing {
  readonly kept: Kept
  readonly files: readonly IntendedFile[]
  readonly outbox: boolean
}

/** Does the work; a ticket that the help desk cannot have heard of goes into the outbox, where that is wanted. */
async function orQueued(
  { kept, files, outbox }: Queueing,
  given: Context,
  work: () => Promise<Result<WriteResult>>,
): Promise<Result<WriteResult>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UnreachableError) || kept.dryRun || kept.words.size === 0) throw error
    const waiting = { unsent: waitingTicket(kept), files: filesToKeep(files, given) }
    const [name = null] = await queued([waiting], error, { outbox, given })
    if (name === null) throw error
    if (kept.recording) handedOver(1, name, { id: null, recording: kept.recording })
    return one({ id: null, ok: true, queued: name })
  }
}

interface Sending {
  readonly mail: Mail | undefined
  readonly files: readonly IntendedFile[]
  readonly draft: OpenDraft
  readonly kept: Kept
}

async function sent(
  form: Form,
  { mail, files, draft, kept }: Sending,
  given: Context,
): Promise<Result<WriteResult>> {
  const ticket = toNewTicket(form, mail)
  const spinner = await given.spin('Sending …')
  const recording = draftJournal(given.journal, draft).begin(creatingRun([ticket], files))
  kept.recording = recording
  const sending = submitRecorded(ticket, { recording, key: 1 }, await submitParts(given))
  const submitted = await sending.finally(() => spinner.stop())
  // It is there: whatever comes of its files, nobody may create it once more.
  await draft.drop()
  const result = await withFiles(created(submitted, ticket, form), { submitted, files }, given)
  // Files that did not go up are named in the command for the rest.
  if (result.is === 'one' && result.value.ok) await draft.clearFiles()
  return result
}
