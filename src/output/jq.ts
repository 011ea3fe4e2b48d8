import { type Jq, loadJq } from 'jq-wasm/inline'
import { ExpressionError, UsageError } from '../errors.ts'

/** An expression of `--jq` that compiles. */
export interface Expression {
  /** It begins with `.[] |`, so that a long array may be handed over in pieces. */
  readonly takesPieces: boolean
  /** What it makes of a JSON text. */
  apply(json: string): Made
}

export interface Made {
  /** Lines to print: strings bare, anything else as JSON. */
  readonly text: string
  /** What `debug` and its like say on stderr. */
  readonly said: readonly string[]
  readonly failure: ExpressionError | null
}

export interface ExpressionOptions {
  /** Objects and arrays are laid out, for a person. */
  readonly terminal: boolean
  /** Runs what looks at no signal until it is done. */
  readonly atOnce: <Done>(work: () => Done) => Done
}

const flags = ['--compact-output', '--']

/** Reads an expression without running it. Throws UsageError, with jq's own words, when it does not compile. */
export async function readExpression(
  expression: string,
  { terminal, atOnce }: ExpressionOptions,
): Promise<Expression> {
  const jq = await loadJq()
  // Without any input it is compiled and not run.
  const { exitCode, stderr } = jq.raw('', expression, flags)
  if (exitCode !== 0) throw new UsageError(`--jq does not compile: ${complaints(stderr)}`)
  return {
    takesPieces: /^\s*\.\[\]\s*(?:\||$)/.test(expression) && !/\b(?:halt|input)/.test(expression),
    apply(json) {
      try {
        const made = atOnce(() => jq.raw(json, expression, flags))
        const failure = made.exitCode === 0 ? null : failed(made, expression)
        const said = failure === null ? made.stderr.split('\n').filter((line) => line !== '') : []
        return { text: shown(made.stdout, terminal ? jq : null), said, failure }
      } catch (cause) {
        return { text: '', said: [], failure: outOfMemory(json, cause) }
      }
    },
  }
}

/** A line is one value. Strings are printed bare; numbers stay as jq wrote them. */
function shown(lines: string, laidOutBy: Jq | null): string {
  if (lines === '') return ''
  const values = lines.split('\n').map((line) => {
    if (line.startsWith('"')) return String(JSON.parse(line))
    return laidOutBy !== null && /^[[{]/.test(line) ? laidOutBy.raw(line, '.').stdout : line
  })
  return `${values.join('\n')}\n`
}

/** "jq: error: syntax error, unexpected end of file at <top-level>, line 1, column 2:" and what stands below it. */
function complaints(stderr: string): string {
  const found = Array.from(stderr.matchAll(/^jq: error: (.*?):?$/gm), ([, words = '']) =>
    words.replace(/ at <top-level>,/, ' at'),
  )
  return sentence(found.join('; ') || stderr)
}

interface Failed {
  readonly stderr: string
  readonly exitCode: number
}

function failed({ stderr, exitCode }: Failed, expression: string): ExpressionError {
  const words = stderr.replace(/^jq: error \(at [^)]*\)(?: \(not a string\))?: /, '')
  // jq's own word for an end of its inputs.
  if (words.trim() === 'break' && /\binput\b/.test(expression)) {
    return new ExpressionError('--jq failed: there is no further input.', {
      hint: 'All of the JSON is one input, and it is . already.',
    })
  }
  return new ExpressionError(`--jq failed: ${sentence(words || `it ended with ${exitCode}`)}`)
}

function outOfMemory(json: string, cause: unknown): ExpressionError {
  const megabytes = Math.ceil(json.length / 1_000_000)
  return new ExpressionError(`--jq failed: ${megabytes} MB of JSON at once are too much for it.`, {
    hint: 'An expression that begins with .[] | takes row by row; or pipe -o ndjson to jq.',
    cause,
  })
}

function sentence(words: string): string {
  const line = words.trim().replaceAll(/\s*\n\s*/g, ' ')
  return /[.?]$/.test(line) ? line : `${line}.`
}
