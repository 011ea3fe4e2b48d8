import type { Context, OutboxEntry } from '#command.ts'
import type { Run } from '#desk/runs/run.ts'
import { DeskError } from '#errors.ts'
import type { Remembered } from './standing.ts'

/** The runs that may have sent something of an entry. The entry names each before anything of it leaves. */
export async function remember(
  { key, runs }: Pick<OutboxEntry, 'key' | 'runs'>,
  given: Pick<Context, 'runs'>,
): Promise<Remembered> {
  if (runs.length === 0) return { runs: [], isWhole: true }
  const kept = await given.runs()
  const found: Run[] = []
  for (const name of runs) {
    const run = await kept.read(name).catch((error: unknown) => {
      if (error instanceof DeskError) return null
      throw error
    })
    // Names of runs that are gone may be given again.
    if (run !== null && isOf(run, key)) found.push(run)
  }
  return { runs: found, isWhole: found.length === runs.length }
}

function isOf({ outbox }: Pick<Run, 'outbox'>, key: string): boolean {
  return outbox !== undefined && (outbox === key || outbox.startsWith(`${key}.`))
}
