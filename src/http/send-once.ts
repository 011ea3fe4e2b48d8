import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http'

import { DeskError, InterruptedError, UnreachableError } from '#errors.ts'

import { LostAnswerError } from './lost-answer.ts'
import type { Origin } from './origin.ts'
import { isRead } from './passing.ts'
import { readAnswer } from './read-answer.ts'
import { requestOptions } from './request-options.ts'
import type { Leaving } from './secure-agent.ts'
import type { Timeouts } from './timeouts.ts'
import type { HttpRequest, HttpResponse } from './transport.ts'
import { refusesClient } from './tls/problems.ts'
import { codeOf, unreachable } from './unreachable.ts'
import type { Wire } from './wire.ts'

/** Of a body, in bytes. What is longer is taken for a file. */
const piece = 64 * 1024

/** A file that crawls along at no more than this gets all the time it needs, in bytes per millisecond. */
const slowest = 16

interface Means extends Wire {
  readonly timeouts: Timeouts
  readonly largestAnswer: number
  /** Called when the connection stands and the request goes out. */
  readonly onSent: () => void
}

/**
 * Sends one request. A read that met a connection the server had just closed is sent again on a fresh one; a write takes
 * none that was idle.
 */
export async function sendOnce(request: HttpRequest, means: Means): Promise<HttpResponse> {
  if (!isRead(request)) means.hangUpIdle()
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
    const leaving = new AbortController()
    const options: RequestOptions & Leaving = {
      ...requestOptions(request, means.forward),
      agent: means.agent,
      leave: leaving.signal,
    }
    const outgoing = means.client.request(options)
    // Until the connection stands, nothing can have reached the server; from then on anything may have.
    let sent = false
    let answering = false
    const fail = (error: Error): void => {
      stop()
      reject(error)
      leaving.abort()
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
    const connecting = limit('did not take the connection in time', timeouts.connect)
    outgoing.on('socket', (socket) => {
      const connected = (): void => {
        clearTimeout(connecting)
        sent = true
        means.onSent()
        idle = limit('went silent', timeouts.idle)
      }
      // An encrypted connection comes when it stands.
      if (socket.connecting) socket.once('connect', connected)
      else connected()
    })
    outgoing.on('error', (cause) => {
      stop()
      if (cause instanceof DeskError) return reject(cause)
      if (!sent || refusesClient(codeOf(cause)))
        return reject(unreachable(means.forward ?? address.origin, cause))
      if (outgoing.reusedSocket && !answering && isRead(request)) return resolve('stale')
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
