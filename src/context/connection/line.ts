import { SignInError } from '#errors.ts'
import type { HttpRequest, Transport } from '#http/transport.ts'
import type { LateCredentials } from '#whd/options.ts'
import type { Shell } from '../../shell.ts'
import type { SandboxAccount, ServerAccount } from '../account/account.ts'
import { credentialsOf } from '../account/credentials.ts'
import type { ConnectParts } from './connect.ts'

/** What leads to a server, and what is signed in with there. */
export interface Line {
  readonly server: string
  readonly transport: Transport
  readonly credentials: LateCredentials
}

/** Over the network, or by the transport that was handed in. */
export async function overHttp(account: ServerAccount, parts: ConnectParts): Promise<Line> {
  return {
    server: account.server,
    transport: await patient(parts.wires.transport ?? (await nodeTransport(account, parts)), parts.shell),
    credentials: credentialsOf(account, () => parts.secretOf(account)),
  }
}

async function nodeTransport(
  { wire }: ServerAccount,
  { shell, debug, patience, insecure, onSystemRoots }: ConnectParts,
): Promise<Transport> {
  const [{ createNodeTransport }, { timeoutsFor }] = await Promise.all([
    import('#http/node-transport.ts'),
    import('#http/timeouts.ts'),
  ])
  return createNodeTransport({
    trust: { ...wire, insecure },
    proxy: wire.proxy,
    env: shell.env,
    onSystemRoots,
    timeouts: timeoutsFor(patience),
    debug,
  })
}

/** Tries reads again; at a terminal a long pause is told. */
async function patient(transport: Transport, { stderr, sleep, random, now }: Shell): Promise<Transport> {
  const { retrying } = await import('#http/retrying.ts')
  const say = (line: string): void => void (stderr.isTTY === true && stderr.write(`${line}\n`))
  return retrying(transport, { sleep, random, now, say })
}

/** The embedded help desk, as its first technician: the same requests as over HTTP, without a port. */
export async function inProcess({ api }: SandboxAccount, { sandbox, debug }: ConnectParts): Promise<Line> {
  const desk = await sandbox.open({ api })
  const [tech] = desk.keys().techs
  if (!tech)
    throw new SignInError('The sandbox has no technician.', {
      hint: 'Start it afresh: helpdesk sandbox reset',
    })
  return {
    server: 'http://localhost',
    transport: async (request) => {
      debug?.(`${request.method} ${String(request.address)} in-process`)
      return desk.handle(await asSandboxRequest(request))
    },
    credentials: {
      auth: 'key',
      username: null,
      ask: () => Promise.resolve({ mode: 'key', apiKey: tech.apiKey }),
    },
  }
}

async function asSandboxRequest({ method, address, headers, body }: HttpRequest) {
  const { revealTarget } = await import('#http/address.ts')
  const lower = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]))
  return { method, url: revealTarget(address), headers: { host: 'localhost', ...lower }, body: body ?? null }
}
