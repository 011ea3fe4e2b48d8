import { UsageError } from '#errors.ts'
import { suggestion } from '../text/nearest.ts'

/** What a term can ask for, each with a value that works as an example. */
const examples = {
  status: 'open,pending',
  is: 'open',
  priority: 'high',
  tech: 'me',
  group: 'Network',
  location: 'El*',
  department: 'Records',
  type: 'Applications',
  requester: 'ruiz',
  level: '2',
  id: '1000..1100',
  created: '-24h..',
  updated: '2026-10-01..',
  due: '..eow',
  closed: '2026-09-01..2026-09-30',
  field: '"Callback number"=555*',
  view: 'NAME',
} as const

export type FilterKey = keyof typeof examples

/** Keys whose terms are a list of values and no more. */
export type TermKey = Exclude<FilterKey, 'field' | 'view'>

export type TimeKey = Extract<FilterKey, 'created' | 'updated' | 'due' | 'closed'>

export const filterKeys: readonly FilterKey[] = Object.keys(examples).filter(isFilterKey)

/** `status:open,pending` */
export function exampleOf(key: FilterKey): string {
  return `${key}:${examples[key]}`
}

/** The key that was typed, in any case. Throws UsageError with the nearest one. */
export function filterKey(typed: string, whole: string): FilterKey {
  const key = typed.toLowerCase()
  if (isFilterKey(key)) return key
  // People know the state by the column's name.
  const near = key === 'state' ? 'Did you mean "is"?' : suggestion(key, filterKeys)
  throw new UsageError(`There is no filter key "${typed}".`, {
    hint: `${near ?? ''} To search for the words, write them in quotes: "${whole}".`.trim(),
  })
}

function isFilterKey(key: string): key is FilterKey {
  return Object.hasOwn(examples, key)
}
