import { type Body, NotHttp } from './body.ts'

/** Of a line between two chunks, and of all that comes after the last one, in characters. */
const longest = 16 * 1024

type Place = 'size' | 'bytes' | 'end of bytes' | 'trailer'

/** A body in chunks, each after a line with its size (RFC 9112 §7.1). */
export function chunkedBody(): Body {
  let place: Place = 'size'
  let due = 0
  let line = ''
  let trailer = 0

  /** What comes after a line that is whole. */
  function after(text: string): Place {
    if (place === 'size') {
      const [, size] = /^([\da-f]{1,12})[ \t]*(?:;.*)?$/i.exec(text) ?? []
      if (size === undefined) throw new NotHttp()
      due = Number.parseInt(size, 16)
      return due === 0 ? 'trailer' : 'bytes'
    }
    if (place === 'trailer') {
      trailer += text.length
      body.isWhole = text === ''
      return place
    }
    if (text !== '') throw new NotHttp()
    return 'size'
  }

  const body = {
    isWhole: false,
    hasMore: false,
    isSized: false,
    isOpen: false,
    take(bytes: Buffer) {
      const own: Buffer[] = []
      let at = 0
      while (at < bytes.length && !body.isWhole) {
        if (place === 'bytes') {
          const part = bytes.subarray(at, at + due)
          own.push(part)
          at += part.length
          due -= part.length
          if (due === 0) place = 'end of bytes'
          continue
        }
        const end = bytes.indexOf('\n', at)
        line += bytes.toString('latin1', at, end === -1 ? bytes.length : end)
        if (line.length + trailer > longest) throw new NotHttp()
        if (end === -1) break
        at = end + 1
        const text = line.replace(/\r$/, '')
        line = ''
        place = after(text)
      }
      body.hasMore = body.isWhole && at < bytes.length
      return own
    },
  }
  return body
}
