import { UsageError } from '#errors.ts'
import { idOf, named } from '../../names/fixed.ts'
import { groupsNamed } from '../../names/groups.ts'
import { techsNamed } from '../../names/people.ts'
import { typesNamed, withAllBelow } from '../../names/types.ts'
import type { Filter, Test } from '../filter.ts'
import { either } from '../joined.ts'
import type { TermKey, TimeKey } from '../keys.ts'
import type { FilterLists } from './lists.ts'

/** Keys whose values are names. */
type NameKey = Exclude<TermKey, TimeKey | 'is' | 'id' | 'level'>

/** Keys whose values are names of a fixed list. */
type ListKey = Extract<NameKey, 'status' | 'priority' | 'location' | 'department'>

const lists = {
  status: { read: 'statuses', noun: { one: 'status', many: 'statuses' }, mayBeNone: false },
  priority: { read: 'priorities', noun: { one: 'priority', many: 'priorities' }, mayBeNone: true },
  location: { read: 'locations', noun: { one: 'location', many: 'locations' }, mayBeNone: true },
  department: { read: 'departments', noun: { one: 'department', many: 'departments' }, mayBeNone: true },
} as const

/** Looks up the names of one term. Throws UsageError with the nearest valid ones. */
export async function resolveNames(
  key: NameKey,
  values: readonly string[],
  desk: FilterLists,
): Promise<Filter> {
  if (key === 'requester') return withRequesters(values)
  if (key === 'group') return inGroups(values, desk)
  if (key === 'tech') return withTechs(values, desk)
  if (key === 'type') return ofTypes(values, desk)
  return onList(key, values, desk)
}

async function onList(key: ListKey, values: readonly string[], desk: FilterLists): Promise<Test> {
  const { read, noun, mayBeNone } = lists[key]
  const rows = await desk[read]()
  const ids = values.flatMap((value): readonly (number | null)[] =>
    mayBeNone && isNone(value) ? [null] : named(rows, value, noun).map(({ id }) => id),
  )
  return { op: 'test', key, ids: unique(ids) }
}

async function ofTypes(values: readonly string[], desk: FilterLists): Promise<Test> {
  const types = await desk.types()
  const roots = values.flatMap((value) => typesNamed(types, value))
  return { op: 'test', key: 'type', ids: withAllBelow(types, roots).map(({ id }) => id) }
}

async function withTechs(values: readonly string[], desk: FilterLists): Promise<Test> {
  const asksForMe = values.some((value) => value.trim().toLowerCase() === 'me')
  const me = asksForMe ? (await desk.whoAmI()).techId : null
  const needsList = values.some((value) => !['me', 'none'].includes(value.trim().toLowerCase()))
  const techs = needsList ? await desk.techs() : []
  const ids = values.flatMap((value) => techsNamed(techs, value, { me }))
  return { op: 'test', key: 'tech', ids: unique(ids) }
}

async function inGroups(values: readonly string[], desk: FilterLists): Promise<Test> {
  const groups = await desk.groups()
  const names = values.flatMap((value): readonly (string | null)[] =>
    isNone(value) ? [null] : groupsNamed(groups, value),
  )
  return { op: 'test', key: 'group', names: unique(names) }
}

// There is no list of all requesters to look a part up in, so the tickets themselves are asked.
function withRequesters(values: readonly string[]): Filter {
  const ids = values.flatMap((value) => (isNone(value) ? [null] : (idOf(value) ?? [])))
  const parts = values.filter((value) => !isNone(value) && idOf(value) === null)
  const tests: readonly Test[] = parts.map((part) => ({
    op: 'test',
    key: 'requesterPart',
    part: requesterPart(part),
  }))
  const [first, ...others]: readonly Test[] =
    ids.length > 0 ? [{ op: 'test', key: 'requester', ids: unique(ids) }, ...tests] : tests
  if (first === undefined) throw new Error('A requester: without values cannot be typed.')
  return either([first, ...others])
}

function requesterPart(part: string): string {
  if (part.trim().toLowerCase() !== 'me') return part.trim()
  throw new UsageError('Requesters and technicians are different lists, so requester:me is not known.', {
    hint: 'Write a part of your name or e-mail, or tech:me for the tickets assigned to you.',
  })
}

function isNone(value: string): boolean {
  return value.trim().toLowerCase() === 'none'
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)]
}
