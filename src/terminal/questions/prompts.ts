import { InterruptedError } from '#errors.ts'
import type { Asking, Choice } from './asking.ts'
import { look } from './look.ts'
import { needChoices } from './need-choices.ts'
import { promptScreen } from './prompt-screen.ts'
import type { InputStream, OutputStream } from '../streams.ts'

export interface PromptOptions {
  readonly stdin: InputStream
  readonly stderr: OutputStream
  readonly signal: AbortSignal
  /** Makes text from the server safe for a terminal. */
  readonly plain: (text: string) => string
  readonly color: boolean
}

interface PromptContext {
  readonly input: InputStream
  readonly output: NodeJS.WritableStream
  readonly signal: AbortSignal
}

/** Questions that redraw themselves on the screen; each loads its prompt when first asked. */
export function createPrompts(options: PromptOptions): Asking {
  const { plain } = options
  const shown = <Value>({ name, description }: Choice<unknown>, value: Value) => ({
    value,
    name: plain(name),
    ...(description === undefined ? {} : { description: plain(description) }),
  })

  return {
    async text({ message, begun, initial = begun, check }) {
      const { default: input } = await import('@inquirer/input')
      const suggested = initial === undefined ? undefined : plain(initial)
      const question = {
        message: plain(message),
        theme: look,
        ...(suggested === undefined ? {} : { default: suggested }),
        ...(begun === undefined ? {} : { prefill: 'editable' as const }),
        validate: (answer: string) => verdict(check?.(answer) ?? null, plain),
      }
      const answer = await answered(options, (context) => input(question, context))
      // What was shown escaped is meant as it was.
      return initial !== undefined && answer === suggested ? initial : answer
    },

    async secret({ message }) {
      const { default: password } = await import('@inquirer/password')
      const question = { message: plain(message), mask: '*', toggleMask: false, theme: look }
      return await answered(options, (context) => password(question, context))
    },

    async choice({ message, choices, initial }) {
      needChoices(message, choices)
      const { default: select } = await import('@inquirer/select')
      const chosen = choices.findIndex(({ value }) => value === initial)
      const question = {
        message: plain(message),
        theme: look,
        choices: choices.map(shown),
        ...(chosen === -1 ? {} : { default: chosen }),
        loop: false,
      }
      const index = await answered(options, (context) => select(question, context))
      return valueAt(choices, index)
    },

    async choices({ message, choices, initial, atLeastOne }) {
      needChoices(message, choices)
      const { default: checkbox } = await import('@inquirer/checkbox')
      const question = {
        message: plain(message),
        theme: look,
        choices: choices.map((choice, index) =>
          Object.assign(shown(choice, index), { checked: initial?.includes(choice.value) === true }),
        ),
        required: atLeastOne,
        loop: false,
      }
      const indexes = await answered(options, (context) => checkbox(question, context))
      return indexes.map((index) => valueAt(choices, index))
    },

    async search({ message, source }) {
      const { default: search } = await import('@inquirer/search')
      const question = {
        message: plain(message),
        theme: look,
        source: async (typed: string | undefined, { signal }: { signal: AbortSignal }) => {
          const found = await sourced(source(typed ?? '', signal), plain)
          return found.map((choice) => shown(choice, { found: choice.value }))
        },
      }
      const { found } = await answered(options, (context) => search(question, context))
      return found
    },

    async confirm({ message, initial = false }) {
      const { default: confirm } = await import('@inquirer/confirm')
      const question = { message: plain(message), default: initial, theme: look }
      return await answered(options, (context) => confirm(question, context))
    },
  }
}

/** Runs one prompt; leaving it by Ctrl-C, a signal or the end of input is an InterruptedError. */
async function answered<Answer>(
  { stdin, stderr, signal, color }: PromptOptions,
  prompt: (context: PromptContext) => Promise<Answer>,
): Promise<Answer> {
  const left = new AbortController()
  // Ctrl-D and a terminal that goes away pause or end the input, and the prompt would wait for ever.
  const leave = (): void => left.abort()
  const ends = ['pause', 'end', 'close'] as const
  for (const end of ends) stdin.once(end, leave)
  try {
    return await prompt({
      input: stdin,
      output: promptScreen(stderr, { color }),
      signal: AbortSignal.any([signal, left.signal]),
    })
  } catch (error) {
    if (!(error instanceof Error) || !leftByPerson.has(error.name)) throw error
    throw new InterruptedError('Interrupted at a question.', { cause: error })
  } finally {
    for (const end of ends) stdin.removeListener(end, leave)
  }
}

const leftByPerson = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError'])

function verdict(wrong: string | null, plain: (text: string) => string): true | string {
  return wrong === null ? true : plain(wrong)
}

async function sourced<Value>(
  found: Promise<readonly Choice<Value>[]>,
  plain: (text: string) => string,
): Promise<readonly Choice<Value>[]> {
  try {
    return await found
  } catch (cause) {
    // The prompt shows the words of an error as they are.
    throw new Error(plain(cause instanceof Error ? cause.message : 'The search failed.'), { cause })
  }
}

function valueAt<Value>(choices: readonly Choice<Value>[], index: number): Value {
  const choice = choices[index]
  if (choice === undefined) throw new RangeError(`No choice has the number ${index}.`)
  return choice.value
}
