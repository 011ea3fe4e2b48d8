import { EventEmitter, once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { deadAddress } from '../faulty-server.ts'

/** A way to a server that can be closed: connections are refused then, as when the server is down. */
export interface Gate {
  /** The address by which the server is reached through it. */
  readonly url: string
  readonly open: () => Promise<void>
  readonly close: () => Promise<void>
  readonly isOpen: () => boolean
  /** Pieces of requests that went through so far; a small request is one. */
  readonly passed: () => number
  /** Waits until so many more went through. */
  readonly pass: (more: number) => Promise<unknown>
}

/** An open gate on a port of its own, which no other server gets while it is closed; it closes with the test. */
export async function gateTo(url: string): Promise<Gate> {
  const at = await deadAddress()
  const to = Number(new URL(url).port)
  const passing = new Set<Socket>()
  const coming = new EventEmitter()
  let server: Server | null = null
  let passed = 0
  const open = async (): Promise<void> => {
    server = createServer({ allowHalfOpen: true }, (from) => {
      from.on('data', () => coming.emit(String((passed += 1))))
      join(from, to, passing)
    })
    server.listen(Number(new URL(at).port), '127.0.0.1')
    await once(server, 'listening')
  }
  const close = async (): Promise<void> => {
    if (server === null) return
    const closed = once(server, 'close')
    server.close()
    server = null
    for (const socket of passing) socket.destroy()
    await closed
  }
  await open()
  onTestFinished(close)
  return {
    url: at,
    open,
    close,
    isOpen: () => server !== null,
    passed: () => passed,
    pass: (more) => once(coming, String(passed + more)),
  }
}

/** What breaks on one side breaks on the other. */
function join(from: Socket, to: number, passing: Set<Socket>): void {
  const there = connect({ port: to, host: '127.0.0.1', allowHalfOpen: true })
  const both = [from, there] as const
  for (const socket of both) {
    passing.add(socket)
    socket.on('error', () => both.forEach((one) => one.resetAndDestroy()))
    socket.on('close', () => passing.delete(socket))
  }
  from.pipe(there)
  there.pipe(from)
}
