import { UsageError } from '#errors.ts'

/** Throws UsageError where there is nothing to choose from. */
export function needChoices(message: string, choices: readonly unknown[]): void {
  if (choices.length > 0) return
  throw new UsageError(`There is nothing to choose from for "${message}".`)
}
