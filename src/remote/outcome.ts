import { UnknownOutcomeError } from '#errors.ts'

/** A sent write whose result the answer does not tell. */
export function unknownOutcome(why: string, cause?: unknown): UnknownOutcomeError {
  const told = /[.!?…]$/.test(why) ? why : `${why}.`
  return new UnknownOutcomeError(`${told} It is not known whether the help desk did it.`, {
    hint: 'Look at the ticket before trying again.',
    cause,
  })
}

/** `The help desk refused: its words.` */
export function says(what: string, words: string): string {
  return words === '' ? `${what}.` : `${what}: ${words}`
}
