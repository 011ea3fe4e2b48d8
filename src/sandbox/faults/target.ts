import { dialectOf } from '../dialect.ts'
import { dialectsOf } from '../dialects.ts'
import { plurals } from '../legacy/address.ts'
import type { Target } from './rule.ts'

const methods = ['GET', 'POST', 'PUT', 'DELETE']

const dialects = dialectsOf.both

const inLowerCase = new Map(
  Object.entries(plurals).map(([one, many]) => [one.toLowerCase(), many.toLowerCase()]),
)

// One spelling for all that mean the same: any case, singular and plural, and an upload, which the legacy API has at
// `attachment/upload`. So one rule serves both dialects.
const canonical = (word: string): string => {
  const lower = word.toLowerCase()
  return lower === 'attachment' ? 'ticketattachments' : (inLowerCase.get(lower) ?? lower)
}

const names = dialects.flatMap(({ routes }) =>
  routes.filter(({ under }) => under === 'ra').map(({ pattern }) => pattern.split('/')[0] ?? ''),
)

// Each once, under the name that the legacy API has for it.
const resources = new Map(names.toReversed().map((name) => [canonical(name), name]))

const everything: Target = { method: null, segments: [] }

const wrong = (text: string, why: string): RangeError =>
  new RangeError(`${why} "${text}" should read METHOD PATH, as in "POST Tickets", "* Session" or "GET *".`)

const methodIn = (text: string, word: string): string | null => {
  const method = word.toUpperCase()
  if (method === '*') return null
  if (methods.includes(method)) return method
  throw wrong(text, `"${word}" is no method: ${methods.join(', ')} or *.`)
}

const segmentsIn = (text: string, path: string): readonly string[] => {
  if (path === '*') return []
  const [first = '', ...others] = path.split('/').filter((segment) => segment !== '')
  if (!resources.has(canonical(first)))
    throw wrong(
      text,
      `The sandbox has no "${first}". It has ${[...resources.values()].toSorted().join(', ')}.`,
    )
  return [first, ...others].map((segment) => canonical(segment))
}

/** Reads `METHOD PATH`. Throws RangeError for a method or a resource that does not exist. */
export const parseTarget = (text: string): Target => {
  const [method = '', path, ...others] = text.trim().split(/\s+/)
  if (method === '' || others.length > 0) throw wrong(text, 'A method and a path are wanted.')
  if (method === '*' && path === undefined) return everything
  return { method: methodIn(text, method), segments: path === undefined ? [] : segmentsIn(text, path) }
}

export const isEverything = ({ method, segments }: Target): boolean =>
  method === null && segments.length === 0

/** Whether a rule speaks of a request: by its method, and by whole words from the beginning of what follows `/ra/`. */
export const speaksOf = (
  target: Target,
  request: { readonly method: string; readonly url: string },
): boolean => {
  if (target.method !== null && target.method !== request.method.toUpperCase()) return false
  const asked = dialectOf(dialects, request.url).address?.segments ?? []
  return target.segments.every((segment, place) => canonical(asked[place] ?? '') === segment)
}
