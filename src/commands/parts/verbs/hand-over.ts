import type { Context } from '#command.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import type { RequestType } from '#desk/lists.ts'
import { groupsNamed } from '#desk/names/groups.ts'
import { fold } from '#desk/names/pattern.ts'
import { oneTypeNamed, pathOf } from '#desk/names/types.ts'
import { shellWord } from '#desk/text/shell-word.ts'
import type { Wanted } from '#desk/wanted.ts'
import { UsageError } from '#errors.ts'
import type { Changed } from './typed-verb.ts'

/**
 * What hands a ticket over to another tech group: a request type that the group serves, since that is what routes a
 * ticket (field guide §16.2). Asks which one where several are and somebody can be asked; else throws UsageError.
 */
export async function handOver(
  { group, type }: { readonly group: string; readonly type: string | undefined },
  given: Pick<Context, 'desk' | 'terminal'>,
): Promise<Pick<Changed, 'wanted' | 'answered'> & { readonly group: string }> {
  const desk = await given.desk()
  const name = oneGroup(group, groupsNamed(await desk.groups(), group))
  const served = (await desk.types()).filter(
    (one) => !one.archived && one.group !== null && fold(one.group) === fold(name),
  )
  const chosen =
    type === undefined ? await choose(name, served, given) : await named(type, name, { served, desk })
  const wanted: Wanted = { keys: { type: { value: chosen.id, shown: pathOf(chosen) } }, fields: {} }
  return {
    group: name,
    wanted: () => Promise.resolve(wanted),
    ...(type === undefined && served.length > 1 ? { answered: { type: pathOf(chosen) } } : {}),
  }
}

function oneGroup(typed: string, [name, ...others]: readonly string[]): string {
  if (name !== undefined && others.length === 0) return name
  throw new UsageError(`"${typed}" fits ${others.length + 1} tech groups: ${[name, ...others].join(', ')}.`, {
    hint: 'Write one of them in full.',
  })
}

async function named(
  typed: string,
  group: string,
  { served, desk }: { readonly served: readonly RequestType[]; readonly desk: HelpDesk },
): Promise<RequestType> {
  const type = oneTypeNamed(await desk.types(), typed)
  if (served.some(({ id }) => id === type.id)) return type
  throw new UsageError(`${pathOf(type)} is not served by ${group}.`, { hint: `It serves ${listOf(served)}.` })
}

async function choose(
  group: string,
  served: readonly RequestType[],
  { terminal }: Pick<Context, 'terminal'>,
): Promise<RequestType> {
  const [only] = served
  if (only !== undefined && served.length === 1) return only
  if (only === undefined) throw new UsageError(`No request type leads to ${group}.`)
  const { canAsk, ask } = await terminal()
  if (!canAsk) {
    throw new UsageError(`${group} serves ${served.length} request types; --type says which one it takes.`, {
      hint: `They are ${listOf(served)}. For example: --type ${shellWord(pathOf(only))}`,
    })
  }
  return ask.choice({
    message: `Request type that ${group} serves`,
    choices: served.map((type) => ({ value: type, name: pathOf(type) })),
  })
}

function listOf(types: readonly RequestType[]): string {
  return types.map(pathOf).join(', ')
}
