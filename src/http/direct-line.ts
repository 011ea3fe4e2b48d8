import { connect, type Socket } from 'node:net'

/** A connection to a host that stands. Rejects with the system's error. */
export function directLine(
  { host, port }: { readonly host: string; readonly port: number },
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(givenUp())
    const socket = connect({ host, port })
    const leave = (): void => void socket.destroy(givenUp())
    signal.addEventListener('abort', leave, { once: true })
    socket.once('error', reject)
    socket.once('connect', () => {
      signal.removeEventListener('abort', leave)
      resolve(socket)
    })
  })
}

function givenUp(): Error {
  return new Error('The connection was given up.')
}
