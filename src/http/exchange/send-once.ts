import { isRead } from '../passing.ts'
import type { Timeouts } from '../timeouts.ts'
import type { HttpRequest, HttpResponse } from '../transport.ts'
import type { Wire } from '../wire.ts'
import { connected, unsent } from './connected.ts'
import type { Connection } from './connections.ts'
import { cutBefore, exchange } from './exchange.ts'
import { requestHead } from './request-head.ts'
import { unpacked } from './unpacked.ts'

/** Servers close what nothing went over for a while, in milliseconds. */
const keptIdle = 4000

/** A write on a connection that the server closes meanwhile has no clear outcome, and it is never sent again. In milliseconds. */
const fresh = 1000

interface Means extends Wire {
  readonly timeouts: Timeouts
  /** In bytes. */
  readonly largestAnswer: number
}

/**
 * Sends one request. A read that met a connection the server had just closed is sent again on a fresh one; a write takes
 * none that was idle. Throws UnreachableError, InterruptedError and LostAnswerError.
 */
export async function sendOnce(request: HttpRequest, means: Means): Promise<HttpResponse> {
  const first = await attempt(request, means)
  if (first !== 'stale') return first
  const second = await attempt(request, means)
  if (second !== 'stale') return second
  throw cutBefore(request.address.origin)
}

async function attempt(request: HttpRequest, means: Means): Promise<HttpResponse | 'stale'> {
  refuseLeft(request)
  const head = requestHead(request, means.forward)
  const largest = request.largest ?? means.largestAnswer
  const used = means.connections.take(isRead(request) ? keptIdle : fresh)
  const carrier = used ?? (await connected(request, { ...means, milliseconds: means.timeouts.connect }))
  refuseLeft(request, carrier)
  const answer = await exchange(carrier, request, { ...means, head, largest, isUsed: used !== null })
  return answer === 'stale' ? answer : unpacked(answer, { origin: request.address.origin, largest })
}

/** Throws InterruptedError where nobody waits for the answer any more. */
function refuseLeft({ signal }: HttpRequest, carrier?: Connection): void {
  if (signal?.aborted !== true) return
  carrier?.socket.destroy()
  throw unsent()
}
