import { type Context, type Result, text } from '#command.ts'
import { UsageError } from '#errors.ts'
import { choicesOf } from './choices.ts'
import { newTicketForm } from './form-page.ts'
import { readForm } from './reading/form.ts'
import { readingParts } from './fill.ts'
import type { Words } from './reading/words.ts'

/** The form for what was given, on stdout. Throws UsageError for a name or value that is wrong. */
export async function printedForm(words: Words, given: Context): Promise<Result<never>> {
  const [option] = given.output.typed
  if (option !== undefined) throw new UsageError(`--form prints a form, which ${option} cannot change.`)
  const parts = await readingParts(given)
  const [form, choices] = await Promise.all([readForm(words, parts), choicesOf(parts.desk)])
  return text(newTicketForm(form, { ...parts, choices }))
}
