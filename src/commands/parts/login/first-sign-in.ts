import type { Context } from '#command.ts'
import type { Account } from '#desk/helpdesk.ts'
import { firstApi, type ServerApi } from '#desk/server/api.ts'
import { type PresentedCertificate, UntrustedServerError } from '#errors.ts'
import type { SignIn } from '../sign-in.ts'

interface SignedInFirst {
  readonly who: Account
  /** With the certificate that the person trusts, and the API that the server speaks. */
  readonly wanted: SignIn & { readonly api: ServerApi }
}

/** Tries the sign-in. A certificate that nobody vouches for is shown at a terminal, and pinned when the person says so. */
export async function firstSignIn(
  wanted: SignIn,
  {
    connect,
    detect,
    forget,
    terminal,
    say,
  }: Pick<Context, 'connect' | 'detect' | 'forget' | 'terminal' | 'say'>,
): Promise<SignedInFirst> {
  const attempt = async (one: SignIn): Promise<SignedInFirst> => {
    const known = { ...one, api: one.api ?? (await detect(asAccount(one))) }
    // It is this sign-in that is tried, and nothing that is left of one before.
    await forget.signIn(asAccount(known))
    return { who: await (await connect(asAccount(known))).whoAmI(), wanted: known }
  }
  try {
    return await attempt(wanted)
  } catch (error) {
    if (!(error instanceof UntrustedServerError) || !error.isIssuerUnknown) throw error
    const talk = await terminal()
    if (!talk.canAsk) throw error
    const { certificate } = error
    for (const line of [error.message, ...shown(certificate)]) say(line)
    if (!(await talk.ask.confirm({ message: 'Trust this certificate, and no other, from now on?' })))
      throw error
    return attempt({ ...wanted, wire: { ...wanted.wire, pin: certificate.fingerprint } })
  }
}

/** The account that somebody signs in with; its secret is at hand. */
export function asAccount(wanted: SignIn) {
  const { keyCommand, store } = wanted
  const kept = store === 'none' ? 'environment' : store
  const secretIn = keyCommand === null ? kept : 'key-command'
  return { ...wanted, api: wanted.api ?? firstApi, kind: 'server', profileFrom: null, secretIn } as const
}

function shown({
  subject,
  issuer,
  validFrom,
  validTo,
  fingerprint,
}: PresentedCertificate): readonly string[] {
  const pairs = fingerprint.toUpperCase().match(/../g) ?? []
  return [
    `  For      ${subject}`,
    `  From     ${issuer}`,
    `  Valid    ${validFrom} to ${validTo}`,
    `  SHA-256  ${pairs.slice(0, 16).join(':')}:`,
    `           ${pairs.slice(16).join(':')}`,
    'Compare the SHA-256 with what whoever runs the server tells you, by phone for example.',
  ]
}
