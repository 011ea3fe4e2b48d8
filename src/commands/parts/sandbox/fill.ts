import type { Context } from '#command.ts'
import { agree } from '../asking/agree.ts'

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
    await agree({ would: `replace all that is in ${where}`, no: 'Nothing was replaced.' }, talk)
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
