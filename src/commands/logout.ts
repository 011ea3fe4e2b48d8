import { defineCommand, nothing } from '#command.ts'
import { UsageError } from '#errors.ts'
import { endOld } from './parts/login/end-old.ts'
import { whatStays } from './parts/login/what-stays.ts'

export const logout = defineCommand({
  summary: 'Sign out and forget the secret',
  details:
    'Ends the session on the server or revokes the token, if there is one, and removes from this computer the account, its secret (from the keyring or the file that holds it), its session, its look-ups and the tickets kept for an outage. It says what stays, and what removes that. Where the secret cannot be removed the account stays too, so that you can try again.',
  examples: ['helpdesk logout', 'helpdesk logout --profile central'],
  exits: {
    2: 'The account in use is not kept here',
    4: 'The keyring is locked or fails: the secret is still in it',
  },
  seeAlso: ['login', 'profiles'],
  async run(given) {
    const { account, settings, secrets, forget } = given
    const used = await account()
    const { profiles } = await settings.read()
    const kept = used.profile === null ? undefined : profiles[used.profile]
    if (used.kind === 'sandbox' || used.profile === null || kept === undefined) {
      throw new UsageError('This account is not kept here, so there is nothing to forget.', {
        hint: 'See the kept ones: helpdesk profiles',
      })
    }
    await endOld(given)
    await forget.signIn(used)
    await forget.seen(used)
    await secrets.remove({ profile: used.profile, server: kept.server, store: kept.store ?? 'none' })
    await settings.dropProfile(used.profile)
    return nothing(
      `Signed out of ${used.server}; the account ${used.profile} and its secret are removed.`,
      ...(await whatStays(given, { keyCommand: kept.keyCommand })),
    )
  },
})
