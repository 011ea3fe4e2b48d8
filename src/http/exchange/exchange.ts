import { LostAnswerError } from '../lost-answer.ts'
import type { Origin } from '../origin.ts'
import { isRead } from '../passing.ts'
import { refusesClient } from '../tls/problems.ts'
import type { Timeouts } from '../timeouts.ts'
import type { HttpRequest, HttpResponse } from '../transport.ts'
import { codeOf, unreachable } from '../unreachable.ts'
import type { Wire } from '../wire.ts'
import { comingAnswer, cutOff } from './answer.ts'
import type { Connection } from './connections.ts'
import { isFile, sendMessage } from './send-message.ts'
import { watch } from './watch.ts'

/** A file that crawls along at no more than this gets all the time it needs, in bytes per millisecond. */
const slowest = 16

export interface Exchange extends Wire {
  /** What stands before the body. */
  readonly head: string
  readonly timeouts: Timeouts
  /** Of the answer, in bytes. */
  readonly largest: number
  /** Whether the connection carried another request before, so that the server may just have closed it. */
  readonly isUsed: boolean
}

/**
 * Sends a request on a connection that stands, and reads the answer as it was packed. Throws LostAnswerError: from the first
 * byte on anything may have reached the server. `stale` is a read on a connection that the server had just closed.
 */
export function exchange(
  carrier: Connection,
  request: HttpRequest,
  { head, timeouts, largest, isUsed, forward, connections }: Exchange,
): Promise<HttpResponse | 'stale'> {
  const { origin } = request.address
  const { socket } = carrier
  return new Promise((resolve, reject) => {
    const answer = comingAnswer({ origin, largest })
    let isSent = false
    let hasBegun = false

    const end = (): void => {
      watched.end()
      carrier.waiting = null
    }
    const fail = (error: unknown): void => {
      end()
      socket.destroy()
      reject(error)
    }
    const lost = (what: string): void => fail(new LostAnswerError(`${origin.text} ${what}.`, 'time-out'))
    const watched = watch(request.signal, () =>
      fail(new LostAnswerError('Interrupted while waiting for the answer.', 'interrupted')),
    )
    const limitAll = (bytes: number): NodeJS.Timeout =>
      watched.limit(timeouts.total + bytes / slowest, () => lost('did not finish its answer in time'))
    let whole = limitAll(request.body?.length ?? 0)
    const idle = watched.limit(timeouts.idle, () => lost('went silent'))

    const reading = (read: () => void): void => {
      try {
        read()
      } catch (error) {
        return fail(error)
      }
      if (answer.whole === null) return
      end()
      if (isSent && answer.rest > 0) connections.keep(carrier, answer.rest)
      else socket.destroy()
      resolve(answer.whole)
    }
    const broken = (cause?: unknown): void => {
      if (hasBegun) return fail(cutOff(origin, cause))
      if (!isUsed || !isRead(request)) return fail(cutBefore(origin, cause))
      end()
      resolve('stale')
    }

    carrier.waiting = {
      came(bytes) {
        idle.refresh()
        const wasLong = isFile(answer.length)
        hasBegun = true
        reading(() => answer.take(bytes))
        if (carrier.waiting === null || wasLong || !isFile(answer.length)) return
        clearTimeout(whole)
        whole = limitAll(answer.length)
      },
      ended() {
        if (hasBegun) reading(() => answer.end())
        else broken()
      },
      failed(cause) {
        if (refusesClient(codeOf(cause))) fail(unreachable(forward ?? origin, cause))
        else broken(cause)
      },
    }
    sendMessage(socket, {
      head,
      body: request.body,
      onPart: () => idle.refresh(),
      onAll: () => (isSent = true),
    })
  })
}

export function cutBefore({ text }: Origin, cause?: unknown): LostAnswerError {
  return new LostAnswerError(`The connection to ${text} was cut.`, 'reset', { cause })
}
