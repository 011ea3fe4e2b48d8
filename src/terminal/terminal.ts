import { UsageError } from '#errors.ts'
import type { Asking } from './questions/asking.ts'
import type { EditedFile } from './programs/editor.ts'
import { askedLate } from './questions/asked-late.ts'
import { stdinReader } from './stdin.ts'
import { isGiven } from './streams.ts'
import type { Environment, InputStream, OutputStream } from './streams.ts'
import { readTextFile, textOption } from './text-option.ts'

export interface TerminalParts {
  readonly stdin: InputStream
  readonly stderr: OutputStream
  readonly env: Environment
  /** Such as linux, darwin or win32. */
  readonly platform: string
  readonly signal: AbortSignal
  /** Makes text from the server safe for a terminal. */
  readonly plain: (text: string) => string
  readonly options: {
    /** False with `--no-input`. */
    readonly input: boolean
    readonly color: boolean
    /** Nothing on the screen is redrawn. */
    readonly lineByLine: boolean
  }
}

/** How we talk with a person, and what they hand us on stdin. */
export interface Terminal {
  /** Stdin and stderr are terminals, CI is not set and --no-input was not given. */
  readonly canAsk: boolean
  readonly ask: Asking
  /** Opens the person's editor. Throws EmptiedError when the text is emptied. */
  readonly editText: (initial: string, place?: EditedFile) => Promise<string>
  /** All of stdin, once. Throws UsageError the second time, and when it is a terminal. */
  readonly readAll: () => Promise<string>
  /** The same as bytes, for what is no text. */
  readonly readBytes: () => Promise<Uint8Array>
  /** All of a file's text. Throws UsageError when it cannot be read. */
  readonly readFile: (path: string) => Promise<string>
  /** The text that an option means: `-`, `@FILE`, `@@…` or itself. */
  readonly textOption: (typed: string) => Promise<string>
}

export function createTerminal(parts: TerminalParts): Terminal {
  const { stderr, env, options } = parts
  // Stdin comes last, and later: opening it takes longer than all the rest, and most commands do without.
  const canAsk = options.input && !isGiven(env['CI']) && stderr.isTTY === true && parts.stdin.isTTY === true
  const { readAll, readBytes } = stdinReader(() => parts.stdin, parts.signal)
  return {
    canAsk,
    ask: canAsk ? askedLate(() => questions(parts)) : nobody,
    editText: async (initial, place = {}) => {
      if (!canAsk) return await refuse()
      const { editText } = await import('./programs/editor.ts')
      return await editText(initial, { ...parts, ...place })
    },
    readAll,
    readBytes,
    readFile: async (path) => await readTextFile(path),
    textOption: async (typed) => await textOption(typed, readAll),
  }
}

async function questions(parts: TerminalParts): Promise<Asking> {
  const options = { ...parts, color: parts.options.color }
  if (parts.options.lineByLine) {
    const { createLineQuestions } = await import('./questions/line-questions.ts')
    return createLineQuestions(options)
  }
  const { createPrompts } = await import('./questions/prompts.ts')
  return createPrompts(options)
}

/** Without a person every question is an error; commands look at canAsk first and name the option to give. */
const nobody: Asking = {
  text: refuse,
  secret: refuse,
  choice: refuse,
  choices: refuse,
  search: refuse,
  confirm: refuse,
}

async function refuse(): Promise<never> {
  throw new UsageError('A value is missing, and there is nobody to ask.', {
    hint: 'Give it as an option; --help lists them.',
  })
}
