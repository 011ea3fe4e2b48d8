import { type Finding, problem, skipped, type Verdict } from '#desk/doctor/finding.ts'
import { DeskError, InterruptedError } from '#errors.ts'
import type { Check, CheckName, Subject } from './check.ts'

interface Examining {
  /** Told before each check, what is looked at. */
  readonly onCheck: (about: string) => void
  /** Makes words safe to paste. */
  readonly safe: (words: string) => string
}

/** Looks at one thing after the other. What has a problem is told, and what needs it is skipped; the rest goes on. */
export async function* examine(
  checks: readonly Check[],
  subject: Subject,
  { onCheck, safe }: Examining,
): AsyncGenerator<Finding> {
  // By what stands in the way of it: itself, or what it needs.
  const unsound = new Map<CheckName, CheckName>()
  for (const check of checks) {
    if (subject.shell.signal.aborted) throw new InterruptedError('Interrupted.')
    onCheck(check.about)
    const missing = check.needs.map((name) => unsound.get(name)).find((name) => name !== undefined)
    const verdict =
      missing === undefined
        ? await verdictOf(check, subject)
        : skipped(`Not looked at until ${missing} is put right.`)
    if (missing !== undefined || verdict.state === 'problem') unsound.set(check.name, missing ?? check.name)
    const { state, words, advice, exit } = verdict
    yield {
      check: check.name,
      state,
      words: safe(words),
      advice: advice === null ? null : safe(advice),
      exit,
    }
  }
}

async function verdictOf({ look }: Check, subject: Subject): Promise<Verdict> {
  try {
    return await look(subject)
  } catch (error) {
    if (!(error instanceof DeskError) || error instanceof InterruptedError) throw error
    return problem(error.message, error.hint ?? null, error.exit)
  }
}
