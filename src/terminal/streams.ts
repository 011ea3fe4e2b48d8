/** Where a person types; the real stdin or a stream of a test. */
export type InputStream = NodeJS.ReadableStream & { readonly isTTY?: boolean }

/** Where a person reads. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
}

export type Environment = Readonly<Record<string, string | undefined>>

/** A screen that cannot be redrawn, or a person who has it read out: no moving cursor, no spinner. */
export function isLineByLine(env: Environment): boolean {
  return env['TERM'] === 'dumb' || isGiven(env['ACCESSIBLE'])
}

export function isGiven(variable: string | undefined): boolean {
  return variable !== undefined && variable !== ''
}
