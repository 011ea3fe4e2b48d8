import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { certificate, type MadeCertificate, type Wish } from '../support/certificates.ts'
import { type Computer, computer, signedInto } from '../support/computer.ts'
import { portOfItsOwn } from '../support/faulty-server.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

interface Row {
  readonly check: string
  readonly state: string
  readonly words: string
  readonly exit: number | null
}

async function examined(desk: Computer): Promise<{ code: number | null; of: (check: string) => Row }> {
  const { code, stdout, stderr } = await desk.runs(['doctor', '-o', 'json'])
  expect(stderr).not.toContain('"error"')
  const rows: readonly Row[] = JSON.parse(stdout)
  const of = (check: string): Row => {
    const found = rows.find((row) => row.check === check)
    if (found === undefined) throw new Error(`doctor does not look at ${check}`)
    return found
  }
  return { code, of }
}

async function signedIn(): Promise<Computer & { readonly key: string }> {
  const desk = computer()
  const server = await serveSandbox(desk.env, '--api', 'legacy')
  const line = ['login', '--server', server.url, '--api-key-stdin', '--store', 'file']
  const login = await desk.runs(line, server.apiKey)
  expect(login.code).toBe(0)
  desk.hasPolicy({ phone: '555-0100' })
  return { ...desk, key: server.apiKey }
}

test('a help desk that is well has no problem, and the report no key', async () => {
  const desk = await signedIn()
  const { code, of } = await examined(desk)
  expect(code).toBe(0)
  for (const check of [
    'settings',
    'folders',
    'secret',
    'address',
    'proxy',
    'connection',
    'sign-in',
    'clock',
    'statuses',
    'outbox',
    'runs',
  ])
    expect(of(check)).toMatchObject({ state: 'ok', exit: null })
  expect(of('version')).toMatchObject({ state: 'warning', words: expect.stringContaining('CVE-2025-40551') })
  for (const format of ['json', 'yaml', 'csv', 'tsv', 'table']) {
    const { stdout, stderr } = await desk.runs(['doctor', '-o', format])
    expect(stdout + stderr).not.toContain(desk.key)
    expect(stdout + stderr).not.toContain(desk.folder)
  }
})

test('a person sees each finding whole, and what to do', async () => {
  const desk = await signedIn()
  const seen = desk.sits(['doctor'])
  expect(await seen.leaves()).toBe(0)
  expect(seen.received()).toContain('Whoever runs the help desk should go to version 2026.2.1 or newer.')
  expect(seen.received()).toMatch(/warning *\S*version/)
})

test('a help desk that is down is a problem, and the rest is looked at: 1', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env, ...(await portOfItsOwn()))
  await server.stop()
  const { code, of } = await examined(desk.with(signedInto(server)))
  expect(code).toBe(1)
  expect(of('connection')).toMatchObject({
    state: 'problem',
    words: expect.stringContaining('the connection was refused'),
    exit: 9,
  })
  expect(of('drafts').state).toBe('ok')
  expect(of('version')).toMatchObject({ state: 'skipped', exit: null })
})

test('a wrong key is a problem of the sign-in', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const wrong = desk.with({ ...signedInto(server), HELPDESK_API_KEY: 'wrong-wrong-wrong' })
  const { code, of } = await examined(wrong)
  expect(code).toBe(1)
  expect(of('sign-in')).toMatchObject({ state: 'problem', exit: 4 })
  expect(of('sign-in').words).not.toContain('wrong-wrong-wrong')
})

test('permissions that were widened are told with the command that narrows them', async () => {
  const desk = await signedIn()
  chmodSync(join(dirname(desk.settingsPath), 'secrets.json'), 0o644)
  expect((await examined(desk)).of('folders').state).toBe('problem')
  chmodSync(join(dirname(desk.settingsPath), 'secrets.json'), 0o600)
  chmodSync(dirname(desk.settingsPath), 0o755)
  expect((await examined(desk)).of('folders').state).toBe('warning')
  const { stdout } = await desk.runs(['doctor', '-o', 'csv', '--columns', 'check,advice'])
  expect(stdout).toContain('folders,"chmod u=rwX,go= ')
})

test('damaged settings are kept aside, and doctor names them', async () => {
  const desk = computer()
  mkdirSync(dirname(desk.settingsPath), { recursive: true, mode: 0o700 })
  writeFileSync(desk.settingsPath, '{"version":1,', { mode: 0o600 })
  const { code, of } = await examined(desk)
  expect(code).toBe(1)
  expect(of('settings').state).toBe('warning')
  expect(of('settings').words).toMatch(/settings\.json\.corrupt-/)
  expect(of('profile')).toMatchObject({ state: 'problem', exit: 4 })
})

test("a clock that is not the help desk's is told", async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env, '--now', '2026-01-05T12:00:00Z')
  const { of } = await examined(desk.with(signedInto(server)))
  expect(of('clock').state).toBe('warning')
  expect(of('clock').words).toMatch(/^This computer is \d+ days ahead of the help desk\.$/)
})

/** A computer with an account on a server that shows this certificate, and answers nothing sensible. */
async function account(wish: Wish, wire: (made: MadeCertificate) => object): Promise<Computer> {
  const made = certificate({ name: 'Desk Test', hosts: ['localhost'], ...wish })
  const server = createServer({ cert: made.cert, key: made.key }, (_, response) => void response.end('[]'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port')
  const desk = computer()
  const profile = {
    server: `https://localhost:${bound.port}`,
    auth: 'key',
    secret: 'k'.repeat(40),
    ...wire(made),
  }
  const settings = { version: 1, profile: 'desk', profiles: { desk: profile } }
  mkdirSync(dirname(desk.settingsPath), { recursive: true, mode: 0o700 })
  writeFileSync(desk.settingsPath, JSON.stringify(settings), { mode: 0o600 })
  return desk
}

const day = 86_400_000
const inDays = (days: number): Date => new Date(Date.now() + days * day)

test('an expired certificate is a problem that names it, and no request is sent', async () => {
  const desk = await account({ from: inDays(-20), to: inDays(-3) }, () => ({}))
  const { code, of } = await examined(desk.with({ SSL_CERT_FILE: '/dev/null' }))
  expect(code).toBe(1)
  expect(of('connection').state).toBe('ok')
  expect(of('certificate')).toMatchObject({
    state: 'problem',
    words: expect.stringContaining('It is for Desk Test, from Desk Test, good until '),
    exit: 9,
  })
  expect(of('sign-in').words).toBe('Not looked at until certificate is put right.')
})

test('a pinned certificate that has few days left is a warning', async () => {
  const desk = await account({ to: inDays(12) }, ({ fingerprint }) => ({ pin: fingerprint }))
  const { of } = await examined(desk)
  expect(of('certificate').state).toBe('warning')
  expect(of('certificate').words).toContain('trusted by the pin of the account; 12 days are left.')
})

test('a certificate that is good for long is fine, and its names can be left out', async () => {
  const desk = await account({ to: inDays(300) }, ({ fingerprint }) => ({ pin: fingerprint }))
  const { stdout } = await desk.runs(['doctor', '--hide-names', '-o', 'tsv'])
  expect(stdout).toMatch(/^certificate\tok\tIt is for SUBJECT, from SUBJECT, good until [-\d]+, trusted by/m)
  expect(stdout).not.toContain('localhost')
})
