import type { Context } from '#command.ts'
import { InterruptedError, UsageError } from '#errors.ts'

interface Typed extends Pick<Context, 'sandbox' | 'terminal'> {
  readonly options: {
    readonly database: string | undefined
    readonly now: string | undefined
    readonly yes: boolean
  }
}

interface Filling {
  readonly tickets: number
  readonly seed: number
}

/** Replaces the sandbox's tickets, after asking when there are some to lose. */
export async function fillSandbox(
  { options, sandbox, terminal }: Typed,
  { tickets, seed }: Filling,
): Promise<void> {
  const { database, now, yes } = options
  const talk = await terminal()
  if (!yes && (await sandbox.exists(database))) {
    const where = database ?? sandbox.database
    if (!talk.canAsk) {
      throw new UsageError(`This replaces all that is in ${where}.`, { hint: 'Add --yes if that is meant.' })
    }
    const agreed = await talk.ask.confirm({ message: `Replace all that is in ${where}?` })
    if (!agreed) throw new InterruptedError('Nothing was replaced.')
  }
  const spinner = await talk.spin('Seeding …')
  try {
    await sandbox.seed({
      tickets,
      seed,
      now,
      database,
      onProgress: (done) => spinner.say(`${done} of ${tickets} tickets`),
    })
  } finally {
    spinner.stop()
  }
}
