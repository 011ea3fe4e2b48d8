import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { MadeCertificate } from './certificates.ts'

export interface ProxyOptions {
  /** `name:password` that it asks for. */
  readonly asks?: string
  /** Answers with this status instead of leading anywhere. */
  readonly refuses?: number
  /** Takes what it is to lead to, and never answers. */
  readonly stalls?: boolean
  /** For a proxy that is talked to by https, as localhost. */
  readonly certificate?: MadeCertificate
}

export interface SmallProxy {
  readonly url: string
  readonly port: number
  /** `CONNECT desk.example.org:443`, `GET http://…`, in order. */
  readonly asked: readonly string[]
}

/** A proxy that leads everywhere on this machine, whatever the host is called. */
export async function smallProxy(options: ProxyOptions = {}): Promise<SmallProxy> {
  const { asks, refuses, stalls = false, certificate } = options
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const statusFor = ({ headers }: IncomingMessage): number => {
    const wanted = asks === undefined ? undefined : `Basic ${Buffer.from(asks).toString('base64')}`
    if (wanted !== undefined && headers['proxy-authorization'] !== wanted) return 407
    return refuses ?? 200
  }
  const onward = (incoming: IncomingMessage, response: ServerResponse): void => {
    asked.push(`${incoming.method} ${incoming.url}`)
    const status = statusFor(incoming)
    if (status !== 200) {
      response.writeHead(status).end('from the proxy')
      return
    }
    const { port, pathname, search } = new URL(incoming.url ?? '')
    const { 'proxy-authorization': _, ...headers } = incoming.headers
    const target = { host: '127.0.0.1', port, path: pathname + search, method: incoming.method, headers }
    const outgoing = ask(target, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers)
      answer.pipe(response)
    })
    incoming.pipe(outgoing)
  }
  const server = certificate ? createSecureServer(certificate, onward) : createServer(onward)
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)))
  server.on('connect', (incoming, socket: Socket) => {
    asked.push(`CONNECT ${incoming.url}`)
    if (stalls) return
    const status = statusFor(incoming)
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const port = Number(/:(\d+)$/.exec(incoming.url ?? '')?.[1])
    const line = connect({ host: '127.0.0.1', port }, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      line.pipe(socket).pipe(line)
    })
    sockets.add(line)
    line.on('error', () => socket.destroy())
    socket.on('close', () => line.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    sockets.forEach((socket) => socket.destroy())
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const place = certificate ? 'https://localhost' : 'http://127.0.0.1'
  return { url: `${place}:${address.port}`, port: address.port, asked }
}
