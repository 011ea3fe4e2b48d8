import { gzipSync } from 'node:zlib'
import { inOnePiece } from '../wire/outgoing.ts'
import type { Outgoing } from '../wire/outgoing.ts'
import type { FaultRule } from './rule.ts'

const megabyte = 1024 * 1024
const jsonType = 'application/json;charset=UTF-8'

interface Text {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly headers?: Readonly<Record<string, string>>
}

const made = ({ status, type, text, headers = {} }: Text): Outgoing =>
  inOnePiece({
    status,
    headers: { 'content-type': type, server: 'Apache-Coyote/1.1', ...headers },
    body: Buffer.from(text, 'utf8'),
  })

const tomcatPage = (status: number, title: string, headers = {}): Outgoing =>
  made({
    status,
    type: 'text/html;charset=UTF-8',
    text: `<!DOCTYPE html><html><head><title>HTTP Status ${status} – ${title}</title></head><body><h1>HTTP Status ${status} – ${title}</h1></body></html>`,
    headers,
  })

// As a proxy in front of the server says it.
const proxyPage = (status: number, title: string, headers = {}): Outgoing =>
  made({
    status,
    type: 'text/html',
    text: `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
    headers: { server: 'nginx', ...headers },
  })

const json = (text: string): Outgoing => made({ status: 200, type: jsonType, text })

const big = (megabytes: number): Outgoing => {
  const letters = Buffer.alloc(megabyte, 'x')
  return {
    ...json(''),
    length: megabytes * megabyte + 4,
    *pieces() {
      yield Buffer.from('["')
      for (let sent = 0; sent < megabytes; sent += 1) yield letters
      yield Buffer.from('"]')
    },
  }
}

const bomb = (megabytes: number): Outgoing => {
  // A gzip file may be several, one after the other: one packed megabyte of blanks serves for all.
  const blanks = gzipSync(Buffer.alloc(megabyte, ' '), { level: 9 })
  const end = gzipSync('[]')
  const { status, headers } = json('')
  return {
    status,
    headers: { ...headers, 'content-encoding': 'gzip' },
    length: megabytes * blanks.length + end.length,
    *pieces() {
      for (let sent = 0; sent < megabytes; sent += 1) yield blanks
      yield end
    },
  }
}

/** The answer that comes instead of the server's own. */
export const madeUp = ({ kind, own }: FaultRule): Outgoing => {
  const later = { 'retry-after': String(own['retry-after']) }
  switch (kind) {
    case '401':
      return made({ status: 401, type: 'text/plain;charset=UTF-8', text: 'Authentication required.' })
    case '429':
      return made({
        status: 429,
        type: 'text/plain;charset=UTF-8',
        text: 'Too many requests.',
        headers: later,
      })
    case '502':
      return proxyPage(502, 'Bad Gateway')
    case '503':
      return proxyPage(503, 'Service Temporarily Unavailable', later)
    case '504':
      return proxyPage(504, 'Gateway Time-out')
    case 'not-json':
      return json('{"id": 1, "subject": undefined, <!-- ')
    case 'wrong-json':
      return json('{"status":"ok","rows":{"0":["Ticket",null,true]}}')
    case 'big-body':
      return big(own.mb)
    case 'gzip-bomb':
      return bomb(own.mb)
    case 'deep':
      return json('['.repeat(own.levels) + ']'.repeat(own.levels))
    default:
      return tomcatPage(500, 'Internal Server Error')
  }
}
