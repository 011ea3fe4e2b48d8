import type { Context, Talk, Waiting } from '#command.ts'
import type { Failure } from '#desk/outcome.ts'
import { DeskError, InterruptedError } from '#errors.ts'
import { waitingWords } from '#views/kept/waiting-words.ts'

interface Queueing {
  /** `--outbox` was typed; otherwise a person is asked. */
  readonly outbox: boolean
}

/**
 * Puts writes of which nothing can have reached the help desk into the outbox, where `--outbox` or a person's yes says so.
 * Gives their names; null for each that is not there.
 */
export async function queued(
  writes: readonly Waiting[],
  why: Pick<Failure, 'message'>,
  { outbox, given }: Queueing & { readonly given: Context },
): Promise<readonly (string | null)[]> {
  const terminal = await given.terminal()
  const none = writes.map(() => null)
  if (!outbox && (!terminal.canAsk || !(await agrees(writes.length, why, terminal)))) return none
  if (outbox) given.say(why.message)
  const names: (string | null)[] = []
  try {
    for (const write of writes) names.push(await given.outbox.keep(write))
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    given.say(`It is not in the outbox. ${error.message}`)
  }
  if (names.length > 0) await tell(given)
  return writes.map((_, at) => names[at] ?? null)
}

async function agrees(count: number, { message }: Pick<Failure, 'message'>, { ask }: Talk): Promise<boolean> {
  const what = count === 1 ? 'it' : `all ${count}`
  try {
    return await ask.confirm({ message: `${message} Keep ${what} in the outbox, for you to send later?` })
  } catch (error) {
    // Left by Ctrl-C: what was typed becomes a draft, as after a no.
    if (error instanceof InterruptedError) return false
    throw error
  }
}

async function tell({ outbox, phone: phoneOf, say }: Context): Promise<void> {
  const phone = await phoneOf().catch(() => null)
  if (phone !== null) say(`By phone: ${phone}`)
  say(waitingWords(outbox.count()))
  outbox.told()
}
