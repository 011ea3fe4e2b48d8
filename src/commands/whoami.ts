import { defineCommand, one } from '#command.ts'
import { versionWarning } from '#desk/server/flaws.ts'
import { account as accountView } from '#views/lists/account.ts'
import { connectionOf, signedIn } from './parts/signed-in.ts'
import { askingExits } from './parts/exits.ts'

export const whoami = defineCommand({
  summary: 'Show who is signed in, and where',
  details:
    'Asks the server who is signed in, so it tells too whether the saved sign-in is still good. It says what named the profile (--profile, HELPDESK_PROFILE, a file .helpdesk-profile, or the settings) and where the secret is. A server whose version has flaws that are public knowledge is warned of on stderr, until: helpdesk config set version-warnings off',
  examples: [
    'helpdesk whoami',
    { does: 'Which server this would write to', line: 'helpdesk whoami --json name,server' },
  ],
  exits: askingExits,
  seeAlso: ['login', 'profiles', 'doctor'],
  async run({ account, desk, settings }) {
    const used = await account()
    const who = await (await desk()).whoAmI()
    if (used.kind === 'server') {
      const isSilenced = (await settings.read()).settings['version-warnings'] === 'off'
      const warning = isSilenced || who.version === null ? null : versionWarning(who.version)
      return one(signedIn({ ...used, connection: connectionOf(used) }, who), () => ({
        lines: warning === null ? [] : [warning],
      }))
    }
    return one(
      signedIn(
        {
          profile: used.profile,
          profileFrom: used.profileFrom,
          server: 'the sandbox in this computer',
          api: used.api,
          auth: 'key',
          username: null,
          connection: 'none',
          secretIn: 'none',
        },
        who,
      ),
    )
  },
  view: accountView,
})
