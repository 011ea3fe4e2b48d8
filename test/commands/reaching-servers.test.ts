import { readFileSync, writeFileSync } from 'node:fs'
import { createServer as createPlainServer, type RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { Server, Socket } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { certificate } from '../support/certificates.ts'
import { smallProxy } from '../support/proxy.ts'
import { type Desk, desk } from '../support/run.ts'

const key = 'Qm3vN8xR2tLw7KpZ4sYb'
const selfSigned = certificate({ name: 'localhost', hosts: ['localhost'] })
const authority = certificate({ name: 'Kansas Test Authority', isAuthority: true })
const signed = certificate({ hosts: ['localhost'], by: authority })
const untrusted = 'its certificate is self-signed.'

interface Place {
  readonly url: string
  readonly port: number
  readonly asked: readonly string[]
}

/** A help desk that lets Ana Ruiz sign in. */
async function helpDesk(own: typeof selfSigned | 'plain', listener?: RequestListener): Promise<Place> {
  const asked: string[] = []
  const answer: RequestListener = (request, response) => {
    const path = (request.url ?? '').replace(/^.*\/ra\/|\?.*$/g, '')
    asked.push(path)
    if (listener) return listener(request, response)
    const answers: Readonly<Record<string, unknown>> = {
      Preferences: { id: 1, apiVersion: '12.8.8' },
      'Techs/currentTech': { id: 7 },
      'Techs/7': { id: 7, type: 'Tech', displayName: 'Ana Ruiz' },
    }
    response.end(JSON.stringify(answers[path] ?? []))
  }
  const server =
    own === 'plain' ? createPlainServer(answer) : createServer({ key: own.key, cert: own.cert }, answer)
  const port = await listening(server)
  return { url: `${own === 'plain' ? 'http' : 'https'}://localhost:${port}`, port, asked }
}

async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  onTestFinished(() => {
    server.close()
    sockets.forEach((socket) => socket.destroy())
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

function saved(person: Desk): unknown {
  return JSON.parse(readFileSync(person.settingsPath, 'utf8'))
}

function profile(fields: Readonly<Record<string, unknown>>): unknown {
  return expect.objectContaining({ profiles: { localhost: expect.objectContaining(fields) } })
}

describe('a certificate that nobody vouches for', () => {
  test('is shown at a terminal, and trusted from then on when the person says so', async () => {
    const server = await helpDesk(selfSigned)
    const person = desk()
    const login = await person.asked(['login', '--server', server.url], {
      'API key': key,
      'Number:': '1',
      'Trust this': 'y',
    })
    expect(login.code).toBe(0)
    expect(login.stderr).toContain(untrusted)
    const shown = (selfSigned.fingerprint.toUpperCase().match(/../g) ?? []).join(':')
    expect(login.stderr.replaceAll(/\s+/g, '')).toContain(shown)
    expect(login.stderr).toMatch(
      /For +localhost\n +From +localhost\n +Valid +\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\n/,
    )
    expect(saved(person)).toEqual(profile({ pin: selfSigned.fingerprint }))
    const { code, stdout } = await person.run(['whoami', '--json', 'name,connection'])
    expect([code, stdout]).toEqual([0, '{"name":"Ana Ruiz","connection":"https, pinned certificate"}\n'])
  })

  test('is not trusted when the person does not say so, and nothing was sent: 9', async () => {
    const server = await helpDesk(selfSigned)
    const person = desk()
    const login = await person.asked(['login', '--server', server.url], {
      'API key': key,
      'Number:': '1',
      'Trust this': 'n',
    })
    expect(login.code).toBe(9)
    expect(server.asked).toEqual([])
    expect((await person.run(['profiles', '-o', 'ids'])).stdout).toBe('sandbox\n')
  })

  test('is refused in a script, which gives --pin', async () => {
    const server = await helpDesk(selfSigned)
    const person = desk()
    const line = ['login', '--server', server.url, '--api-key-stdin', '--store', 'file']
    expect(await person.run(line, key)).toMatchObject({
      code: 9,
      stderr: expect.stringContaining('login --pin FINGERPRINT'),
    })
    const pin = `SHA256 Fingerprint=${(selfSigned.fingerprint.toUpperCase().match(/../g) ?? []).join(':')}`
    expect(await person.run([...line, '--pin', pin], key)).toMatchObject({ code: 0 })
    expect(saved(person)).toEqual(profile({ pin: selfSigned.fingerprint }))
  })

  test('is another one than was pinned: 9, and the key stays here', async () => {
    const server = await helpDesk(selfSigned)
    const line = [
      'login',
      '--server',
      server.url,
      '--api-key-stdin',
      '--store',
      'file',
      '--pin',
      signed.fingerprint,
    ]
    expect(await desk().run(line, key)).toMatchObject({
      code: 9,
      stderr: expect.stringContaining(
        'its certificate is not the one that is pinned.\nIt was renewed, or somebody',
      ),
    })
    expect(server.asked).toEqual([])
  })
})

test('--insecure checks nothing in one call, warns, and is not remembered', async () => {
  const server = await helpDesk(selfSigned)
  const person = desk({ env: { HELPDESK_SERVER: server.url, HELPDESK_API_KEY: key } })
  expect(await person.run(['whoami', '--insecure', '--json', 'name'])).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^Warning, --insecure: the certificate is not checked; .*\n/),
  })
  expect(await person.run(['whoami'])).toMatchObject({ code: 9, stderr: expect.stringContaining(untrusted) })
})

