import type { Socket } from 'node:net'

/** Whoever waits for an answer on a connection. */
export interface Waiting {
  /** What came; the next bytes come to the same place, so that what is to stay is copied. */
  came(bytes: Buffer): void
  /** The server sends nothing more. */
  ended(): void
  failed(cause: unknown): void
}

/** A connection that stands, for one request at a time. */
export interface Connection {
  readonly socket: Socket
  /** Null while it is idle: what comes then, nobody asked for. */
  waiting: Waiting | null
}

/** A connection on its way. */
export interface Opening {
  /** Rejects with the system's error, or a DeskError. */
  readonly stands: Promise<Connection>
  giveUp(): void
}

/** The connections to one server that are idle. */
export interface Connections {
  /** One that was idle for no longer than so many milliseconds, taken out; all that were are hung up. */
  take(longest: number): Connection | null
  /** Keeps one for the next request, for so many milliseconds. */
  keep(connection: Connection, rest: number): void
}

/** Whoever makes one hands what comes to `heard`. */
export function connection(socket: Socket): Connection {
  const made: Connection = { socket, waiting: null }
  socket.on('end', () => (made.waiting === null ? socket.destroy() : made.waiting.ended()))
  socket.on('error', (cause) => made.waiting?.failed(cause))
  // After an error or an end nobody waits any more.
  socket.on('close', () => made.waiting?.ended())
  return made
}

export function heard({ socket, waiting }: Connection, bytes: Buffer): void {
  if (waiting === null) socket.destroy()
  else waiting.came(bytes)
}

/** One on which bytes come as on any stream. */
export function streamed(socket: Socket): Connection {
  const made = connection(socket)
  socket.on('data', (bytes) => heard(made, bytes))
  return made
}

export function idleConnections(): Connections {
  let idle: readonly { readonly connection: Connection; readonly since: number; readonly rest: number }[] = []
  return {
    take(longest) {
      // By the clock on the wall, since timers stand still while the machine sleeps; one that was set back counts as long, too.
      const now = Date.now()
      const fresh = idle.filter(({ connection: { socket }, since, rest }) => {
        const isFresh = !socket.destroyed && Math.abs(now - since) <= Math.min(longest, rest)
        if (!isFresh) socket.destroy()
        return isFresh
      })
      idle = fresh.slice(0, -1)
      const taken = fresh.at(-1)?.connection ?? null
      taken?.socket.ref()
      return taken
    },

    keep(connection, rest) {
      connection.waiting = null
      // What is idle keeps nobody from ending.
      connection.socket.unref()
      idle = [...idle, { connection, since: Date.now(), rest }]
    },
  }
}
