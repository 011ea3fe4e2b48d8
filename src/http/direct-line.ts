import { connect, type NetConnectOpts, type Socket } from 'node:net'

import { connection, heard, type Opening } from './exchange/connections.ts'

interface Place {
  readonly host: string
  readonly port: number
}

/** What comes at once at most, in bytes. */
const piece = 64 * 1024

/**
 * A connection to a host. It rejects with the system's error. All that comes is read into one buffer, past the streams of
 * Node, which make a new one each time and cost a short command two milliseconds.
 */
export function directOpening(place: Place): Opening {
  const buffer = Buffer.allocUnsafeSlow(piece)
  const callback = (length: number): boolean => {
    heard(made, buffer.subarray(0, length))
    return true
  }
  const { socket, stands } = connecting(place, { onread: { buffer, callback } })
  const made = connection(socket)
  return { stands: stands.then(() => made), giveUp: () => giveUp(socket) }
}

/** The same for encryption to run in. */
export async function directLine(place: Place, signal: AbortSignal): Promise<Socket> {
  const { socket, stands } = connecting(place)
  const leave = (): void => giveUp(socket)
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave, { once: true })
  try {
    await stands
    return socket
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

function connecting(
  { host, port }: Place,
  how: Pick<NetConnectOpts, 'onread'> = {},
): { readonly socket: Socket; readonly stands: Promise<void> } {
  const socket = connect({ ...how, host, port, noDelay: true })
  const stands = new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.once('connect', resolve)
  })
  return { socket, stands }
}

function giveUp(socket: Socket): void {
  socket.destroy(new Error('The connection was given up.'))
}
