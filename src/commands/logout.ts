import { defineCommand, nothing } from '#command.ts'
import { DeskError, UsageError } from '#errors.ts'

export const logout = defineCommand({
  summary: 'Sign out and forget the secret',
  details:
    'Ends the session on the server, if there is one, and removes the account with its secret, its look-ups and the tickets kept for an outage from this computer. Drafts stay.',
  examples: ['helpdesk logout', 'helpdesk logout --profile central'],
  exits: { 2: 'The account in use is not kept here' },
  seeAlso: ['login', 'profiles'],
  async run({ account, desk, settings, forget, say }) {
    const used = await account()
    if (used.kind === 'sandbox' || used.profile === null) {
      throw new UsageError('This account is not kept here, so there is nothing to forget.', {
        hint: 'See the kept ones: helpdesk profiles',
      })
    }
    // Signing out works without the server too; what could not be ended there is said.
    await desk()
      .then((one) => one.signOut())
      .catch((error: unknown) => {
        if (!(error instanceof DeskError)) throw error
        say(`The server could not be told: ${error.message}`)
      })
    await forget(used)
    await settings.dropProfile(used.profile)
    return nothing(
      `Signed out of ${used.server}; the account ${used.profile} and its secret are removed. Drafts stay where they are.`,
    )
  },
})
