import type { Context, OpenDraft, Result } from '#command.ts'
import { submitRecorded } from '#changes/submit-recorded.ts'
import type { Mail } from '#desk/helpdesk.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { editorFile, keepAnswers, keepingDraft, type Kept } from './keep.ts'
import { fillIn } from './fill.ts'
import type { Words } from './reading/words.ts'
import { created, foreseen } from './report.ts'
import { toNewTicket } from './to-new-ticket.ts'

export interface Writing {
  readonly words: Words
  /** As they were typed; a draft holds those that matter. */
  readonly options: { readonly dryRun: boolean }
  readonly mail: Mail | undefined
  readonly draft: OpenDraft
}

/** Asks for what the words lack, creates the ticket and reports it. What was answered is a draft until then. */
export async function writeTicket(
  { words, options, mail, draft }: Writing,
  given: Context,
): Promise<Result<WriteResult>> {
  const { dryRun } = options
  const kept: Kept = { draft, words, options, isAnswered: false, dryRun }
  return keepingDraft(kept, async () => {
    const { form, isAsked } = await fillIn(words, given, {
      answered: (latest) => keepAnswers(kept, latest.words),
      file: (latest, field) => editorFile(kept, latest.words, field),
    })
    const ticket = toNewTicket(form, mail)
    if (dryRun) return foreseen(form, ticket)
    if (isAsked) {
      const { agree } = await import('./asking/agree.ts')
      await agree(form, mail, given)
    }
    const spinner = await (await given.terminal()).spin('Sending …')
    const recording = given.journal.begin({ command: 'new', ids: [], intent: null, undoes: null })
    const parts = { desk: await given.desk(), now: given.now }
    const sending = submitRecorded(ticket, { recording, key: 1 }, parts)
    return created(await sending.finally(() => spinner.stop()), ticket, form)
  })
}
