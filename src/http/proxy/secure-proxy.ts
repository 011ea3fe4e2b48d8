import { isIP } from 'node:net'
import { connect } from 'node:tls'

import { type Connection, type Opening, streamed } from '../exchange/connections.ts'
import type { Proxy } from './choose.ts'

/** An encrypted connection to a proxy, whose certificate the bundled authorities must know. It rejects with the system's error. */
export function secureProxyOpening({ host, port }: Pick<Proxy, 'host' | 'port'>): Opening {
  const socket = connect({ host, port, ...(isIP(host) === 0 ? { servername: host } : {}) })
  const stands = new Promise<Connection>((resolve, reject) => {
    socket.on('error', reject)
    socket.once('secureConnect', () => resolve(streamed(socket)))
  })
  return { stands, giveUp: () => socket.destroy(new Error('The connection was given up.')) }
}
