import { below, folded, type Known, listed, type Words } from './words.ts'

/** Keys of a ticket that a value is set for, and the list that has it. */
const settable = ['status', 'priority', 'type', 'tech', 'location', 'department']

/** `priority=High`, `Parts affected=Screen;Case`: keys and custom fields. */
export function assignments(typed: string, known: Known): Words {
  const end = typed.indexOf('=')
  if (end < 0) return [...settable.map((key) => [`${key}=`, ''] as const), ...fields(typed, known)]
  const key = folded(typed.slice(0, end))
  if (!settable.includes(key)) return fields(typed, known)
  return below(typed.slice(0, end + 1), typed, ';', listed(key, known))
}

/** The same of custom fields alone. */
function fields(typed: string, { words }: Known): Words {
  const all = words?.fields ?? []
  const end = typed.indexOf('=')
  if (end < 0) return all.map(({ label }) => [`${label}=`, 'field'] as const)
  const choices = choicesOf(typed.slice(0, end), all)
  return below(typed.slice(0, end + 1), typed, ';', choices)
}

/** What may be chosen for a field, by its label in any case. */
export function choicesOf(label: string, all: NonNullable<Known['words']>['fields']): Words {
  const found = all.find((field) => folded(field.label) === folded(label))
  return (found?.choices ?? []).map((choice) => [choice, ''] as const)
}
