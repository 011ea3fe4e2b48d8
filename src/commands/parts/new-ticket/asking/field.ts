import type { Talk } from '#command.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import { nameOfField } from '#desk/names/fields.ts'
import type { Answer, Form } from '../form.ts'
import { readField, type FieldParts } from '../reading/field.ts'
import { missingOrWrong, wrongWith } from '../../asking/texts.ts'
import { writeText } from '../../asking/write-text.ts'

/** How a value is written, where the kind does not say it. */
const written: Partial<Readonly<Record<FieldDefinition['kind'], string>>> = {
  number: 'a number',
  currency: 'an amount',
  date: 'such as 2026-10-01',
  datetime: 'such as 2026-10-01T14:00',
}

interface AskParts extends FieldParts {
  readonly terminal: Talk
  /** What the question calls it. */
  readonly label: string
  /** The file in which an editor writes the value of a field. */
  readonly file: (form: Form, field: string) => Promise<string | undefined>
}

/** Asks for a custom field by its kind. Throws InterruptedError when the question is left. */
export async function askForField(field: FieldDefinition, form: Form, parts: AskParts): Promise<Answer> {
  return readField(field, await asked(field, form, parts), parts)
}

async function asked(field: FieldDefinition, form: Form, parts: AskParts): Promise<string> {
  const { kind, choices } = field
  const { label, terminal } = parts
  const { ask } = terminal
  const wrong = (typed: string): string | null => wrongWith(typed, (text) => readField(field, text, parts))
  const named = choices.map((choice) => ({ value: choice, name: choice }))
  if (kind === 'choice') return ask.choice({ message: label, choices: named })
  if (kind === 'choices') {
    return (await ask.choices({ message: label, choices: named, atLeastOne: true })).join(';')
  }
  if (kind === 'multiline') {
    const file = () => parts.file(form, nameOfField(field))
    return writeText({ label, check: wrong, file }, terminal)
  }
  const how = written[kind]
  const message = how === undefined ? label : `${label}, ${how}`
  return ask.text({ message, check: (typed) => missingOrWrong(typed) ?? wrong(typed) })
}
