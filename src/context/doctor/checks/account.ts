import { fine, skipped, type Verdict, warning } from '#desk/doctor/finding.ts'
import { judgeSecret } from '#desk/doctor/secret.ts'
import { judgePolicy } from '#desk/doctor/site-policy.ts'
import { spokenApi } from '#desk/server/api.ts'
import { serverKinds } from '../../connection/server-kinds.ts'
import type { Check } from '../check.ts'

export const profile: Check = {
  name: 'profile',
  about: 'the account',
  needs: ['settings'],
  async look({ account, hide }) {
    const used = await account()
    if (used.kind === 'sandbox') return fine('The built-in sandbox is in use.')
    hide(used.username, 'USER')
    if (used.profile === null)
      return fine(`${used.server}, by the environment or options: ${spokenApi(used.api)}.`)
    const named = used.profileFrom === 'settings' ? 'the settings' : used.profileFrom
    return fine(
      `The account ${used.profile}, named by ${named}, signed in by ${ways[used.auth]} to ${spokenApi(used.api)}.`,
    )
  },
}

const ways = {
  key: 'an API key',
  'app-key': 'an application key',
  password: 'a password',
  session: 'a session',
} as const

export const secret: Check = {
  name: 'secret',
  about: 'the secret',
  needs: ['profile'],
  async look({ account, secrets, keepSecret }) {
    const used = await account()
    if (used.kind === 'sandbox') return skipped('The sandbox needs no secret.')
    keepSecret(await secrets.of(used))
    return judgeSecret(used.secretIn, secrets.path)
  },
}

export const policy: Check = {
  name: 'policy',
  about: 'the site policy',
  needs: ['profile'],
  look: async ({ policy, paths }) => judgePolicy(await policy(), paths.sitePolicy),
}

export const address: Check = {
  name: 'address',
  about: 'the address',
  needs: ['profile'],
  async look({ account, hide }) {
    const used = await account()
    if (used.kind === 'sandbox') return skipped('The sandbox runs inside this program.')
    const { parseServerRoot } = await serverKinds[used.api].load()
    const { origin } = parseServerRoot(used.server, { insecureHttp: used.insecureHttp })
    hide(origin.host, 'HOST')
    return schemeOf(origin.scheme, { text: origin.text, insecure: used.insecureHttp })
  },
}

function schemeOf(
  scheme: 'http' | 'https',
  { text, insecure }: { readonly text: string; readonly insecure: boolean },
): Verdict {
  if (scheme === 'https') return fine(`${text}, encrypted.`)
  if (!insecure) return fine(`${text}, on this computer, so it need not be encrypted.`)
  return warning(
    `${text} is plain http: the key and every ticket can be read on the way.`,
    'Ask whoever runs the help desk for https.',
  )
}
