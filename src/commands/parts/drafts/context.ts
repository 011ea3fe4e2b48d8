import type { Context, Draft } from '#command.ts'
import { UsageError } from '#errors.ts'

interface Words {
  /** `Draft d3` */
  readonly what: string
  /** The command that goes on with it. */
  readonly again: string
}

/** The context of the account that something was typed for. Throws UsageError where that is one that nobody has saved, or no more. */
export async function keptContext(
  { profile, server }: Pick<Draft, 'profile' | 'server'>,
  { what, again }: Words,
  given: Context,
): Promise<Context> {
  const account = await given.account().catch(() => null)
  if (profile === null) {
    if (server === null || (account !== null && (await given.isAt(account, server))))
      return given.forProfile(null)
    throw new UsageError(`${what} was typed for ${server}.`, {
      hint: `Go on with it there: helpdesk --server ${server} ${again}`,
    })
  }
  const context = given.forProfile(account?.profile === profile ? null : profile)
  const used = account?.profile === profile ? account : await context.account().catch(() => null)
  // Older versions did not keep the server.
  if (server !== null && used?.kind === 'server' && !(await given.isAt(used, server))) {
    throw new UsageError(
      `${what} was typed for ${server}; the profile ${profile} is for ${used.server} now.`,
      {
        hint: `To go on with it there: helpdesk login --server ${server} --profile ${profile}`,
      },
    )
  }
  if (account?.profile !== profile)
    given.say(`${what} was typed with the profile ${profile}; it goes on with that one.`)
  return context
}
