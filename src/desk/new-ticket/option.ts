import { RequiredFieldsError } from '#errors.ts'
import type { MissingField } from '#errors.ts'
import type { FieldDefinition } from '../lists.ts'
import { nameOfField } from '../names/fields.ts'
import { inShellQuotes } from '../text/shell-word.ts'
import type { DraftKey } from './draft.ts'

/** Names to choose from, for keys that have a list. */
export type Choices = Partial<Readonly<Record<DraftKey, readonly string[]>>>

const asked: Readonly<Record<DraftKey, Omit<MissingField, 'choices'>>> = {
  type: { label: 'Request type', kind: 'choice', option: '--type PATH' },
  subject: { label: 'Subject', kind: 'text', option: '--subject TEXT' },
  detail: { label: 'Detail', kind: 'multiline', option: '--detail TEXT' },
  requester: { label: 'Requester', kind: 'person', option: '--requester WHO' },
  location: { label: 'Location', kind: 'choice', option: '--location NAME' },
  department: { label: 'Department', kind: 'choice', option: '--department NAME' },
  room: { label: 'Room', kind: 'text', option: '--room TEXT' },
  priority: { label: 'Priority', kind: 'choice', option: '--priority NAME' },
  tech: { label: 'Technician', kind: 'person', option: '--to TECH' },
}

export function askForKey(key: DraftKey, choices: Choices): MissingField {
  return { ...asked[key], choices: choices[key] ?? [] }
}

export function askForField(field: FieldDefinition): MissingField {
  const { label, kind, choices } = field
  return { label, kind, choices, option: `--set ${inShellQuotes(`${nameOfField(field)}=…`)}` }
}

/** All that is missing in one error, each with the option that gives it. */
export function requiredFieldsError(
  missing: readonly { readonly asks: MissingField }[],
): RequiredFieldsError {
  const fields = missing.map(({ asks }) => asks)
  const labels = fields.map(({ label }) => label).join(', ')
  // A label may be a question, which ends the sentence by itself.
  const end = /[.?!]$/.test(labels) ? '' : '.'
  return new RequiredFieldsError(`The ticket lacks mandatory fields: ${labels}${end}`, fields, {
    hint: `Add ${fields.map(({ option }) => option).join(' ')}`,
  })
}
