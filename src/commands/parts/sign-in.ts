import type { Context } from '#command.ts'
import { readServerApi, type ServerApi } from '#desk/server/api.ts'
import { UsageError } from '#errors.ts'
import { askForStore, wantedStore } from './login/keeping.ts'
import { readWire } from './login/wire-options.ts'
import { notEmpty } from './asking/not-empty.ts'

type How = 'key' | 'app-key' | 'password' | 'session'

interface Typed extends Pick<
  Context,
  'terminal' | 'settings' | 'secrets' | 'environment' | 'everywhere' | 'say'
> {
  readonly options: {
    readonly api: ServerApi | undefined
    readonly auth: How | undefined
    readonly username: string | undefined
    readonly apiKeyStdin: boolean
    readonly secretStdin: boolean
    readonly keyCommand: string | undefined
    readonly store: 'keyring' | 'file' | 'none' | undefined
    readonly caFile: string | undefined
    readonly pin: string | undefined
    readonly clientCert: string | undefined
    readonly clientKey: string | undefined
    readonly proxy: string | undefined
    readonly insecureHttp: boolean
  }
}

/** Everything that a sign-in needs. */
export interface SignIn {
  readonly profile: string
  readonly server: string
  /** Null when it is to be found out. */
  readonly api: ServerApi | null
  readonly auth: How
  readonly username: string | null
  readonly secret: string
  readonly store: 'keyring' | 'file' | 'none'
  readonly keyCommand: string | null
  readonly wire: ReturnType<typeof readWire>
  readonly insecureHttp: boolean
  readonly sitePolicy: string | null
}

/** From options, environment and stdin, else asked for. Throws UsageError that names all that is missing. */
export async function readSignIn(given: Typed): Promise<SignIn> {
  const { options, environment, everywhere } = given
  // Before anything is asked, sent or kept under it.
  if (everywhere.profile !== undefined) given.settings.checkName(everywhere.profile)
  const wire = readWire(options)
  const terminal = await given.terminal()
  const auth = options.auth ?? (options.username === undefined ? 'key' : 'app-key')
  const piped = options.apiKeyStdin || options.secretStdin
  const fromStdin = piped ? (await terminal.readAll()).trim() : undefined
  const byCommand =
    options.keyCommand === undefined ? undefined : await given.secrets.byCommand(options.keyCommand)
  const secret = fromStdin ?? byCommand ?? (auth === 'password' ? environment.password : environment.apiKey)
  const { store, why } = await wantedStore(options, given)
  const server = everywhere.server ?? environment.server
  const api = options.api ?? (environment.api === undefined ? null : readServerApi(environment.api))
  const username = options.username ?? environment.username
  const needsName = auth === 'app-key' || auth === 'password'

  if (!terminal.canAsk)
    refuseMissing({ server, username: needsName ? username : '', secret, auth, store, why })
  const address =
    server ?? (await terminal.ask.text({ message: 'Address of the help desk', check: notEmpty }))
  const name =
    username ?? (needsName ? await terminal.ask.text({ message: 'User name', check: notEmpty }) : null)
  const kept = secret ?? (await terminal.ask.secret({ message: secretNames[auth] }))
  if (kept.trim() === '') throw new UsageError('The secret is empty.')
  return {
    profile: everywhere.profile ?? profileNameFor(address),
    // The query of a pasted page is not part of the server, and may hold a key.
    server: address.replace(/[?#].*$/s, ''),
    api,
    auth,
    username: name,
    secret: kept,
    store: store ?? (await askForStore(why, given)),
    keyCommand: options.keyCommand ?? null,
    wire,
    insecureHttp: options.insecureHttp,
    sitePolicy: null,
  }
}

const secretNames: Readonly<Record<How, string>> = {
  key: 'API key (in the web pages: Setup, Techs, My Account)',
  'app-key': 'Application API key',
  password: 'Password',
  session: 'API key, or the password of the user name',
}

interface Present {
  readonly server: string | undefined
  readonly username: string | undefined
  readonly secret: string | undefined
  readonly auth: How
  readonly store: string | null
  readonly why: Error | null
}

function refuseMissing({ server, username, secret, auth, store, why }: Present): void {
  const missing = [
    ...(server === undefined ? ['--server URL'] : []),
    ...(username === undefined ? ['--username NAME'] : []),
    ...(secret === undefined ? [auth === 'password' ? '--secret-stdin' : '--api-key-stdin'] : []),
    ...(store === null ? ['--store file|none'] : []),
  ]
  if (missing.length === 0) return
  throw new UsageError(`login needs ${missing.join(' and ')}.`, {
    hint: `${why === null ? '' : `${why.message} `}There is no terminal to ask at. For example: helpdesk login --server URL --api-key-stdin --store file < key.txt`,
  })
}

/** An account is named after its server unless a name was given. */
function profileNameFor(server: string): string {
  const address = /^[a-z]+:\/\//i.test(server) ? server : `https://${server}`
  const host = URL.canParse(address) ? new URL(address).hostname : 'default'
  return host.replace(/[^a-z0-9._-]/gi, '-').replace(/^[^a-z0-9]+/i, '') || 'default'
}
