/** Where a person types; the real stdin or a stream of a test. */
export type InputStream = NodeJS.ReadableStream & { readonly isTTY?: boolean }

/** Where a person reads. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
}

export type Environment = Readonly<Record<string, string | undefined>>

export function isGiven(variable: string | undefined): variable is string {
  return variable !== undefined && variable !== ''
}