test("the account remembers that the system's authorities know the server", async () => {
  const server = await helpDesk(signed)
  const person = desk({ env: { SSL_CERT_FILE: 'authority.pem' } })
  const file = join(person.folder, 'authority.pem')
  writeFileSync(file, authority.cert)
  const there = desk({ env: { SSL_CERT_FILE: file } })
  expect(
    await there.run(['login', '--server', server.url, '--api-key-stdin', '--store', 'file'], key),
  ).toMatchObject({
    code: 0,
  })
  expect(await there.run(['whoami'])).toMatchObject({ code: 0 })
  expect(saved(there)).toEqual(profile({ roots: 'system' }))
  expect(await there.run(['whoami'])).toMatchObject({ code: 0 })
})

describe('plain http', () => {
  test('to another machine is refused: 2, until --insecure-http, which whoami shows', async () => {
    const [server, proxy] = [await helpDesk('plain'), await smallProxy()]
    const person = desk({ env: { HTTP_PROXY: proxy.url } })
    const line = [
      'login',
      '--server',
      `http://desk.example.org:${server.port}`,
      '--api-key-stdin',
      '--store',
      'file',
    ]
    expect(await person.run(line, key)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('helpdesk login --insecure-http'),
    })
    expect(await person.run([...line, '--insecure-http'], key)).toMatchObject({ code: 0 })
    expect((await person.run(['whoami', '--json', 'connection'])).stdout).toBe(
      '{"connection":"plain http"}\n',
    )
    expect(proxy.asked[0]).toContain(`POST http://desk.example.org:${server.port}/`)
  })
})

test.each(['http', 'https'])('a redirect to another server by %s is not followed: 10', async (scheme) => {
  const [elsewhere, secure] = [await helpDesk('plain'), await helpDesk(selfSigned)]
  const other = scheme === 'http' ? elsewhere : secure
  const server = await helpDesk(selfSigned, (_, response) => {
    response.writeHead(302, { location: `${other.url}/helpdesk/` }).end()
  })
  const line = [
    'login',
    '--server',
    server.url,
    '--api-key-stdin',
    '--store',
    'file',
    '--pin',
    selfSigned.fingerprint,
  ]
  expect(await desk().run(line, key)).toMatchObject({
    code: 10,
    stderr: expect.stringContaining(
      'redirect (status 302), which is not followed.\nCheck the server address',
    ),
  })
  expect([server.asked.length > 0, other.asked]).toEqual([true, []])
})

describe('a proxy of the account', () => {
  test('is kept with it and shown', async () => {
    const [server, proxy] = [await helpDesk(selfSigned), await smallProxy()]
    const person = desk()
    const line = [
      'login',
      '--server',
      server.url,
      '--api-key-stdin',
      '--store',
      'file',
      '--pin',
      selfSigned.fingerprint,
    ]
    // The proxy of these tests leads to 127.0.0.1; `localhost` may be another address of this machine.
    const login = await person.run([...line, '--proxy', `127.0.0.1:${proxy.port}`], key)
    expect(proxy.asked[0]).toBe(`CONNECT localhost:${server.port}`)
    expect(login.code).toBe(0)
    expect(saved(person)).toEqual(profile({ proxy: proxy.url }))
    expect((await person.run(['whoami', '--json', 'connection'])).stdout).toBe(
      `{"connection":"https, pinned certificate, proxy ${proxy.url}"}\n`,
    )
  })

  test.each([
    ['http://dana:s3cr3tword@proxy.example.org:3128', 'A name or password for the proxy does not belong'],
    ['socks5://proxy.example.org', 'That is not the address of a proxy.'],
  ])('is not taken as %s: 2, and nothing of it is told', async (given, message) => {
    const { code, stderr } = await desk().run(
      ['login', '--server', 'desk.example.org', '--proxy', given],
      key,
    )
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(stderr).not.toContain('s3cr3tword')
  })
})

test.each([
  [['--pin', 'abc'], 'That is not the SHA-256 of a certificate.'],
  [['--client-cert', 'mine.pem'], 'A certificate of your own needs both'],
])('login %j is refused: 2', async (options, message) => {
  expect(
    await desk().run(
      ['login', '--server', 'desk.example.org', '--api-key-stdin', '--store', 'file', ...options],
      key,
    ),
  ).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(message),
  })
})
