import { gzipSync } from 'node:zlib'
import type { Dialect } from '../dialect.ts'
import { parseQuirks } from '../quirks.ts'
import { authenticationRequired, refuse, refuseWithPage } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { inOnePiece } from '../wire/outgoing.ts'
import type { Outgoing } from '../wire/outgoing.ts'
import type { FaultRule } from './rule.ts'

const megabyte = 1024 * 1024
const jsonType = 'application/json;charset=UTF-8'
const noQuirks = parseQuirks([])

interface Text {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

const made = ({ status, headers, text }: Text): Outgoing =>
  inOnePiece({ status, headers, body: Buffer.from(text, 'utf8') })

// As the server itself refuses.
const refused = (refusal: Refusal, dialect: Dialect, headers = {}): Outgoing => {
  const answer = dialect.respond(dialect.refused(refusal, noQuirks), null)
  return inOnePiece({ ...answer, headers: { ...answer.headers, ...headers } })
}

// As a proxy in front of the server says it.
const proxyPage = (status: number, title: string, headers = {}): Outgoing =>
  made({
    status,
    text: `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
    headers: { 'content-type': 'text/html', server: 'nginx', ...headers },
  })

const json = (text: string, { server }: Dialect): Outgoing =>
  made({ status: 200, headers: { 'content-type': jsonType, server }, text })

const big = (megabytes: number, dialect: Dialect): Outgoing => {
  const letters = Buffer.alloc(megabyte, 'x')
  const { status, headers } = json('', dialect)
  return {
    status,
    headers,
    length: megabytes * megabyte + 4,
    *pieces() {
      yield Buffer.from('["')
      for (let sent = 0; sent < megabytes; sent += 1) yield letters
      yield Buffer.from('"]')
    },
  }
}

const bomb = (megabytes: number, dialect: Dialect): Outgoing => {
  // A gzip file may be several, one after the other: one packed megabyte of blanks serves for all.
  const blanks = gzipSync(Buffer.alloc(megabyte, ' '), { level: 9 })
  const end = gzipSync('[]')
  const { status, headers } = json('', dialect)
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
export const madeUp = ({ kind, own }: FaultRule, dialect: Dialect): Outgoing => {
  const later = { 'retry-after': String(own['retry-after']) }
  switch (kind) {
    case '401':
      return refused(authenticationRequired(), dialect)
    case '429':
      return refused(refuse(429, 'Too many requests.'), dialect, later)
    case '502':
      return proxyPage(502, 'Bad Gateway')
    case '503':
      return proxyPage(503, 'Service Temporarily Unavailable', later)
    case '504':
      return proxyPage(504, 'Gateway Time-out')
    case 'not-json':
      return json('{"id": 1, "subject": undefined, <!-- ', dialect)
    case 'wrong-json':
      return json('{"status":"ok","rows":{"0":["Ticket",null,true]}}', dialect)
    case 'big-body':
      return big(own.mb, dialect)
    case 'gzip-bomb':
      return bomb(own.mb, dialect)
    case 'deep':
      return json('['.repeat(own.levels) + ']'.repeat(own.levels), dialect)
    default:
      return refused(refuseWithPage(500, 'Internal Server Error'), dialect)
  }
}
