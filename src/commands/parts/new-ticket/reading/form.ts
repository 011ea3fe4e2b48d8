import type { HelpDesk } from '#desk/helpdesk.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import { pathOf } from '#desk/names/types.ts'
import { UsageError } from '#errors.ts'
import { emptyForm, withAnswer, type Form } from '../form.ts'
import { checkBelongs, customField, readField } from './field.ts'
import { readKey } from './key.ts'
import { keyCalled, type Words } from './words.ts'

export interface ReadingParts {
  readonly desk: HelpDesk
  readonly definitions: readonly FieldDefinition[]
  readonly timeZone: string
}

/** What was typed, with every name looked up. A blank value is none. Throws UsageError. */
export async function readForm(words: Words, parts: ReadingParts): Promise<Form> {
  let form = emptyForm(words)
  for (const [name, word] of words) {
    if (word.trim() === '') continue
    const key = keyCalled(name)
    if (key !== undefined) form = withAnswer(form, await readKey(key, word, parts.desk))
    else if (name === 'cc') form = withAnswer(form, { name, word, shown: word, cc: addresses(word) })
    else form = withField(form, { name, word }, parts)
  }
  checkType(form, parts)
  return form
}

/** Throws UsageError for what tickets of the chosen type do not have. */
export function checkType({ draft }: Form, { definitions }: Pick<ReadingParts, 'definitions'>): void {
  const { type, subject, fields } = draft
  if (type === null) return
  if (type.hidesSubject && subject !== null) {
    throw new UsageError(`Tickets of the type "${pathOf(type)}" have no subject.`, {
      hint: 'Leave --subject out, and put it into --detail.',
    })
  }
  checkBelongs(fields.keys(), type, definitions)
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

function addresses(typed: string): readonly string[] {
  const list = typed.split(',').map((address) => address.trim())
  const wrong = list.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address))
  if (wrong === undefined) return list
  throw new UsageError(`--cc takes e-mail addresses, not "${wrong}".`)
}
