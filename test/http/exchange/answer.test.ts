import { expect, test } from 'vitest'

import { comingAnswer, type ComingAnswer } from '#http/exchange/answer.ts'
import { parseServerAddress } from '#http/origin.ts'

const { origin } = parseServerAddress('https://desk.example.org')

const coming = (largest = 1024 * 1024): ComingAnswer => comingAnswer({ origin, largest })

function reading(text: string): ComingAnswer {
  const answer = coming()
  answer.take(Buffer.from(text, 'latin1'))
  return answer
}

function bodyOf({ whole }: ComingAnswer): string | undefined {
  return whole === null ? undefined : Buffer.from(whole.body).toString('latin1')
}

const ok = 'HTTP/1.1 200 OK\r\n'

test.each([
  ['a length', `${ok}Content-Length: 5\r\n\r\nhello`, 'hello'],
  ['no bytes at all', `${ok}Content-Length: 0\r\n\r\n`, ''],
  ['the same length told twice', `${ok}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello`, 'hello'],
  ['chunks', `${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`, 'hello'],
  [
    'chunks with extensions and a trailer',
    `${ok}Transfer-Encoding: Chunked\r\n\r\n5;name=value\r\nhello\r\n6 ; x\r\n world\r\n0\r\nExpires: now\r\n\r\n`,
    'hello world',
  ],
  ['a status that has no body', 'HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n', ''],
  ['no reason after the status', 'HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n[]', '[]'],
  ['lines that end in a line feed alone', 'HTTP/1.1 200 OK\nContent-Length: 2\n\n[]', '[]'],
  [
    'word that the answer is still to come',
    `HTTP/1.1 100 Continue\r\n\r\n${ok}Content-Length: 2\r\n\r\n[]`,
    '[]',
  ],
  ['the older HTTP', 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n[]', '[]'],
])('an answer with %s is whole', (_, text, body) => {
  expect(bodyOf(reading(text))).toBe(body)
})

test('an answer of which neither length nor chunks are told ends when the server hangs up', () => {
  const answer = reading(`${ok}Content-Type: text/html\r\n\r\n<html>`)
  expect(answer.whole).toBeNull()
  answer.take(Buffer.from('</html>'))
  answer.end()
  expect(bodyOf(answer)).toBe('<html></html>')
  expect(answer.rest).toBe(0)
})

test.each([
  ['the head', `${ok}Content-Len`],
  ['a body with a length', `${ok}Content-Length: 5\r\n\r\nhell`],
  ['a chunk', `${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nhel`],
  ['the chunks, before the last one', `${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`],
  ['the trailer', `${ok}Transfer-Encoding: chunked\r\n\r\n0\r\n`],
])('a server that hangs up within %s has cut its answer off', (_, text) => {
  const answer = reading(text)
  expect(answer.whole).toBeNull()
  expect(() => answer.end()).toThrow('The answer of https://desk.example.org was cut off.')
})

test.each([
  ['something else', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['something else, as soon as it can be told', 'HTTQ'],
  ['an answer without a status', 'HTTP/1.1 OK\r\n\r\n'],
  ['a line without a name', `${ok}: value\r\n\r\n`],
  ['a line without a colon', `${ok}Content-Length 5\r\n\r\nhello`],
  ['a blank before the colon', `${ok}Content-Length : 5\r\n\r\nhello`],
  ['a control character in a value', `${ok}Server: a\0b\r\n\r\n`],
  ['a carriage return in a value', `${ok}Server: a\rb\r\n\r\n`],
  ['a length that is none', `${ok}Content-Length: -5\r\n\r\n`],
  ['a length in hexadecimal', `${ok}Content-Length: 0x5\r\n\r\nhello`],
  ['two lengths', `${ok}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`],
  ['a way of sending that nobody asked for', `${ok}Transfer-Encoding: gzip, chunked\r\n\r\n`],
  ['chunks without a size', `${ok}Transfer-Encoding: chunked\r\n\r\nhello\r\n`],
  ['a chunk that is longer than its size', `${ok}Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n`],
  ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n'],
  ['a head without end', `${ok}X: ${'x'.repeat(70_000)}`],
  ['a trailer without end', `${ok}Transfer-Encoding: chunked\r\n\r\n0\r\n${'X: y\r\n'.repeat(5000)}`],
  ['a size without end', `${ok}Transfer-Encoding: chunked\r\n\r\n${'0'.repeat(20_000)}`],
])('%s is no HTTP', (_, text) => {
  expect(() => reading(text)).toThrow('The answer of https://desk.example.org is not HTTP.')
})

test.each([
  ['is told to be', `${ok}Content-Length: 1048577\r\n\r\n`],
  ['is told to be by far', `${ok}Content-Length: ${'9'.repeat(400)}\r\n\r\n`],
  ['has chunks that are', `${ok}Transfer-Encoding: chunked\r\n\r\n100001\r\n${'x'.repeat(0x10_0001)}`],
  ['goes on and on until it is', `${ok}\r\n${'x'.repeat(0x10_0001)}`],
])('an answer that %s longer than allowed is refused', (_, text) => {
  expect(() => reading(text)).toThrow('The answer of https://desk.example.org is larger than 1 MB.')
})

test.each([
  ['is told nothing', `${ok}Content-Length: 0\r\n\r\n`, Infinity],
  ['is told to close', `${ok}Connection: Close\r\nContent-Length: 0\r\n\r\n`, 0],
  ['speaks the older HTTP', 'HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n', 0],
  [
    'speaks the older HTTP and keeps it',
    'HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n',
    Infinity,
  ],
  ['says for how long', `${ok}Keep-Alive: timeout=5, max=99\r\nContent-Length: 0\r\n\r\n`, 5000],
  ['sends what nobody asked for', `${ok}Content-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n`, 0],
  [
    'tells the length in two ways',
    `${ok}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    0,
  ],
])('how long a connection rests that %s', (_, text, rest) => {
  expect(reading(text).rest).toBe(rest)
})

test('headers have lower-case names; one that may be there once is the first, cookies stay apart, others are joined', () => {
  const { whole } = reading(
    `${ok}Content-Type:text/html\r\nCONTENT-TYPE: text/plain\r\nSet-Cookie: a=1, b\r\nset-cookie: c=2\r\n` +
      'X-Long: one\r\n\ttwo\r\nVia: 1.1 one \r\nvia: 1.1 two\r\n__proto__: x\r\nContent-Length: 0\r\n\r\n',
  )
  expect(Object.entries(whole?.headers ?? {})).toEqual([
    ['content-type', 'text/html'],
    ['set-cookie', ['a=1, b', 'c=2']],
    ['x-long', 'one two'],
    ['via', '1.1 one, 1.1 two'],
    ['__proto__', 'x'],
    ['content-length', '0'],
  ])
})
