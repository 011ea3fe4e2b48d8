import type { FormField } from './form-fields.ts'
import type { Demander } from './mandatory.ts'

/** A field with what can stand in it. */
export interface DescribedField extends FormField {
  readonly description: string
}

/** Who demands a field, as forms and questions say it. */
export function requiredBy(demander: Demander): string {
  return `required by the ${demander}`
}

type Described = Pick<FormField, 'id' | 'name' | 'kind' | 'choices'>

/** More than these are looked up by a command, where there is one. */
const fewChoices = 12

const listedBy: Readonly<Record<string, string>> = {
  status: 'helpdesk statuses',
  type: 'helpdesk types',
  location: 'helpdesk locations',
  department: 'helpdesk departments',
  tech: 'helpdesk techs',
  asset: 'helpdesk assets SEARCH',
}

const written: Readonly<Record<string, string>> = {
  text: 'text',
  multiline: 'text of any length',
  choice: 'one of the choices',
  choices: 'any of the choices, with ; between them',
  person: 'a part of the name, e-mail or user name; me, none or id:7',
  number: 'a number, such as 12 or 0.5',
  currency: 'an amount, such as 1250.00',
  date: 'a day, such as 2026-10-01',
  datetime: 'a time on your clock, such as 2026-10-01T14:00',
  addresses: 'e-mail addresses, separated by commas',
  asset: 'its number, name or serial number',
}

/**
 * What can stand in a field, in words. The API of Web Help Desk keeps no description of a field beside its label (field
 * guide §11), so this is made from its kind and choices.
 */
export function described({ id, name, kind, choices }: Described): string {
  const command = id === null ? listedBy[name] : undefined
  if (choices.length === 0 || (command !== undefined && choices.length > fewChoices)) {
    const how = choices.length > 0 ? `one of ${choices.length}` : (written[kind] ?? 'text')
    return command === undefined ? how : `${how}; see: ${command}`
  }
  const all = choices.join('; ')
  return kind === 'choices' ? `any of these, with ; between them: ${all}` : `one of: ${all}`
}
