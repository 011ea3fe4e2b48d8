import type { Completes } from './options.ts'

/** How an argument is typed and read. */
export interface Argument<Read> {
  /** As help shows it: `ID`. */
  readonly name: string
  /** How all of it is typed, where the name and how often do not say it. */
  readonly typedAs?: string
  readonly summary: string
  readonly required: boolean
  readonly many: boolean
  readonly choices: readonly string[]
  readonly completes?: Completes
  /** It is a text of several words, which may begin with an option. */
  readonly isLine?: boolean
  read(typed: readonly string[]): Read
}

interface ArgumentWords {
  readonly name: string
  readonly typedAs?: string
  readonly summary: string
  readonly choices?: readonly string[]
  readonly completes?: Completes
  readonly isLine?: boolean
}

/** One argument that must be there. */
export function argument(words: ArgumentWords): Argument<string> {
  return { choices: [], ...words, required: true, many: false, read: (typed) => typed[0] ?? '' }
}

/** One argument that may be left out. */
export function optional(words: ArgumentWords): Argument<string | undefined> {
  return { choices: [], ...words, required: false, many: false, read: (typed) => typed[0] }
}

/** One or more arguments. */
export function several(words: ArgumentWords): Argument<readonly string[]> {
  return { choices: [], ...words, required: true, many: true, read: (typed) => typed }
}

/** Any number of arguments, none included. */
export function anyNumber(words: ArgumentWords): Argument<readonly string[]> {
  return { choices: [], ...words, required: false, many: true, read: (typed) => typed }
}
