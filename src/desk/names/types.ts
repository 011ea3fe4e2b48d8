import { UsageError } from '#errors.ts'
import type { RequestType } from '../lists.ts'
import { listed, nearest, suggestion } from '../text/nearest.ts'
import { idOf, several } from './fixed.ts'
import { fold, pattern } from './pattern.ts'

const noun = { one: 'request type', many: 'request types' }

/** The path as it is typed and shown: `Applications/OMIS`. Names may hold a `/` themselves, so it is never split. */
export function pathOf(type: Pick<RequestType, 'path'>): string {
  return type.path.join('/')
}

/**
 * The types that a filter means: the whole path or a unique last name, any case; with `*` all whose path or last name
 * fits; or `id:7`. Throws UsageError for none, and for a last name that several have.
 */
export function typesNamed(types: readonly RequestType[], wanted: string): readonly RequestType[] {
  const byPath = types.filter((type) => fold(pathOf(type)) === fold(wanted.trim()))
  if (byPath.length > 0) return byPath
  const byName = types.filter(({ name }) => fold(name) === fold(wanted.trim()))
  if (byName.length > 1) throw several(wanted, noun, withPaths(byName))
  if (byName.length === 1) return byName
  const found = others(types, wanted.trim())
  if (found.length > 0) return found
  throw unknown(types, wanted)
}

/**
 * The type that a new ticket takes; archived ones are refused. Throws UsageError with the candidates where none or
 * several fit.
 */
export function oneTypeNamed(types: readonly RequestType[], wanted: string): RequestType {
  const open = types.filter(({ archived }) => !archived)
  const folded = fold(wanted.trim())
  const byPath = open.filter((type) => fold(pathOf(type)) === folded)
  const byName = byPath.length > 0 ? byPath : open.filter(({ name }) => fold(name) === folded)
  const found = byName.length > 0 ? byName : others(open, wanted.trim())
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  if (found.length > 1) throw several(wanted, noun, withPaths(found))
  if (types.some((type) => type.archived && [fold(pathOf(type)), fold(type.name)].includes(folded))) {
    throw new UsageError(`The request type "${wanted}" is archived and takes no new tickets.`, {
      hint: 'See those that do: helpdesk types',
    })
  }
  throw unknown(open, wanted)
}

/** These types and all below them, each once. */
export function withAllBelow(
  types: readonly RequestType[],
  roots: readonly RequestType[],
): readonly RequestType[] {
  const wanted = new Set(roots.map(({ id }) => id))
  let before = 0
  while (wanted.size > before) {
    before = wanted.size
    for (const { id, parentId } of types) if (parentId !== null && wanted.has(parentId)) wanted.add(id)
  }
  return types.filter(({ id }) => wanted.has(id))
}

function others(types: readonly RequestType[], wanted: string): readonly RequestType[] {
  const id = idOf(wanted)
  if (id !== null) return types.filter((type) => type.id === id)
  if (!wanted.includes('*')) return []
  const { whole } = pattern(wanted)
  return types.filter((type) => whole(pathOf(type)) || whole(type.name))
}

function withPaths(types: readonly RequestType[]) {
  return types.map((type) => ({ id: type.id, name: pathOf(type) }))
}

function unknown(types: readonly RequestType[], wanted: string): UsageError {
  const near = nearest(
    wanted,
    types.map(({ name }) => name),
  )
  const paths = types.filter(({ name }) => near.includes(name)).map(pathOf)
  const hint =
    paths.length > 0 ? `Did you mean ${listed(paths.slice(0, 3))}?` : suggestion(wanted, types.map(pathOf))
  return new UsageError(`There is no request type "${wanted}".`, { hint })
}
