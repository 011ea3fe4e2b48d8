import type { Talk } from '#command.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import type { Answer } from '../form.ts'
import { readField, type FieldParts } from '../reading/field.ts'
import { missingOrWrong, wrongWith, writeText } from './texts.ts'

/** How a value is written, where the kind does not say it. */
const written: Partial<Readonly<Record<FieldDefinition['kind'], string>>> = {
  number: 'a number',
  currency: 'an amount',
  date: 'such as 2026-10-01',
  datetime: 'such as 2026-10-01T14:00',
}

/** Asks for a custom field by its kind. Throws InterruptedError when the question is left. */
export async function askForField(
  field: FieldDefinition,
  terminal: Talk,
  parts: FieldParts,
): Promise<Answer> {
  return readField(field, await asked(field, terminal, parts), parts)
}

async function asked(field: FieldDefinition, terminal: Talk, parts: FieldParts): Promise<string> {
  const { label, kind, choices } = field
  const { ask } = terminal
  const wrong = (typed: string): string | null => wrongWith(typed, (text) => readField(field, text, parts))
  const named = choices.map((choice) => ({ value: choice, name: choice }))
  if (kind === 'choice') return ask.choice({ message: label, choices: named })
  if (kind === 'choices') {
    return (await ask.choices({ message: label, choices: named, atLeastOne: true })).join(';')
  }
  if (kind === 'multiline') return writeText(label, terminal, wrong)
  const how = written[kind]
  const message = how === undefined ? label : `${label}, ${how}`
  return ask.text({ message, check: (typed) => missingOrWrong(typed) ?? wrong(typed) })
}
