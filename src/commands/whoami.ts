import { defineCommand, one } from '#command.ts'
import { account as accountView } from '#views/account.ts'
import { signedIn } from './parts/signed-in.ts'
import { askingExits } from './parts/exits.ts'

export const whoami = defineCommand({
  summary: 'Show who is signed in, and where',
  details: 'Asks the server who is signed in, so it tells too whether the saved sign-in is still good.',
  examples: [
    'helpdesk whoami',
    { does: 'Which server this would write to', line: 'helpdesk whoami --json name,server' },
  ],
  exits: askingExits,
  seeAlso: ['login', 'profiles'],
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
