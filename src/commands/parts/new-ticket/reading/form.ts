import type { HelpDesk } from '#desk/helpdesk.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import { pathOf } from '#desk/names/types.ts'
import { UsageError } from '#errors.ts'
import { emptyForm, withAnswer, type Form } from '../form.ts'
import { checkBelongs, customField, readField } from './field.ts'
import { readKey } from './key.ts'
import { readExtra } from './extra.ts'
import { extraCalled, keyCalled, type Words } from './words.ts'

export interface ReadingParts {
  readonly desk: HelpDesk
  readonly definitions: readonly FieldDefinition[]
  readonly timeZone: string
}

/** What was typed, with every name looked up. A blank value is none. Throws UsageError. */
export async function readForm(words: Words, parts: ReadingParts): Promise<Form> {
  let form = emptyForm(words)
  for (const [name, word] of words) form = await withWord(form, { name, word }, parts)
  checkType(form, parts)
  return form
}

/** The form with one more value. Throws UsageError with the nearest names or the candidates. */
export async function withWord(
  form: Form,
  { name, word }: { readonly name: string; readonly word: string },
  parts: ReadingParts,
): Promise<Form> {
  if (word.trim() === '') return form
  const key = keyCalled(name)
  if (key !== undefined) return withAnswer(form, await readKey(key, word, parts.desk))
  const extra = extraCalled(name)
  if (extra !== undefined) return withAnswer(form, await readExtra(extra, word, parts.desk))
  return withField(form, { name, word }, parts)
}

/** Throws UsageError for what tickets of the chosen type do not have. */
export function checkType(form: Form, { definitions }: Pick<ReadingParts, 'definitions'>): void {
  const { type, fields } = form.draft
  if (type === null) return
  checkSubject(form)
  checkBelongs(fields.keys(), type, definitions)
}

/** Throws UsageError for a subject where tickets of the chosen type have none. */
export function checkSubject({ draft: { type, subject } }: Pick<Form, 'draft'>): void {
  if (type?.hidesSubject !== true || subject === null) return
  throw new UsageError(`Tickets of the type "${pathOf(type)}" have no subject.`, {
    hint: 'Leave the subject out, and put it into the detail.',
  })
}

function withField(
  form: Form,
  { name, word }: { readonly name: string; readonly word: string },
  parts: ReadingParts,
): Form {
  const field = customField(name, parts.definitions)
  if (form.draft.fields.has(field.id)) throw new UsageError(`"${field.label}" is given twice.`)
  return withAnswer(form, { ...readField(field, word, parts), typedAs: name })
}
