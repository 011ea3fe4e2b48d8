import { UsageError } from '#errors.ts'

/** What commander found for an option: absent, a switch, or the texts it was given. */
export type Typed = undefined | boolean | string | readonly string[]

/** How an option is typed and read. Data: parser, help and completions come from it. */
export interface Option<Read> {
  readonly summary: string
  /** The word that stands for the value in help; null for a switch. */
  readonly value: string | null
  readonly short?: string
  readonly many: boolean
  readonly choices: readonly string[]
  /** What completion offers: the name of a list of live values. */
  readonly completes?: Completes
  /** The names that it takes, where they are not the columns of the command. */
  readonly names?: readonly string[]
  /** The command asks for it at a terminal, and elsewhere cannot do without it. */
  readonly needed?: true
  /** The heading in help under which it stands with its like. */
  readonly group?: string
  read(typed: Typed, name: string): Read
}

/** Live values that completion knows. */
export type Completes =
  | 'status'
  | 'priority'
  | 'type'
  | 'location'
  | 'department'
  | 'tech'
  | 'group'
  | 'field'
  | 'change'
  | 'filter'
  | 'expression'
  | 'names'
  | 'name'
  | 'sort'
  | 'setting'
  | 'setting-value'
  | 'alias'
  | 'ticket'
  | 'profile'
  | 'view'
  | 'file'

interface OptionWords {
  readonly summary: string
  readonly short?: string
  readonly needed?: true
}

interface ValueWords extends OptionWords {
  /** The word that stands for the value in help: `NAME`. */
  readonly value: string
  readonly completes?: Completes
  readonly names?: readonly string[]
}

/** A switch: given or not. */
export function flag(words: OptionWords): Option<boolean> {
  return { ...words, value: null, many: false, choices: [], read: (typed) => typed === true }
}

/** A text, undefined when not given. */
export function value(words: ValueWords): Option<string | undefined> {
  return {
    ...words,
    many: false,
    choices: [],
    read: (typed) => (typeof typed === 'string' ? typed : undefined),
  }
}

/** Texts; the option may be repeated. */
export function values(words: ValueWords): Option<readonly string[]> {
  return {
    ...words,
    many: true,
    choices: [],
    read: (typed) => (Array.isArray(typed) ? typed.map(String) : []),
  }
}

/** A whole number from `least` up. */
export function whole(words: ValueWords & { readonly least: number }): Option<number | undefined> {
  return {
    ...words,
    many: false,
    choices: [],
    read(typed, name) {
      if (typeof typed !== 'string') return undefined
      const number = /^\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN
      if (number >= words.least) return number
      throw new UsageError(`--${name} takes a whole number from ${words.least} up, not "${typed}".`)
    },
  }
}

/** One of a few words. */
export function choice<const Word extends string>(
  words: OptionWords & { readonly value: string; readonly choices: readonly Word[] },
): Option<Word | undefined> {
  return {
    ...words,
    many: false,
    read(typed, name) {
      if (typeof typed !== 'string') return undefined
      const word = words.choices.find((one) => one === typed)
      if (word !== undefined) return word
      throw new UsageError(`--${name} takes ${words.choices.join(', ')}, not "${typed}".`)
    },
  }
}

/** Options that stand together in help, under a heading of their own. */
export function grouped<Of extends Readonly<Record<string, Option<unknown>>>>(
  group: string,
  options: Of,
): Of {
  const marked = Object.entries(options).map(([name, option]) => [name, { ...option, group }] as const)
  // The same names with the same options, each with one word more.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(marked) as Of
}

/** `dryRun` is typed `--dry-run`. */
export function longName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
