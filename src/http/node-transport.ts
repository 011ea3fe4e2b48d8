import type { Origin } from './origin.ts'
import { refusedByProxy } from './proxy/refused.ts'
import { sendOnce } from './exchange/send-once.ts'
import { timeoutsFor, usualSilence, type Timeouts } from './timeouts.ts'
import type { Transport } from './transport.ts'
import { turns } from './turns.ts'
import { openWire, type Wire, type WireOptions } from './wire.ts'

export interface NodeTransportOptions extends WireOptions {
  readonly timeouts?: Partial<Timeouts> | undefined
  /** Takes one line per request, secrets already redacted. */
  readonly debug?: ((line: string) => void) | undefined
  /** Longer answers are refused; bytes. */
  readonly largestAnswer?: number | undefined
}

/** Connections to one server that are open at the same time. */
const mostConnections = 6

/** A transport over connections of Node's. Follows no redirect, so nothing leaves for another server. */
export function createNodeTransport(options: NodeTransportOptions = {}): Transport {
  const timeouts = { ...timeoutsFor(usualSilence), ...options.timeouts }
  const largestAnswer = options.largestAnswer ?? 64 * 1024 * 1024
  const { debug } = options
  const wires = new Map<string, Promise<Wire>>()
  const inTurn = turns(mostConnections)

  function wireTo(origin: Origin): Promise<Wire> {
    const known = wires.get(origin.text)
    if (known !== undefined) return known
    const made = openWire(origin, options)
    wires.set(origin.text, made)
    return made
  }

  return (request) =>
    inTurn(async () => {
      const wire = await wireTo(request.address.origin)
      // Not by `performance`, which takes longer to load than what is measured on a good line.
      const started = Date.now()
      const tell = (outcome: string): void => {
        const { address, method } = request
        debug?.(
          `${method} ${String(address)} → ${address.redact(outcome)}, ${Math.max(0, Date.now() - started)} ms`,
        )
      }
      try {
        const response = await sendOnce(request, { ...wire, timeouts, largestAnswer })
        if (wire.forward !== undefined && response.status === 407)
          throw refusedByProxy(407, { proxy: wire.forward, origin: request.address.origin })
        tell(`${response.status}, ${response.body.length} bytes`)
        return response
      } catch (error) {
        tell(error instanceof Error ? error.message : 'failed')
        throw error
      }
    })
}
