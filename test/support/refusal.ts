import type { DeskError } from '#errors.ts'

/** What an error tells the person who made it happen. */
export const told = (error: DeskError): string =>
  error.hint === undefined ? error.message : `${error.message}\n${error.hint}`

/** Runs what must fail with this kind of error, and gives what the person is told. */
export const refusal = (kind: new (message: string) => DeskError, run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof kind) return told(error)
    throw error
  }
  throw new Error('Nothing was refused.')
}
