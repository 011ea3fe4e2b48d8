import type { AnswerHead } from './answer-head.ts'
import { type Body, NotHttp } from './body.ts'
import { chunkedBody } from './chunked-body.ts'

/** How the body after this head is marked off (RFC 9112 §6.3). Throws NotHttp. */
export function bodyAfter({ status, headers }: AnswerHead): Body {
  if (status === 204 || status === 304) return sizedBody(0)
  const coding = headers['transfer-encoding'] ?? 'identity'
  if (String(coding).toLowerCase() === 'chunked') return chunkedBody()
  if (coding !== 'identity') throw new NotHttp()
  const length = lengthIn(headers)
  return length === null ? openBody() : sizedBody(length)
}

/** In bytes; null where none is told. Throws NotHttp. */
export function lengthIn(headers: AnswerHead['headers']): number | null {
  const told = headers['content-length']
  if (told === undefined) return null
  const [, digits] = /^(\d+)(?:, *\1)*$/.exec(String(told)) ?? []
  if (digits === undefined) throw new NotHttp()
  return Number(digits)
}

function sizedBody(length: number): Body {
  let due = length
  const body = {
    isWhole: length === 0,
    hasMore: false,
    isSized: true,
    isOpen: false,
    take(bytes: Buffer) {
      const own = bytes.length > due ? bytes.subarray(0, due) : bytes
      due -= own.length
      body.isWhole = due === 0
      body.hasMore = own.length < bytes.length
      return [own]
    },
  }
  return body
}

function openBody(): Body {
  return { isWhole: false, hasMore: false, isSized: false, isOpen: true, take: (bytes) => [bytes] }
}
