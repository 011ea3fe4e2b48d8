import type { Methods, Resource, Route } from '../route.ts'

/** An address of the REST part for techs. */
export const at = (pattern: string, methods: Methods): Route => ({
  under: 'ra',
  pattern,
  callers: 'tech',
  methods,
})

/** The two addresses of a resource: its list, and its items by id. */
export const named = (name: string, { list, item }: Resource): readonly Route[] => [
  at(name, list),
  at(`${name}/:id`, item),
]
