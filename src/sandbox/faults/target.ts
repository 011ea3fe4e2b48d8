import { readAddress } from '../legacy/address.ts'
import { routes } from '../legacy/routes.ts'
import type { Target } from './rule.ts'

const methods = ['GET', 'POST', 'PUT', 'DELETE']

const resources = [...new Set(routes.map(({ pattern }) => pattern.split('/')[0] ?? ''))].toSorted()

const everything: Target = { method: null, segments: [] }

const wrong = (text: string, why: string): RangeError =>
  new RangeError(`${why} "${text}" should read METHOD PATH, as in "POST Tickets", "* Session" or "GET *".`)

const methodIn = (text: string, word: string): string | null => {
  const method = word.toUpperCase()
  if (method === '*') return null
  if (methods.includes(method)) return method
  throw wrong(text, `"${word}" is no method: ${methods.join(', ')} or *.`)
}

const isNamed = (resource: string, word: string): boolean =>
  [resource.toLowerCase(), resource.toLowerCase().replace(/s$/, '')].includes(word.toLowerCase())

const segmentsIn = (text: string, path: string): readonly string[] => {
  if (path === '*') return []
  const [first = '', ...others] = path.split('/').filter((segment) => segment !== '')
  const resource = resources.find((name) => isNamed(name, first))
  if (resource === undefined)
    throw wrong(text, `The sandbox has no "${first}". It has ${resources.join(', ')}.`)
  return [resource, ...others].map((segment) => segment.toLowerCase())
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
  const asked = readAddress(request.url)?.segments ?? []
  return target.segments.every((segment, place) => asked[place]?.toLowerCase() === segment)
}
