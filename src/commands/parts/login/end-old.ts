import type { Context } from '#command.ts'
import { DeskError } from '#errors.ts'

/** Ends what an account left open on its server. Works without the server too: what could not be ended there is said. */
export async function endOld({
  account,
  signOut,
  say,
}: Pick<Context, 'account' | 'signOut' | 'say'>): Promise<void> {
  try {
    await signOut(await account())
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    say(`What the account had open on its server could not be ended: ${error.message}`)
  }
}
