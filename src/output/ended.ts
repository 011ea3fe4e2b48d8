import type { Summary } from '../command.ts'
import type { ExpressionError } from '../errors.ts'

interface Ending {
  readonly tell: (lines: readonly string[]) => Promise<void>
  readonly summary: () => Promise<Summary | undefined>
}

/** The exit code: what was to be done comes before what was to be printed of it. */
export async function ended(failure: ExpressionError | null, { tell, summary }: Ending): Promise<number> {
  const toldAside = async (): Promise<void> => {
    if (failure !== null) await tell([failure.message])
  }
  const done = await summary().catch(async (error: unknown) => {
    await toldAside()
    throw error
  })
  await tell(done?.lines ?? [])
  const exit = done?.exit ?? 0
  if (failure !== null && exit === 0) throw failure
  await toldAside()
  return exit
}
