import { DeskError, InterruptedError, UnreachableError } from '#errors.ts'

import type { HttpRequest } from '../transport.ts'
import { unreachable } from '../unreachable.ts'
import type { Wire } from '../wire.ts'
import type { Connection } from './connections.ts'
import { watch } from './watch.ts'

/** A new connection, made within so many milliseconds. Throws UnreachableError, InterruptedError: nothing was sent. */
export function connected(
  { address: { origin }, signal }: HttpRequest,
  { open, forward, milliseconds }: Pick<Wire, 'open' | 'forward'> & { readonly milliseconds: number },
): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const opening = open()
    const fail = (error: Error): void => {
      watched.end()
      opening.giveUp()
      reject(error)
    }
    const watched = watch(signal, () => fail(unsent()))
    watched.limit(milliseconds, () => fail(tooLate(`${origin.text} did not take the connection in time.`)))
    const wait = async (): Promise<void> => {
      try {
        const carrier = await opening.stands
        // What was closed on the way here tells nobody any more.
        if (carrier.socket.destroyed) throw Object.assign(new Error('closed'), { code: 'ECONNRESET' })
        watched.end()
        resolve(carrier)
      } catch (cause) {
        fail(cause instanceof DeskError ? cause : unreachable(forward ?? origin, cause))
      }
    }
    void wait()
  })
}

export function unsent(): InterruptedError {
  return new InterruptedError('Interrupted before anything was sent.')
}

/** As the system says it when it gives up by itself. */
function tooLate(message: string): UnreachableError {
  return new UnreachableError(message, { cause: Object.assign(new Error(message), { code: 'ETIMEDOUT' }) })
}
