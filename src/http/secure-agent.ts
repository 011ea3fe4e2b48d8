import { Agent, type AgentOptions, type RequestOptions } from 'node:https'
import type { Socket } from 'node:net'

/** What a request tells the one who connects for it. */
export interface Leaving {
  /** Aborted when nobody waits for the connection any more. */
  readonly leave: AbortSignal
}

type Done = (error: unknown, socket?: Socket) => void

/** An agent whose connections are made by `open`; a request is written to one only when it is handed out. */
export function secureAgent(options: AgentOptions, open: (leave: AbortSignal) => Promise<Socket>): Agent {
  const createConnection = ({ leave }: RequestOptions & Leaving, done: Done): void =>
    void handOut(open(leave), done)
  return Object.assign(new Agent(options), { createConnection })
}

async function handOut(opening: Promise<Socket>, done: Done): Promise<void> {
  let socket: Socket
  try {
    socket = await opening
  } catch (error) {
    return done(error)
  }
  done(null, socket)
}
