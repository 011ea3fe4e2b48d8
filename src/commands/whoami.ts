import { defineCommand, one } from '#command.ts'
import { account as accountView } from '#views/account.ts'
import { signedIn } from './parts/signed-in.ts'

export const whoami = defineCommand({
  summary: 'Show who is signed in, and where',
  examples: ['helpdesk whoami', 'helpdesk whoami --json name,server'],
  async run({ account, desk }) {
    const used = await account()
    const who = await (await desk()).whoAmI()
    if (used.kind === 'server') return one(signedIn(used, who))
    return one(
      signedIn(
        { profile: used.profile, server: 'the sandbox in this computer', auth: 'key', username: null },
        who,
      ),
    )
  },
  view: accountView,
})
