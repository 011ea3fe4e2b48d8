import { expect, test } from 'vitest'

import { UsageError } from '#errors.ts'
import { parseServerAddress } from '#http/origin.ts'

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
