import type { Context } from '#command.ts'
import { agree } from '../asking/agree.ts'

interface Typed extends Pick<Context, 'sandbox' | 'spin' | 'terminal'> {
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
  { options, sandbox, spin, terminal }: Typed,
  { tickets, seed }: Filling,
): Promise<void> {
  const { database, now, yes } = options
  if (!yes && (await sandbox.exists(database))) {
    const where = database ?? sandbox.database
    await agree({ would: `replace all that is in ${where}`, no: 'Nothing was replaced.' }, await terminal())
  }
  const spinner = await spin('Seeding …')
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
