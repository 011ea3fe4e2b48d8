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
  return new UsageError(problemLines(problems), { hint })
}

/** One line for each problem, below a sentence that counts them where they are several. */
export function problemLines(problems: readonly Problem[]): string {
  const lines = problems.map(sentence)
  return lines.length === 1 ? lines.join('') : [`${lines.length} things are wrong:`, ...lines].join('\n')
}

function sentence({ where, message, hint }: Problem): string {
  return [`${where}: ${message}`, hint].filter((words) => words !== undefined).join(' ')
}
