import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Computer, computer } from '../support/computer.ts'
import { hasKeyring, type Session, startSession } from '../support/keyring.ts'
import { type ServedSandbox, serveSandbox } from '../support/served-sandbox.ts'

describe.skipIf(!hasKeyring)('with a system keyring', () => {
  test('login keeps the secret in it and nowhere else, and logout removes it', async () => {
    const { desk, server } = await signedIn()
    const settings = readFileSync(desk.settingsPath, 'utf8')
    expect(JSON.parse(settings)).toMatchObject({ profiles: { '127.0.0.1': { store: 'keyring' } } })
    expect(settings).not.toContain(server.apiKey)
    expect(existsSync(desk.secretsPath)).toBe(false)

    const who = await desk.runs(['whoami', '--json', 'name,secretIn'])
    expect(who.stdout).toBe('{"name":"Dana Whitfield","secretIn":"keyring"}\n')

    expect(await desk.runs(['logout'])).toMatchObject({ code: 0 })
    expect(await desk.runs(['queue'])).toMatchObject({ code: 4 })
    // Without the account its secret is in the keyring no more: the old settings alone do not sign in.
    await desk.script(`cat > ${desk.settingsPath}`, settings)
    expect(await desk.runs(['queue'])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('The system keyring shows no secret for'),
    })
  })

  test('the secret of a profile goes to no other server, whatever the settings say', async () => {
    const { desk, server } = await signedIn()
    const moved = readFileSync(desk.settingsPath, 'utf8').replace(server.url, 'http://127.0.0.1:9')
    await desk.script(`cat > ${desk.settingsPath}`, moved)
    expect(await desk.runs(['queue'])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('The system keyring shows no secret for http://127.0.0.1:9'),
    })
  })

  test('a locked one fails at once where nobody can unlock it, and says what to do', async () => {
    const { desk, session } = await signedIn()
    await session.locks()
    forgetToken(desk)
    const { code, stderr } = await desk.runs(['queue'])
    expect(code).toBe(4)
    expect(stderr).toMatch(/^The system keyring is locked\..*\nUnlock it, or run this at a terminal/)
    expect(await desk.runs(['logout'])).toMatchObject({ code: 4 })
    expect((await desk.runs(['profiles', '-o', 'csv'])).stdout).toContain('127.0.0.1')
  })

  test('a locked one is waited for at a terminal, and Ctrl-C ends the waiting', async () => {
    const { desk, session } = await signedIn()
    await session.locks()
    forgetToken(desk)
    const person = desk.sits(['queue'])
    await person.sees('The system keyring is locked. Unlock it in the window that it opens')
    person.presses('interrupt')
    expect(await person.leaves()).toBe(130)
  })

  test('a locked one takes no secret where nobody can unlock it: 4, and nothing is saved', async () => {
    const { desk, session, server } = await signedIn()
    await session.locks()
    const line = ['login', '--server', server.url, '--profile', 'second', '--api-key-stdin']
    expect(await desk.runs(line, server.apiKey)).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('The system keyring'),
    })
    expect((await desk.runs(['profiles', '-o', 'csv'])).stdout).not.toContain('second')
  })
})

describe('without a system keyring', () => {
  test('login off a terminal wants to be told where the secret goes: 2', async () => {
    const desk = computer()
    const { code, stderr } = await desk.runs(
      ['login', '--server', 'https://desk.example.org', '--api-key-stdin'],
      'k'.repeat(40),
    )
    expect(code).toBe(2)
    expect(stderr).toContain('login needs --store file|none.')
    expect(stderr).toContain('There is no system keyring here that can be used.')
  })

  test('one that is asked for by name is not replaced by anything else: 4', async () => {
    const desk = computer()
    const server = await serveSandbox(desk.env)
    const line = ['login', '--server', server.url, '--api-key-stdin', '--store', 'keyring']
    expect(await desk.runs(line, server.apiKey)).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('helpdesk login --store file'),
    })
    expect(existsSync(desk.settingsPath)).toBe(false)
    expect(existsSync(desk.secretsPath)).toBe(false)
  })

  test('a person may keep the secret nowhere and give it each time', async () => {
    const desk = computer()
    const server = await serveSandbox(desk.env)
    const login = desk.sits(['login', '--server', server.url])
    await login.answers('API key', server.apiKey)
    await login.sees('Where is the secret to be kept?')
    login.presses('down')
    login.presses('enter')
    expect(await login.leaves()).toBe(0)
    expect(login.screen()).toContain('The secret is not kept: set HELPDESK_API_KEY')
    expect(await desk.runs(['queue'])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('Set HELPDESK_API_KEY'),
    })
    expect(await desk.with({ HELPDESK_API_KEY: server.apiKey }).runs(['queue'])).toMatchObject({ code: 0 })
  })
})

interface SignedIn {
  readonly desk: Computer
  readonly session: Session
  readonly server: ServedSandbox
}

async function signedIn(): Promise<SignedIn> {
  const session = await startSession(computer())
  await session.opensKeyring()
  const { desk } = session
  const server = await serveSandbox(desk.env)
  const login = await desk.runs(['login', '--server', server.url, '--api-key-stdin'], server.apiKey)
  expect(login).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('The secret is kept in the system keyring.'),
  })
  return { desk, session, server }
}

/** With a token, which the NextGen API gives for an hour, no key is needed. */
function forgetToken({ folder }: Computer): void {
  rmSync(join(folder, 'state', 'helpdesk', 'sessions'), { recursive: true, force: true })
}
