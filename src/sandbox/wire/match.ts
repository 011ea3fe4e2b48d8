import type { Route } from '../route.ts'

/** A route that an address leads to, with the named parts of its pattern. */
export interface Match {
  readonly route: Route
  readonly parts: Readonly<Record<string, string>>
}

const partsOf = (pattern: string, segments: readonly string[]): Record<string, string> | null => {
  const wanted = pattern.split('/')
  if (wanted.length !== segments.length) return null
  const parts: Record<string, string> = {}
  for (const [index, name] of wanted.entries()) {
    const segment = segments[index] ?? ''
    if (name.startsWith(':')) parts[name.slice(1)] = segment
    else if (name !== segment) return null
  }
  return parts
}

/** Finds the route of an address; `Techs/currentTech` goes before `Techs/:id`. */
export const findRoute = (
  routes: readonly Route[],
  address: { readonly under: Route['under']; readonly segments: readonly string[] },
): Match | null => {
  const matches = routes.flatMap((route): Match[] => {
    const parts = route.under === address.under ? partsOf(route.pattern, address.segments) : null
    return parts ? [{ route, parts }] : []
  })
  return matches.toSorted((a, b) => Object.keys(a.parts).length - Object.keys(b.parts).length)[0] ?? null
}
