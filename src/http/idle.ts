import type { Agent } from 'node:http'
import type { Socket } from 'node:net'

/** A connection that nothing went over for this long may be closed by the server at any moment, in milliseconds. */
const fresh = 1000

/**
 * What hangs up the connections of an agent that have been idle for longer than a moment. A write on one that the server
 * closes meanwhile would have no clear outcome, and it is never sent again.
 */
export function hangsUpIdle(agent: Agent): () => void {
  const since = new WeakMap<Socket, number>()
  agent.on('free', (socket: Socket) => since.set(socket, Date.now()))
  return () => {
    const now = Date.now()
    for (const sockets of Object.values(agent.freeSockets)) {
      // By the clock on the wall, since timers stand still while the machine sleeps; one that was set back counts as long, too.
      for (const socket of sockets ?? [])
        if (Math.abs(now - (since.get(socket) ?? 0)) > fresh) socket.destroy()
    }
  }
}
