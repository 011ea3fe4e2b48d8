import { LostAnswerError } from '../lost-answer.ts'
import type { Origin } from '../origin.ts'
import type { HttpResponse } from '../transport.ts'
import { type AnswerHead, parseHead } from './answer-head.ts'
import { type Body, NotHttp } from './body.ts'
import { bodyAfter, lengthIn } from './framing.ts'

/** Of a head, in bytes. */
const longestHead = 64 * 1024

/** An answer that is on its way. */
export interface ComingAnswer {
  /** Takes a copy of what came. Throws LostAnswerError for what is no HTTP or longer than allowed. */
  take(bytes: Buffer): void
  /** The server sends nothing more. Throws LostAnswerError when something is missing. */
  end(): void
  /** As it was sent: what is packed still is. Null until all of it is there. */
  readonly whole: HttpResponse | null
  /** In bytes, as told in the head; 0 where it is not told. */
  readonly length: number
  /** How long the connection may be idle before it is used again, in milliseconds; 0 for not at all. */
  readonly rest: number
}

interface Limits {
  readonly origin: Origin
  /** Of the body, in bytes. */
  readonly largest: number
}

export function comingAnswer({ origin, largest }: Limits): ComingAnswer {
  let ahead: Buffer = Buffer.alloc(0)
  let head: AnswerHead | null = null
  let body: Body | null = null
  /** Where its length is told, the body is put together as it comes. */
  let sized: Buffer | null = null
  const parts: Buffer[] = []
  let size = 0

  function refuseBeyond(bytes: number): void {
    if (bytes > largest) throw tooLarge(origin, largest)
  }

  /** Gives back what comes after the head; null while the head is not whole. */
  function takeHead(bytes: Buffer): Buffer | null {
    const known = ahead.length === 0 ? bytes : Buffer.concat([ahead, bytes])
    const text = known.toString('latin1', 0, longestHead)
    if (!text.startsWith('HTTP/1.') && !'HTTP/1.'.startsWith(text)) throw new NotHttp()
    const end = /\r?\n\r?\n/.exec(text)
    if (end === null) {
      if (text.length === longestHead) throw new NotHttp()
      ahead = Buffer.from(known)
      return null
    }
    const found = parseHead(text.slice(0, end.index))
    // Nobody asked for another protocol.
    if (found === null || found.status === 101) throw new NotHttp()
    const after = known.subarray(end.index + end[0].length)
    ahead = Buffer.alloc(0)
    // Those from 100 to 199 say that the answer is still to come.
    if (found.status < 200) return takeHead(after)
    head = found
    return after
  }

  function finish(): void {
    if (head === null) return
    const { status, headers } = head
    coming.whole = { status, headers, body: sized?.subarray(0, size) ?? Buffer.concat(parts, size) }
  }

  function takeAny(bytes: Buffer): void {
    let rest: Buffer | null = bytes
    if (head === null || body === null) {
      rest = takeHead(bytes)
      if (rest === null || head === null) return
      body = bodyAfter(head)
      coming.length = lengthIn(head.headers) ?? 0
      refuseBeyond(coming.length)
      if (body.isSized) sized = Buffer.allocUnsafeSlow(coming.length)
    }
    for (const part of body.take(rest)) {
      if (sized === null) parts.push(Buffer.from(part))
      else part.copy(sized, size)
      size += part.length
      refuseBeyond(size)
    }
    if (!body.isWhole) return
    coming.rest = body.hasMore ? 0 : restAfter(head)
    finish()
  }

  const coming = {
    whole: null as HttpResponse | null,
    length: 0,
    rest: 0,

    take(bytes: Buffer): void {
      try {
        takeAny(bytes)
      } catch (cause) {
        if (!(cause instanceof NotHttp)) throw cause
        throw new LostAnswerError(`The answer of ${origin.text} is not HTTP.`, 'unreadable', { cause })
      }
    },

    end(): void {
      if (body?.isOpen !== true) throw cutOff(origin)
      finish()
    },
  }
  return coming
}

export function cutOff({ text }: Origin, cause?: unknown): LostAnswerError {
  return new LostAnswerError(`The answer of ${text} was cut off.`, 'cut', { cause })
}

/** `largest` in bytes. */
export function tooLarge({ text }: Origin, largest: number): LostAnswerError {
  const size = Math.round(largest / 1024 / 1024)
  return new LostAnswerError(`The answer of ${text} is larger than ${size} MB.`, 'too-large')
}

/** RFC 9112 §9.3; how long, servers say in a header of their own. */
function restAfter({ headers, isHttp10 }: AnswerHead): number {
  const wishes = String(headers['connection'] ?? '').toLowerCase()
  if (/\bclose\b/.test(wishes) || (isHttp10 && !/\bkeep-alive\b/.test(wishes))) return 0
  // Where it is told in both ways how long the body is, whoever stands between may have read it otherwise.
  if (headers['transfer-encoding'] !== undefined && headers['content-length'] !== undefined) return 0
  const [, seconds] = /\btimeout=(\d+)/.exec(String(headers['keep-alive'] ?? '')) ?? []
  return seconds === undefined ? Infinity : Number(seconds) * 1000
}
