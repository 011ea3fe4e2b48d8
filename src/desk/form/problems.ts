import { UsageError } from '#errors.ts'

/** Something wrong in what was written, and where. */
export interface Problem {
  readonly where: string
  readonly message: string
  readonly hint?: string | undefined
}

/** All that is wrong in one error, each with its line. */
export function problemsError(
  problems: readonly Problem[],
  { hint }: { readonly hint?: string } = {},
): UsageError {
  const lines = problems.map(sentence)
  const message =
    lines.length === 1 ? lines.join('') : [`${lines.length} things are wrong:`, ...lines].join('\n')
  return new UsageError(message, { hint })
}

function sentence({ where, message, hint }: Problem): string {
  return [`${where}: ${message}`, hint].filter((words) => words !== undefined).join(' ')
}
