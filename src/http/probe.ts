import type { Socket } from 'node:net'

import { DeskError, InterruptedError, type PresentedCertificate } from '#errors.ts'

import { directLine } from './direct-line.ts'
import type { Origin } from './origin.ts'
import { type Proxy, proxyFor } from './proxy/choose.ts'
import { unreachable } from './unreachable.ts'
import { lineTo, type WireOptions } from './wire.ts'

export interface Probing extends WireOptions {
  /** For all of it, in milliseconds. */
  readonly timeout: number
  readonly signal: AbortSignal
}

/** Who vouches for a certificate. */
type TrustedBy = 'bundled' | 'system' | 'file' | 'pin' | 'nobody'

export interface Vouched extends PresentedCertificate {
  readonly trustedBy: TrustedBy
}

/** The address of the proxy that requests go by, without name and password; null for none. Throws UsageError. */
export function proxyInUse(origin: Origin, { env = {}, proxy }: WireOptions): string | null {
  return proxyFor(origin, env, proxy)?.text ?? null
}

/** Connects as a request would, sends nothing and hangs up. Throws UnreachableError. */
export async function connects(origin: Origin, probing: Probing): Promise<void> {
  const proxy = proxyFor(origin, probing.env ?? {}, probing.proxy)
  await within(probing, { origin, proxy }, async (signal) => {
    const isForwarded = proxy !== null && origin.scheme === 'http'
    hangUp(await (isForwarded ? directLine(proxy, signal) : (await lineTo(origin, proxy))(signal)))
  })
}

/**
 * Agrees on encryption as a request would, sends nothing and hangs up. Throws UnreachableError, and UntrustedServerError
 * for a certificate that is not trusted.
 */
export async function certificateOf(origin: Origin, probing: Probing): Promise<Vouched> {
  const { trust = {}, env = {} } = probing
  const proxy = proxyFor(origin, env, probing.proxy)
  const [{ secureSockets }, { presented }] = await Promise.all([
    import('./tls/secure-socket.ts'),
    import('./tls/presented.ts'),
  ])
  let authorities: 'bundled' | 'system' = 'bundled'
  const connect = secureSockets({
    origin,
    // The bundled ones are tried first, whoever was right the last time.
    trust: { ...trust, roots: undefined },
    env,
    onSystemRoots: () => void (authorities = 'system'),
  })
  const seen = await within(probing, { origin, proxy }, async (signal) => {
    const socket = await connect(await lineTo(origin, proxy), signal)
    const certificate = presented(socket)
    hangUp(socket)
    return certificate
  })
  const { insecure, pin, caFile } = trust
  if (insecure === true) return { ...seen, trustedBy: 'nobody' }
  if (pin !== undefined) return { ...seen, trustedBy: 'pin' }
  return { ...seen, trustedBy: caFile === undefined ? authorities : 'file' }
}

async function within<Made>(
  { timeout, signal }: Pick<Probing, 'timeout' | 'signal'>,
  { origin, proxy }: { readonly origin: Origin; readonly proxy: Proxy | null },
  work: (signal: AbortSignal) => Promise<Made>,
): Promise<Made> {
  const late = AbortSignal.timeout(timeout)
  try {
    return await work(AbortSignal.any([late, signal]))
  } catch (cause) {
    if (signal.aborted) throw new InterruptedError('Interrupted.', { cause })
    if (late.aborted) throw unreachable(origin, Object.assign(new Error('late'), { code: 'ETIMEDOUT' }))
    throw cause instanceof DeskError ? cause : unreachable(proxy ?? origin, cause)
  }
}

function hangUp(socket: Socket): void {
  socket.on('error', () => undefined).destroy()
}
