import type { Context, OpenDraft, Result } from '#command.ts'
import { submitRecorded } from '#changes/submit-recorded.ts'
import type { Mail } from '#desk/helpdesk.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { InterruptedError } from '#errors.ts'
import { fillIn } from './fill.ts'
import type { Form } from './form.ts'
import { editorFile, keepAnswers, keepingDraft, type Kept } from './keep.ts'
import type { Words } from './reading/words.ts'
import { created, foreseen } from './report.ts'
import { toNewTicket } from './to-new-ticket.ts'

export interface Writing {
  readonly words: Words
  /** As they were typed; a draft holds those that matter. */
  readonly options: { readonly dryRun: boolean }
  readonly mail: Mail | undefined
  readonly draft: OpenDraft
  /** The words come from a draft: a person sees them before they are sent, and is asked again for those that no longer fit. */
  readonly isTakenUp: boolean
}

/** Asks for what the words lack, creates the ticket and reports it. What was answered is a draft until then. */
export async function writeTicket(writing: Writing, given: Context): Promise<Result<WriteResult>> {
  const { words, options, mail, draft, isTakenUp } = writing
  const { dryRun } = options
  const kept: Kept = { draft, words, options, isAnswered: false, dryRun }
  return keepingDraft(kept, async () => {
    // What was saved in an editor moves into the draft before another one is opened.
    if (isTakenUp) await keepAnswers(kept, words)
    const { form, isAsked } = await fillIn(words, given, {
      isTakenUp,
      answered: (latest) => keepAnswers(kept, latest.words),
      file: (latest, field) => editorFile(kept, latest.words, field),
    })
    if (dryRun) return foreseen(form, toNewTicket(form, mail))
    if (isAsked || isTakenUp) await agree(form, writing, given)
    return send(form, mail, given)
  })
}

/** Throws InterruptedError where the person does not want it created now. */
async function agree(form: Form, { mail, draft }: Writing, given: Context): Promise<void> {
  const { decide } = await import('./asking/agree.ts')
  const decision = await decide(form, mail, given)
  if (decision === 'create') return
  if (decision === 'drop') await draft.drop()
  throw new InterruptedError('The ticket was not created.')
}

async function send(form: Form, mail: Mail | undefined, given: Context): Promise<Result<WriteResult>> {
  const ticket = toNewTicket(form, mail)
  const spinner = await (await given.terminal()).spin('Sending …')
  const recording = given.journal.begin({ command: 'new', ids: [], intent: null, undoes: null })
  const parts = { desk: await given.desk(), now: given.now }
  const sending = submitRecorded(ticket, { recording, key: 1 }, parts)
  return created(await sending.finally(() => spinner.stop()), ticket, form)
}
