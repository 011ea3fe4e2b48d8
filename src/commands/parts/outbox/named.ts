import { NotFoundError } from '#errors.ts'

/** The entries that were named, `o3` or `3`, each once, in the order of the outbox. Throws NotFoundError. */
export function namedEntries<Entry extends { readonly name: string }>(
  typed: readonly string[],
  entries: readonly Entry[],
): readonly Entry[] {
  const wanted = new Set(typed.map((name) => name.replace(/^o?/, 'o')))
  const missing = [...wanted].find((name) => !entries.some((entry) => entry.name === name))
  if (missing === undefined) return entries.filter(({ name }) => wanted.has(name))
  throw new NotFoundError(`There is no "${missing}" in the outbox.`, {
    hint: 'See all of it: helpdesk outbox',
  })
}
