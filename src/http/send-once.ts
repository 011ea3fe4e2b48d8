import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http'

import { InterruptedError, UnreachableError } from '#errors.ts'

import { revealTarget } from './address.ts'
import { LostAnswerError } from './lost-answer.ts'
import type { Origin } from './origin.ts'
import { readAnswer } from './read-answer.ts'
import type { Timeouts } from './timeouts.ts'
import type { HttpRequest, HttpResponse } from './transport.ts'
import { unreachable } from './unreachable.ts'

/** Of a body, in bytes. What is longer is taken for a file. */
const piece = 64 * 1024

/** A file that crawls along at no more than this gets all the time it needs, in bytes per millisecond. */
const slowest = 16

interface Means {
  readonly client: { request(options: RequestOptions): ClientRequest }
  readonly agent: Agent
  readonly timeouts: Timeouts
  readonly largestAnswer: number
}

/** Sends one request. A read that met a connection the server had just closed is sent again on a fresh one. */
export async function sendOnce(request: HttpRequest, means: Means): Promise<HttpResponse> {
  const first = await attempt(request, means)
  if (first !== 'stale') return first
  const second = await attempt(request, means)
  if (second !== 'stale') return second
  throw new LostAnswerError(`The connection to ${request.address.origin.text} was cut.`, 'reset')
}

function attempt(request: HttpRequest, means: Means): Promise<HttpResponse | 'stale'> {
  const { address, signal } = request
  const { timeouts } = means
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(interrupted())
    const outgoing = means.client.request(requestOptions(request, means.agent))
    // Until the connection stands, nothing can have reached the server; from then on anything may have.
    let sent = false
    let answering = false
    const fail = (error: Error): void => {
      stop()
      reject(error)
      outgoing.destroy()
    }
    const timeUp = (what: string): void => {
      const message = `${address.origin.text} ${what}.`
      fail(
        sent
          ? new LostAnswerError(message, 'time-out')
          : new UnreachableError(message, { cause: timedOut(message) }),
      )
    }
    const timers: NodeJS.Timeout[] = []
    const limit = (what: string, milliseconds: number): NodeJS.Timeout => {
      const timer = setTimeout(() => timeUp(what), milliseconds)
      timers.push(timer)
      return timer
    }
    const limitAll = (bytes: number): NodeJS.Timeout =>
      limit('did not finish its answer in time', timeouts.total + bytes / slowest)
    const whole = limitAll(request.body?.length ?? 0)
    const leave = (): void =>
      fail(
        sent
          ? new LostAnswerError('Interrupted while waiting for the answer.', 'interrupted')
          : interrupted(),
      )
    const stop = (): void => {
      timers.forEach(clearTimeout)
      signal?.removeEventListener('abort', leave)
    }
    signal?.addEventListener('abort', leave, { once: true })

    let idle: NodeJS.Timeout | undefined
    const onPart = (): unknown => idle?.refresh()
    // A request may first wait for a free connection; the time to connect counts from when it gets one.
    outgoing.on('socket', (socket) => {
      const connected = (): void => {
        sent = true
        idle = limit('went silent', timeouts.idle)
      }
      if (!socket.connecting) return connected()
      const connecting = limit('did not take the connection in time', timeouts.connect)
      socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
        clearTimeout(connecting)
        connected()
      })
    })
    outgoing.on('error', (cause) => {
      stop()
      if (!sent) return reject(unreachable(address.origin, cause))
      const repeatable = request.method === 'GET' && request.changes !== true
      if (outgoing.reusedSocket && !answering && repeatable) return resolve('stale')
      reject(brokenOff(address.origin, cause))
    })
    outgoing.on('response', (incoming: IncomingMessage) => {
      answering = true
      onPart()
      const length = Number(incoming.headers['content-length'] ?? 0)
      if (length > piece) {
        clearTimeout(whole)
        limitAll(length)
      }
      const largest = request.largest ?? means.largestAnswer
      readAnswer(incoming, { largest, origin: address.origin, onPart }).then(resolve, fail).finally(stop)
    })
    sendBody(outgoing, request.body, onPart)
  })
}

/** A long body goes in pieces, so that a slow line is not taken for a silent one. */
function sendBody(outgoing: ClientRequest, body: Uint8Array | undefined, onPart: () => unknown): void {
  if (body === undefined || body.length <= piece) return void outgoing.end(body)
  const send = (from: number): void => {
    if (from >= body.length) return void outgoing.end()
    outgoing.write(body.subarray(from, from + piece), (error) => {
      if (error) return
      onPart()
      send(from + piece)
    })
  }
  send(0)
}

function requestOptions({ address, method, headers, body }: HttpRequest, agent: Agent): RequestOptions {
  const { scheme, host, port } = address.origin
  const length = body === undefined ? {} : { 'content-length': String(body.length) }
  return {
    protocol: `${scheme}:`,
    hostname: host,
    port,
    path: revealTarget(address),
    method,
    headers: { ...headers, ...length },
    agent,
  }
}

function brokenOff({ text }: Origin, cause: Error): LostAnswerError {
  const isNoHttp = 'code' in cause && String(cause.code).startsWith('HPE_')
  return isNoHttp
    ? new LostAnswerError(`The answer of ${text} is not HTTP.`, 'unreadable', { cause })
    : new LostAnswerError(`The connection to ${text} was cut.`, 'reset', { cause })
}

function interrupted(): InterruptedError {
  return new InterruptedError('Interrupted before anything was sent.')
}

/** As the system says it when it gives up by itself. */
function timedOut(message: string): Error {
  return Object.assign(new Error(message), { code: 'ETIMEDOUT' })
}
