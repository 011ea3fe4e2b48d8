import { UsageError } from '#errors.ts'

/** Throws UsageError for a name that cannot be saved; it stands on command lines, where no shell may touch it. */
export function checkViewName(name: string): void {
  if (/^[a-z0-9][a-z0-9._-]{0,63}$/i.test(name)) return
  throw new UsageError(`"${name}" cannot be the name of a view.`, {
    hint: 'Use letters, digits, dots, hyphens and underscores, 64 at most, and begin with a letter or digit.',
  })
}
