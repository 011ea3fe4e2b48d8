/** What one check of `doctor` found. */
export interface Finding extends Verdict {
  readonly check: string
}

export interface Verdict {
  readonly state: FindingState
  readonly words: string
  /** What to do about it; null where nothing has to be done. */
  readonly advice: string | null
  /** The exit code that a command would end with by this; null where nothing is wrong. */
  readonly exit: number | null
}

/** `skipped` is what could not be, or need not be, looked at. */
export type FindingState = 'ok' | 'warning' | 'problem' | 'skipped'

export function fine(words: string): Verdict {
  return { state: 'ok', words, advice: null, exit: null }
}

export function warning(words: string, advice: string): Verdict {
  return { state: 'warning', words, advice, exit: null }
}

export function problem(words: string, advice: string | null, exit = 1): Verdict {
  return { state: 'problem', words, advice, exit }
}

export function skipped(words: string): Verdict {
  return { state: 'skipped', words, advice: null, exit: null }
}
