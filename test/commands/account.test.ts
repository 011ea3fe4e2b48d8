import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { desk, sandboxDesk, signedInDesk } from '../support/run.ts'
import { scripted, type Reply } from '../support/scripted-transport.ts'
import { typed } from '../support/typed.ts'

const key = 'Qm3vN8xR2tLw7KpZ4sYb'

/** What a server is asked by somebody who signs in. */
const welcome: readonly Reply[] = [
  { path: 'Preferences', json: { id: 1, apiVersion: '12.8.8' } },
  { path: 'Techs/currentTech', json: { id: 7 } },
  {
    path: 'Techs/7',
    json: { id: 7, type: 'Tech', displayName: 'Dana Whitfield', email: 'dana@example.org' },
  },
]

/** What is asked before that, without any credentials. */
const probed: Reply = { method: 'POST', path: 'Token', body: {}, query: { apiKey: null }, status: 404 }

describe('signing in', () => {
  test('tries the key, keeps it readable by its owner only, and says so', async () => {
    const person = desk({ transport: scripted([probed, ...welcome]).transport })
    const login = await person.run(
      typed('login --server https://desk.example.org --api-key-stdin --store file'),
      `${key}\n`,
    )
    expect(login).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Signed in as Dana Whitfield. The profile desk.example.org is the current one.
      The secret is kept in ~/config/helpdesk/secrets.json, readable by you only.
      ",
        "stdout": "name	Dana Whitfield
      username	
      email	dana@example.org
      techId	7
      server	https://desk.example.org
      api	legacy
      connection	https
      profile	desk.example.org
      profileFrom	
      auth	key
      secretIn	file
      version	12.8.8
      ",
      }
    `)
    expect(statSync(person.secretsPath).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(person.settingsPath, 'utf8'))).toEqual({
      version: 1,
      profile: 'desk.example.org',
      profiles: { 'desk.example.org': { server: 'https://desk.example.org', auth: 'key', store: 'file' } },
      settings: {},
    })
    expect(JSON.parse(readFileSync(person.secretsPath, 'utf8'))).toEqual({
      version: 1,
      secrets: { 'desk.example.org': { server: 'https://desk.example.org', secret: key } },
    })
  })

  test('asks at a terminal for what was not given', async () => {
    const person = desk({ transport: scripted([probed, ...welcome]).transport })
    const { code, stderr } = await person.asked(['login'], {
      'Address of the help desk': 'desk.example.org',
      'API key': key,
      'Number:': '1',
    })
    expect(code).toBe(0)
    expect(stderr).toContain('Signed in as Dana Whitfield.')
    expect(stderr).not.toContain(key)
  })

  test('names all that is missing where nobody can be asked: 2', async () => {
    expect(await desk().run(typed('login --auth password'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'login needs --server URL and --username NAME and --secret-stdin and --store file|none.\n',
      ),
    })
  })

  test('with a key that is refused saves nothing: 4', async () => {
    const person = desk({ transport: () => Promise.resolve(unauthorized) })
    const login = await person.run(typed('login --server desk.example.org --api-key-stdin --store file'), key)
    expect(login).toMatchObject({ code: 4, stdout: '' })
    expect(existsSync(person.settingsPath)).toBe(false)
  })

  test('where nothing answers saves nothing: 9', async () => {
    const down = new UnreachableError('https://desk.example.org refused the connection.')
    const person = desk({ transport: () => Promise.reject(down) })
    expect(
      await person.run(typed('login --server desk.example.org --api-key-stdin --store file'), key),
    ).toMatchObject({
      code: 9,
    })
    expect(existsSync(person.settingsPath)).toBe(false)
  })

  test.each([
    ['--api-key-stdin --secret-stdin', 'Stdin can be read once; choose one of the two.'],
    ['--api soap', '--api takes legacy, nextgen, rt, not "soap".'],
    ['--auth fingerprint', '--auth takes key, app-key, password, session, not "fingerprint".'],
    ['--api-key secret', "Unknown option '--api-key'"],
  ])('with %s is refused: 2', async (options, message) => {
    const { code, stderr } = await desk().run(typed(`login --server desk.example.org ${options}`), key)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})

const unauthorized = {
  status: 401,
  headers: {},
  body: new TextEncoder().encode('Authentication failed'),
}

describe('who is signed in', () => {
  test('is told as the server says', async () => {
    expect((await sandboxDesk().run(['whoami'])).stdout).toMatchInlineSnapshot(`
      "name	Dana Whitfield
      username	dwhitfield
      email	dwhitfield@example.org
      techId	1
      server	the sandbox in this computer
      api	legacy
      connection	none
      profile	sandbox
      profileFrom	HELPDESK_PROFILE
      auth	key
      secretIn	none
      version	12.8.8.2585
      "
    `)
    expect((await sandboxDesk().run(typed('whoami --json name,profile'))).stdout).toBe(
      '{"name":"Dana Whitfield","profile":"sandbox"}\n',
    )
  })

  test('is nobody without an account: 4', async () => {
    expect(await desk().run(['whoami'])).toEqual({
      code: 4,
      stdout: '',
      stderr:
        'You are not signed in to a help desk.\nSign in: helpdesk login. To try without a server: helpdesk --profile sandbox queue\n',
    })
  })

  test('may come from the environment for one call', async () => {
    const env = { HELPDESK_SERVER: 'https://desk.example.org', HELPDESK_API_KEY: key }
    const { transport } = scripted(welcome)
    const { stdout } = await desk({ env, transport }).run(typed('whoami --json name,server'))
    expect(stdout).toBe('{"name":"Dana Whitfield","server":"https://desk.example.org"}\n')
  })

  test('of an API that the environment names and nobody speaks is refused: 2', async () => {
    const env = { HELPDESK_API: 'soap' }
    const person = signedInDesk(scripted([]).transport, { env })
    expect(await person.run(['whoami'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'HELPDESK_API takes legacy, nextgen, rt, not "soap".\n',
    })
  })

  test('is warned of a server with known flaws, until that is switched off', async () => {
    const { transport } = scripted([...welcome, ...welcome.slice(1)])
    const person = signedInDesk(transport)
    expect(await person.run(typed('whoami --json name'))).toEqual({
      code: 0,
      stdout: '{"name":"Dana Whitfield"}\n',
      stderr:
        'The help desk runs version 12.8.8, which has flaws that attackers use (CVE-2025-40551, CVE-2025-40536). Whoever runs it should go to 2026.2.1 or newer. More: helpdesk doctor. No more of this: helpdesk config set version-warnings off\n',
    })
    expect(await person.run(typed('config set version-warnings off'))).toMatchObject({ code: 0 })
    expect((await person.run(typed('whoami --json name'))).stderr).toBe('')
  })

  test('is not warned of a version that is safe, nor of one in words that are not known', async () => {
    const [, ...rest] = welcome
    for (const apiVersion of ['2026.2.1', 'early access']) {
      const { transport } = scripted([{ path: 'Preferences', json: { id: 1, apiVersion } }, ...rest])
      expect(await signedInDesk(transport).run(['whoami'])).toMatchObject({ code: 0, stderr: '' })
    }
  })

  test('is not told by a saved secret to another server: 4', async () => {
    const { transport, seen } = scripted([])
    const person = signedInDesk(transport)
    expect(await person.run(typed('whoami --server https://other.example.org'))).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('There is no secret for https://other.example.org.'),
    })
    expect(seen).toEqual([])
  })

  test('is not told to another help desk of the same web server: 4', async () => {
    const { transport, seen } = scripted([])
    for (const server of ['https://desk.example.org/it/helpdesk', 'https://desk.example.org/rt']) {
      expect(await signedInDesk(transport).run(['whoami', '--server', server])).toMatchObject({
        code: 4,
        stderr: expect.stringContaining(`There is no secret for ${server}.`),
      })
    }
    expect(seen).toEqual([])
  })

  test('is told to its server however the address is spelled', async () => {
    for (const server of ['https://DESK.example.org/', 'desk.example.org/helpdesk/WebObjects/Helpdesk.woa']) {
      const line = ['whoami', '--json', 'name', '--profile', 'desk', '--server', server]
      expect(await signedInDesk(scripted(welcome).transport).run(line)).toMatchObject({ code: 0 })
    }
  })
})

describe('signing out', () => {
  test('removes the account and its secret', async () => {
    const { transport } = scripted([])
    const person = signedInDesk(transport)
    expect(await person.run(['logout'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Signed out of https://desk.example.org; the account desk and its secret are removed.
      ",
        "stdout": "",
      }
    `)
    expect(readFileSync(person.settingsPath, 'utf8')).not.toContain('k'.repeat(40))
    expect(await person.run(['whoami'])).toMatchObject({ code: 4 })
  })

  test('of an account that is not kept is refused: 2', async () => {
    expect(await sandboxDesk().run(['logout'])).toMatchObject({ code: 2 })
  })
})

