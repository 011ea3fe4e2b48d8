import { expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { parseServerAddress, type ServerAddress } from '#http/origin.ts'
import * as fc from '../support/properties.ts'

test.each([
  ['helpdesk.example.org', 'https://helpdesk.example.org', 443],
  ['helpdesk.example.org:8443/helpdesk', 'https://helpdesk.example.org:8443', 8443],
  [' HTTPS://HelpDesk.Example.org/ ', 'https://helpdesk.example.org', 443],
  ['http://localhost:8081', 'http://localhost:8081', 8081],
  ['http://127.0.0.1', 'http://127.0.0.1', 80],
  ['http://[::1]:9000', 'http://[::1]:9000', 9000],
])('%s is the server %s', (typed, text, port) => {
  expect(parseServerAddress(typed).origin).toMatchObject({ text, port })
})

test('an address is read as a browser reads it, however it is written', () => {
  const label = fc.stringMatching(/^(?:xn--|0x)?[a-z\d][a-z\dA-Z-]{0,6}$/)
  const host = fc.oneof(
    fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')),
    fc.constantFrom('127.0.0.1', '127.1', '127.0.0.01', '[::1]', '10.0.0.1', 'localhost.'),
  )
  const port = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 0, max: 99_999 }).map((number) => `:${number}`),
  )
  const parts = [fc.constantFrom('http', 'https'), host, port, fc.constantFrom('', '/', '/it/')] as const
  fc.assert(
    fc.property(...parts, (scheme, name, number, path) => {
      const typed = `${scheme}://${name}${number}${path}`
      expect(addressIn(typed)).toEqual(asBrowsersReadIt(typed))
    }),
  )
})

function addressIn(typed: string): ServerAddress | null {
  try {
    return parseServerAddress(typed, { insecureHttp: true })
  } catch (error) {
    if (error instanceof UsageError) return null
    throw error
  }
}

function asBrowsersReadIt(typed: string): ServerAddress | null {
  if (!URL.canParse(typed)) return null
  const { protocol, hostname, port, origin, pathname } = new URL(typed)
  const scheme = protocol === 'http:' ? 'http' : 'https'
  const usual = scheme === 'http' ? 80 : 443
  const host = hostname.replace(/^\[|\]$/g, '')
  return { origin: { scheme, host, port: port === '' ? usual : Number(port), text: origin }, path: pathname }
}

test('an IPv6 host is kept without its brackets, as sockets want it', () => {
  expect(parseServerAddress('http://[::1]:9000').origin.host).toBe('::1')
})

test.each([
  ['', 'That is not a server address.'],
  ['http://', 'That is not a server address.'],
  ['ftp://helpdesk.example.org', 'A server address begins with https://, not ftp://.'],
  ['https://ana:secret@helpdesk.example.org', 'The server address contains a user name or password.'],
  [
    'http://helpdesk.example.org',
    'Plain http to helpdesk.example.org would send the key readable for everyone on the way.',
  ],
])('"%s" is refused in plain words', (typed, message) => {
  expect(() => parseServerAddress(typed)).toThrow(UsageError)
  expect(() => parseServerAddress(typed)).toThrow(message)
})

test('plain http to another machine has to be allowed', () => {
  const { origin } = parseServerAddress('http://helpdesk.example.org', { insecureHttp: true })
  expect(origin.text).toBe('http://helpdesk.example.org')
})
