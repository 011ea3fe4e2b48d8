import { connect, type Socket } from 'node:net'

import type { Opening } from './exchange/connections.ts'

interface Place {
  readonly host: string
  readonly port: number
}

/** A connection to a host. It rejects with the system's error. */
export function directOpening({ host, port }: Place): Opening {
  const socket = connect({ host, port, noDelay: true })
  const stands = new Promise<Socket>((resolve, reject) => {
    socket.on('error', reject)
    socket.once('connect', () => resolve(socket))
  })
  return { stands, giveUp: () => socket.destroy(new Error('The connection was given up.')) }
}

/** The same for encryption to run in. */
export async function directLine(place: Place, signal: AbortSignal): Promise<Socket> {
  const opening = directOpening(place)
  const giveUp = (): void => opening.giveUp()
  if (signal.aborted) giveUp()
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    return await opening.stands
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}
