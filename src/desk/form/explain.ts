import type { FormField } from '../new-ticket/form-fields.ts'
import { described, requiredBy } from '../new-ticket/describe.ts'
import { commented } from './scalar.ts'

type Explained = Pick<FormField, 'id' | 'name' | 'kind' | 'demandedBy' | 'choices'>

/** What a form says above a field: who demands it, and what can stand there. */
export function explained(field: Explained): readonly string[] {
  const demand = field.demandedBy === null ? 'optional' : requiredBy(field.demandedBy)
  return wrapped(`${demand}; ${described(field)}`)
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
