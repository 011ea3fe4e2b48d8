import type { FormField } from '../new-ticket/form-fields.ts'
import { commented } from './scalar.ts'

type Explained = Pick<FormField, 'id' | 'name' | 'kind' | 'demandedBy' | 'choices'>

/** More than these are looked up by a command, where there is one. */
const fewChoices = 12

const listedBy: Readonly<Record<string, string>> = {
  type: 'helpdesk types',
  location: 'helpdesk locations',
  department: 'helpdesk departments',
  tech: 'helpdesk techs',
  asset: 'helpdesk assets SEARCH',
}

const written: Readonly<Record<string, string>> = {
  text: 'text',
  multiline: 'text of any length',
  person: 'a part of the name, e-mail or user name; me, none or id:7',
  number: 'a number, such as 12 or 0.5',
  currency: 'an amount, such as 1250.00',
  date: 'a day, such as 2026-10-01',
  datetime: 'a time on your clock, such as 2026-10-01T14:00',
  addresses: 'e-mail addresses, separated by commas',
  asset: 'its number, name or serial number',
}

/** What a form says above a field: who demands it, and what can stand there. */
export function explained(field: Explained): readonly string[] {
  const demand = field.demandedBy === null ? 'optional' : `required by the ${field.demandedBy}`
  return wrapped(`${demand}; ${takes(field)}`)
}

function takes({ id, name, kind, choices }: Explained): string {
  const command = id === null ? listedBy[name] : undefined
  if (choices.length === 0 || (command !== undefined && choices.length > fewChoices)) {
    const how = written[kind] ?? `one of ${choices.length}`
    return command === undefined ? how : `${how}; see: ${command}`
  }
  const all = choices.join('; ')
  return kind === 'choices' ? `any of these, with ; between them: ${all}` : `one of: ${all}`
}

const widest = 96

/** Words as comment lines; only blanks between words are broken at. */
export function wrapped(words: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of commented(words).split(' ')) {
    if (line !== '' && line.length + word.length >= widest) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((one) => `# ${one}`)
}
