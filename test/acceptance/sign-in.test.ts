import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { certificate } from '../support/certificates.ts'
import { type Computer, computer } from '../support/computer.ts'
import { faultyServer } from '../support/faulty-server.ts'
import { temporaryFolder } from '../support/folders.ts'
import { smallProxy } from '../support/proxy.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

interface SandboxKey {
  readonly kind: string
  readonly username: string | null
  readonly apiKey: string | null
  readonly password: string | null
}

const ways = ['key', 'app-key', 'password', 'session'] as const

test.each(ways)('with --auth %s a script signs in, works a ticket and signs out', async (auth) => {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const secret = await secretFor(auth, desk)
  const name = auth === 'key' ? [] : ['--username', 'dwhitfield']

  const line = [
    'login',
    '--server',
    server.url,
    '--auth',
    auth,
    ...name,
    '--secret-stdin',
    '--store',
    'file',
    '-o',
    'json',
  ]
  const login = await desk.runs(line, `${secret}\n`)
  expect(login.code).toBe(0)
  expect(JSON.parse(login.stdout)).toMatchObject({ auth, techId: 1, name: 'Dana Whitfield' })

  expect((await desk.runs(['take', '1042', '-o', 'ids'])).stdout).toBe('1042\n')
  expect((await desk.runs(['note', '1042', '-m', 'On my way', '-o', 'ids'])).stdout).toBe('1042\n')
  expect((await desk.runs(['logout'])).code).toBe(0)
  expect((await desk.runs(['queue'])).code).toBe(4)
})

test('a plain server is reached through a proxy that is talked to by https, when somebody vouches for the proxy', async () => {
  const made = certificate({ hosts: ['localhost'] })
  const proxy = await smallProxy({ certificate: made })
  const known = join(temporaryFolder(), 'proxy.pem')
  writeFileSync(known, made.cert)
  const { url, apiKey } = await serveSandbox(computer().env)
  const { port } = new URL(url)
  const desk = computer({ HTTP_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: known })
  const server = `http://desk.example.org:${port}`
  const line = ['login', '--server', server, '--insecure-http', '--api-key-stdin', '--store', 'file']
  expect((await desk.runs(line, apiKey)).code).toBe(0)
  expect((await desk.runs(['take', '1042', '-o', 'ids'])).stdout).toBe('1042\n')
  expect(proxy.asked).toContainEqual(expect.stringContaining(`PUT ${server}/`))
})

test.each(ways)('with --auth %s a wrong secret is exit 4', async (auth) => {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const name = auth === 'key' ? [] : ['--username', 'dwhitfield']
  const { code, stderr } = await desk.runs(
    ['login', '--server', server.url, '--auth', auth, ...name, '--secret-stdin', '--store', 'file'],
    'wrong-wrong-wrong',
  )
  expect(code).toBe(4)
  expect(stderr).toContain('The help desk refused the sign-in')
  expect(stderr).not.toContain('wrong-wrong-wrong')
})

test('where something before the help desk refuses whatever is asked, login wants to be told the API: 4', async () => {
  const desk = computer()
  const front = await faultyServer(() => 'signed out')
  const key = 'k'.repeat(40)
  const line = ['login', '--server', front.url, '--api-key-stdin', '--store', 'file']
  const { code, stderr } = await desk.runs(line, key)
  expect(code).toBe(4)
  expect(stderr).toContain(`${front.url} refuses whatever it is asked`)
  expect(stderr).toContain('Say which: helpdesk login --api legacy|nextgen|rt\n')
  expect(front.asked.map(({ method, body }) => [method, body])).toEqual([
    ['POST', '{}'],
    ['POST', '{}'],
  ])
  expect(existsSync(desk.settingsPath)).toBe(false)

  const told = await desk.runs([...line, '--api', 'legacy'], key)
  expect(told).toMatchObject({ code: 4, stderr: expect.stringContaining('refused the sign-in') })
})

test('a person signs in with a password at the prompts', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const password = await secretFor('password', desk)
  const login = desk.sits(['login', '--auth', 'password'])
  await login.answers('Address of the help desk', `${server.url}/helpdesk/WebObjects/Helpdesk.woa`)
  await login.answers('User name', 'dwhitfield')
  await login.answers('Password', password)
  await login.answers('Where is the secret to be kept?', '')
  expect(await login.leaves()).toBe(0)
  expect(login.screen()).toContain('Signed in as Dana Whitfield.')
  expect(login.received()).not.toContain(password)
})

test('each of two accounts works as itself', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const priya = (await keys(desk)).find(({ username }) => username === 'praman')
  const signIn = (profile: string, secret: string): ReturnType<Computer['runs']> =>
    desk.runs(
      ['login', '--server', server.url, '--profile', profile, '--api-key-stdin', '--store', 'file'],
      secret,
    )
  expect((await signIn('dana', server.apiKey)).code).toBe(0)
  expect((await signIn('priya', priya?.apiKey ?? '')).code).toBe(0)

  expect((await desk.runs(['take', '1042', '--profile', 'dana'])).code).toBe(0)
  const taken = await desk.runs(['take', '1042'])
  expect(taken.code).toBe(7)
  expect(taken.stderr).toContain('Ticket 1042 is assigned to Dana Whitfield.')
  expect((await desk.runs(['profiles', 'use', 'dana'])).code).toBe(0)
  expect((await desk.runs(['take', '1042', '-o', 'json'])).stdout).toBe(
    '{"id":1042,"ok":true,"changed":{}}\n',
  )
})

async function secretFor(auth: (typeof ways)[number], desk: Computer): Promise<string> {
  const all = await keys(desk)
  const dana = all.find(({ username }) => username === 'dwhitfield')
  const application = all.find(({ kind }) => kind === 'application')
  const secret = auth === 'key' ? dana?.apiKey : auth === 'app-key' ? application?.apiKey : dana?.password
  if (typeof secret !== 'string') throw new Error(`the sandbox has no secret for ${auth}`)
  return secret
}

async function keys(desk: Computer): Promise<readonly SandboxKey[]> {
  return JSON.parse((await desk.runs(['sandbox', 'keys', '-o', 'json'])).stdout)
}