describe('accounts', () => {
  test('are listed, the current one marked, the secret not shown', async () => {
    const { transport } = scripted([])
    const { stdout } = await signedInDesk(transport).run(typed('profiles -o csv'))
    expect(stdout).toMatchInlineSnapshot(`
      "name,server,api,auth,username,current
      desk,https://desk.example.org,legacy,key,,true
      sandbox,,legacy,key,,false
      "
    `)
  })

  test('are chosen for good by profiles use, for one command by --profile', async () => {
    const person = signedInDesk(scripted([]).transport)
    expect(await person.run(typed('profiles use sandbox'))).toEqual({
      code: 0,
      stdout: '',
      stderr: 'From now on you are using the profile sandbox.\n',
    })
    expect((await person.run(typed('whoami --json profile'))).stdout).toBe('{"profile":"sandbox"}\n')
  })

  test('that are not there are refused with those that are: 2', async () => {
    expect(await desk().run(typed('profiles use nowhere'))).toMatchObject({
      code: 2,
      stderr:
        'There is no profile "nowhere".\nIt can be "sandbox". helpdesk login --profile NAME makes one.\n',
    })
    expect(await desk().run(typed('queue --profile nowhere'))).toMatchObject({ code: 2 })
  })
})

test('a key that is refused later ends with 4 and says how to sign in', async () => {
  const person = signedInDesk(() => Promise.resolve(unauthorized))
  expect(await person.run(['whoami'])).toEqual({
    code: 4,
    stdout: '',
    stderr: 'The help desk refused the sign-in: Authentication failed\nSign in again: helpdesk login\n',
  })
})
