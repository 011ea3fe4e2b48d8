import { UsageError } from '#errors.ts'
import type { HelpDesk } from '../../helpdesk.ts'
import { myself } from '../../names/people.ts'
import { suggestion } from '../../text/nearest.ts'
import type { State } from '../../ticket.ts'
import type { Filter } from '../filter.ts'
import { either } from '../joined.ts'

const statesOf: ReadonlyMap<string, readonly State[]> = new Map<string, readonly State[]>([
  ['open', ['open', 'waiting']],
  ['waiting', ['waiting']],
  ['resolved', ['resolved']],
  ['closed', ['closed']],
  ['canceled', ['canceled']],
])

const others = ['overdue', 'unassigned', 'flagged', 'approval', 'mine']

/** What `is:` can ask for. */
export const isValues: readonly string[] = [...statesOf.keys(), ...others]

/** `is:open,overdue`. Throws UsageError with the nearest value. */
export async function resolveIs(values: readonly string[], desk: Pick<HelpDesk, 'whoAmI'>): Promise<Filter> {
  const words = values.map((value) => value.trim().toLowerCase().replace('cancelled', 'canceled'))
  const states = [...new Set(words.flatMap((word) => statesOf.get(word) ?? []))]
  const tests = await Promise.all(
    words.filter((word) => !statesOf.has(word)).map((word) => testOf(word, desk)),
  )
  const [first, ...rest]: readonly Filter[] =
    states.length > 0 ? [{ op: 'test', key: 'state', states }, ...tests] : tests
  if (first === undefined) throw new Error('An is: without values cannot be typed.')
  return either([first, ...rest])
}

async function testOf(word: string, desk: Pick<HelpDesk, 'whoAmI'>): Promise<Filter> {
  if (word === 'overdue' || word === 'flagged' || word === 'approval') return { op: 'test', key: word }
  if (word === 'unassigned') return { op: 'test', key: 'tech', ids: [null] }
  if (word !== 'mine') throw new UsageError(`There is no is:${word}.`, { hint: suggestion(word, isValues) })
  const { techId } = await desk.whoAmI()
  return { op: 'test', key: 'tech', ids: [myself(techId)] }
}
