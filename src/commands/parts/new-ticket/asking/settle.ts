import { type Context, nothing, type Result } from '#command.ts'
import { formFields } from '#desk/new-ticket/form-fields.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { InterruptedError, RuleError } from '#errors.ts'
import type { MailOfNew } from '../creating.ts'
import type { Form } from '../form.ts'
import { keepAnswers, type Kept } from '../keep.ts'
import type { FormParts } from '../missing.ts'
import { inEditor, wholeForm, type EditorParts, type Standing } from './in-editor.ts'
import { complaintsOfRefusal } from './refused.ts'
import { showSummary } from './summary.ts'

export interface Settling {
  /** What the server said against it already. */
  readonly refused?: RuleError | undefined
  /** A form that was being written in the editor. */
  readonly begun?: string | undefined
  readonly kept: Kept
  readonly parts: FormParts
  readonly mail: MailOfNew
  readonly send: (form: Form) => Promise<Result<WriteResult>>
}

/**
 * Lets a person create the ticket, edit it as a form, keep it as a draft or cancel, until one of them ends it. A refusal
 * opens the form with the server's words at the field they speak of. Throws InterruptedError for a cancel.
 */
export async function settle(form: Form, settling: Settling, given: Context): Promise<Result<WriteResult>> {
  const { refused, begun, kept, parts, mail, send } = settling
  const editing: EditorParts = { given, kept, parts }
  let standing: Standing = { ...wholeForm(form), wrong: begun ?? null }
  if (refused !== undefined) standing = await afterRefusal(refused, form, editing)
  else if (begun !== undefined) standing = await inEditor(standing, editing)
  for (;;) {
    const act = await chosen(standing, { mail, given })
    if (act === 'cancel') throw new InterruptedError('The ticket was not created.')
    if (act === 'put aside') {
      // A form with something wrong in it stays beside the draft as it was written.
      if (standing.wrong === null) await keepAnswers(kept, standing.form.words)
      kept.isPutAside = true
      return nothing()
    }
    const done = act === 'edit' ? null : await sentOrRefused(standing.form, send)
    if (done === null) standing = await inEditor(standing, editing)
    else if (done instanceof RuleError) standing = await afterRefusal(done, standing.form, editing)
    else return done
  }
}

async function sentOrRefused(form: Form, send: Settling['send']): Promise<Result<WriteResult> | RuleError> {
  try {
    return await send(form)
  } catch (error) {
    if (error instanceof RuleError) return error
    throw error
  }
}

async function afterRefusal(refused: RuleError, form: Form, editing: EditorParts): Promise<Standing> {
  const { message, hint } = refused
  editing.given.say([message, hint].filter((words) => words !== undefined).join('\n'))
  const complaints = complaintsOfRefusal(refused, formFields(form.draft.type, editing.parts))
  return inEditor(wholeForm(form, complaints), editing)
}

type Act = 'create' | 'edit' | 'put aside' | 'cancel'

const others = [
  { value: 'edit', name: 'Edit it as a form' },
  { value: 'put aside', name: 'Save it as a draft' },
  { value: 'cancel', name: 'Cancel' },
] as const

/** What a person does with a ticket; one with something wrong in its form cannot be created. */
async function chosen(
  { form, wrong }: Standing,
  { mail, given }: Pick<Settling, 'mail'> & { readonly given: Context },
): Promise<Act> {
  const { ask } = await given.terminal()
  if (wrong !== null) {
    const message = 'Something in the form is still wrong. What now?'
    return ask.choice<Act>({ message, choices: others, initial: 'edit' })
  }
  await showSummary(form, mail(form), given)
  const choices = [{ value: 'create', name: 'Create it' } as const, ...others]
  return ask.choice<Act>({ message: 'Create this ticket?', choices, initial: 'create' })
}
