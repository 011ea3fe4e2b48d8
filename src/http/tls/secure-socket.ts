import { isIP, type Socket } from 'node:net'
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls'

import { UntrustedServerError } from '#errors.ts'

import type { Origin } from '../origin.ts'
import { unreachable } from '../unreachable.ts'
import { isIssuerUnknown } from './problems.ts'
import { presented } from './presented.ts'
import { readTrustFiles, type Trust } from './trust.ts'
import { systemRoots } from './system-roots.ts'

export interface SecureParts {
  readonly origin: Origin
  readonly trust: Trust
  readonly env: Readonly<Record<string, string | undefined>>
  /** Told once when the system's authorities know the server and the bundled ones do not. */
  readonly onSystemRoots: () => Promise<void> | void
}

/** Where the encrypted connection runs, made anew for each attempt. */
export type Line = (signal: AbortSignal) => Promise<Socket>

/** The certificate is refused as long as this is the case; Node's word for why. */
type Doubt = string | null

/**
 * Makes encrypted connections to one server. A connection is handed out only when its certificate is trusted, so that no
 * byte of a request leaves before. Throws UnreachableError.
 */
export function secureSockets(parts: SecureParts): (line: Line, signal: AbortSignal) => Promise<TLSSocket> {
  const { origin, trust, env } = parts
  let files: ReturnType<typeof readTrustFiles> | undefined
  let first: Roots = trust.roots ?? 'bundled'
  let system: Promise<readonly string[]> | undefined

  async function handshake(line: Line, roots: Roots, signal: AbortSignal): Promise<TLSSocket> {
    const { ca, ...own } = await (files ??= readTrustFiles(trust))
    const authorities = ca ?? (roots === 'system' ? [...(await (system ??= systemRoots(env)))] : undefined)
    const opening = line(signal)
    const secureContext = meanwhile(opening, () => createSecureContext({ ...own, ca: authorities }))
    return shakeHands(await opening, { secureContext, signal, host: origin.host })
  }

  async function tried(line: Line, roots: Roots, signal: AbortSignal): Promise<TLSSocket | Refused> {
    const socket = await handshake(line, roots, signal)
    const doubt = doubtOf(socket, trust)
    if (doubt === null) return socket
    const certificate = presented(socket)
    socket.destroy()
    return { doubt, certificate }
  }

  return async (line, signal) => {
    const started = await tried(line, first, signal)
    if (!('doubt' in started)) return started
    const other = first === 'bundled' ? 'system' : 'bundled'
    const isFixed = trust.caFile !== undefined || trust.pin !== undefined
    const again = isFixed || !isIssuerUnknown(started.doubt) ? started : await tried(line, other, signal)
    if ('doubt' in again) {
      // What those say that know its authority counts; else the bundled ones.
      const isKnown = !isIssuerUnknown(again.doubt)
      throw untrusted(origin, isKnown || first === 'system' ? again : started)
    }
    first = other
    if (other === 'system') await parts.onSystemRoots()
    return again
  }
}

/** Made while the connection comes about: OpenSSL takes longer to read a certificate than a name takes to be looked up. */
function meanwhile(opening: Promise<Socket>, make: () => SecureContext): SecureContext {
  try {
    return make()
  } catch (error) {
    opening.then((socket) => socket.destroy()).catch(() => undefined)
    throw error
  }
}

type Roots = 'bundled' | 'system'

interface Refused {
  readonly doubt: string
  readonly certificate: UntrustedServerError['certificate']
}

function untrusted(origin: Origin, { doubt, certificate }: Refused): UntrustedServerError {
  const { message, hint, cause } = unreachable(origin, Object.assign(new Error(doubt), { code: doubt }))
  const about = { certificate, isIssuerUnknown: isIssuerUnknown(doubt) }
  return new UntrustedServerError(message, about, { hint, cause })
}

interface Hands {
  readonly secureContext: SecureContext
  readonly host: string
  readonly signal: AbortSignal
}

function shakeHands(socket: Socket, { secureContext, host, signal }: Hands): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const name = isIP(host) === 0 ? { servername: host } : {}
    // The certificate is judged right after the handshake, by doubtOf: a pinned one may be expired or self-signed.
    const secure = connect({ secureContext, ...name, host, socket, rejectUnauthorized: false })
    const leave = (): void => void secure.destroy(new Error('The connection was given up.'))
    const fail = (error: Error): void => {
      signal.removeEventListener('abort', leave)
      socket.destroy()
      reject(error)
    }
    signal.addEventListener('abort', leave, { once: true })
    secure.once('error', fail)
    if (signal.aborted) leave()
    secure.once('secureConnect', () => {
      signal.removeEventListener('abort', leave)
      resolve(secure)
    })
  })
}

function doubtOf(socket: TLSSocket, { insecure, pin }: Trust): Doubt {
  if (insecure === true) return null
  if (pin !== undefined) return presented(socket).fingerprint === pin ? null : 'PIN_DIFFERS'
  if (socket.authorized) return null
  // Typed as an Error, it is the code that OpenSSL or Node gives.
  return String(socket.authorizationError)
}
