import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { type Desk, desk, sandboxDesk, signedInDesk } from '../support/run.ts'
import { scripted, type Reply } from '../support/scripted-transport.ts'
import { typed } from '../support/typed.ts'

const noon = 'Mon, 05 Oct 2026 15:00:00 GMT'

/** What a server that is well is asked, and answers. */
const well = ({
  date = noon,
  version = '2026.2.1',
  statuses = ['Open', 'Closed'],
} = {}): readonly Reply[] => [
  { path: 'Preferences', json: { id: 1, apiVersion: version } },
  { path: 'Techs/currentTech', json: { id: 7 } },
  {
    path: 'Techs/7',
    json: {
      id: 7,
      type: 'Tech',
      displayName: 'Dana Whitfield',
      username: 'dwhitfield',
      email: 'dana@example.org',
    },
  },
  { path: 'Preferences', json: { id: 1, apiVersion: version }, headers: { date } },
  {
    path: 'StatusTypes',
    json: statuses.map((name, at) => ({ id: at + 1, type: 'StatusType', statusTypeName: name })),
  },
  // Where statuses of approvals are found.
  { path: 'Tickets', json: [] },
]

interface Row {
  readonly check: string
  readonly state: string
  readonly words: string
  readonly advice: string | null
  readonly exit: number | null
}

async function report(person: Desk): Promise<{ code: number; rows: Map<string, Row> }> {
  const { code, stdout, stderr } = await person.run(typed('doctor -o json'))
  if (stdout === '') throw new Error(stderr)
  const rows: readonly Row[] = JSON.parse(stdout.replaceAll(person.folder, '~'))
  return { code, rows: new Map(rows.map((row) => [row.check, row])) }
}

function withPolicy(person: Desk, text = '{"phone":"555-0100"}'): Desk {
  const file = join(dirname(person.settingsPath), 'site-policy.json')
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, text)
  chmodSync(dirname(file), 0o700)
  return person
}

test('where all is well, doctor says so: 0', async () => {
  const env = { HELPDESK_SERVER: 'https://desk.example.org', HELPDESK_API_KEY: 'k'.repeat(40) }
  const person = withPolicy(desk({ env, transport: scripted(well()).transport }))
  const { code, stdout, stderr } = await person.run(typed('doctor --columns check,state,words'))
  expect(code).toBe(0)
  expect(stderr).toBe('Nothing is wrong.\n')
  expect(stdout.replace(/\d+ [GM]B/, '50 GB')).toMatchInlineSnapshot(`
    "program	ok	helpdesk 0.0.0-test on Node 20.19.0, linux.
    settings	ok	None are saved; they would be in ~/config/helpdesk/settings.json.
    folders	ok	~/config/helpdesk: yours, and writable.
    disk	ok	50 GB are free for ~/state/helpdesk.
    profile	ok	https://desk.example.org, by the environment or options: Web Help Desk up to 2026.1.
    secret	ok	The secret comes from the environment.
    policy	ok	~/config/helpdesk/site-policy.json, with the phone number 555-0100.
    address	ok	https://desk.example.org, encrypted.
    proxy	skipped	There is no network between this program and the help desk.
    connection	skipped	There is no network between this program and the help desk.
    certificate	skipped	There is no network between this program and the help desk.
    sign-in	ok	The help desk takes it: you are Dana Whitfield.
    clock	ok	This computer's clock agrees with the help desk's.
    version	ok	The help desk runs version 2026.2.1; no flaw of it is known here.
    statuses	ok	What the 2 statuses mean is known.
    outbox	ok	Nothing waits in the outbox.
    drafts	ok	Nothing that was typed is unsent.
    runs	ok	No run is kept.
    cache	ok	Look-ups are kept for 10 minutes, and the last answers for an outage, in ~/cache/helpdesk.
    "
  `)
})

test('the report never holds the key, and ~ stands for the home folder', async () => {
  const person = withPolicy(signedInDesk(scripted(well()).transport))
  const { stdout } = await person.run(typed('doctor -o yaml'))
  expect(stdout).toContain('~/config/helpdesk/settings.json')
  expect(stdout).not.toContain(person.folder)
  expect(stdout).not.toContain('k'.repeat(8))
})

test('--hide-names leaves host and technician out', async () => {
  const person = withPolicy(signedInDesk(scripted(well()).transport))
  const { stdout } = await person.run(typed('doctor --hide-names -o csv'))
  expect(stdout).toContain('The help desk takes it: you are NAME.')
  expect(stdout).toContain('"https://HOST, encrypted."')
  expect(stdout).not.toMatch(/Dana|dwhitfield|example\.org/)
})

test('in the sandbox there is no network to look at', async () => {
  const { code, rows } = await report(sandboxDesk())
  expect(code).toBe(0)
  expect(rows.get('address')).toMatchObject({
    state: 'skipped',
    words: 'The sandbox runs inside this program.',
  })
  for (const name of ['proxy', 'connection', 'certificate', 'clock'])
    expect(rows.get(name)?.state).toBe('skipped')
  expect(rows.get('version')?.state).toBe('ok')
})

describe('a problem', () => {
  test('does not keep doctor from looking at the rest, and what needs it is skipped: 1', async () => {
    const { code, rows } = await report(desk())
    expect(code).toBe(1)
    expect(rows.get('profile')).toEqual({
      check: 'profile',
      state: 'problem',
      words: 'You are not signed in to a help desk.',
      advice: 'Sign in: helpdesk login. To try without a server: helpdesk --profile sandbox queue',
      exit: 4,
    })
    for (const name of [
      'secret',
      'policy',
      'address',
      'connection',
      'sign-in',
      'clock',
      'version',
      'statuses',
    ]) {
      expect(rows.get(name)).toMatchObject({
        state: 'skipped',
        words: 'Not looked at until profile is put right.',
      })
    }
    expect(rows.get('drafts')?.state).toBe('ok')
  })

  test('is a refused key, with the exit code that commands end with', async () => {
    const refused = { path: 'Preferences', status: 401, text: 'Authentication failed' }
    const person = withPolicy(signedInDesk(scripted([refused]).transport))
    const { code, rows } = await report(person)
    expect(code).toBe(1)
    expect(rows.get('sign-in')).toMatchObject({
      state: 'problem',
      words: 'The help desk refused the sign-in: Authentication failed',
      exit: 4,
    })
    expect(rows.get('version')).toMatchObject({ words: 'Not looked at until sign-in is put right.' })
    expect(rows.get('policy')?.state).toBe('ok')
  })

  test('is a help desk that is down', async () => {
    const down = new UnreachableError('Cannot reach https://desk.example.org: the connection was refused.')
    const person = withPolicy(signedInDesk(() => Promise.reject(down)))
    const { rows } = await report(person)
    expect(rows.get('sign-in')).toMatchObject({ state: 'problem', words: down.message, exit: 9 })
  })

  test('is a settings file of a newer program, at a terminal too', async () => {
    const person = desk()
    mkdirSync(dirname(person.settingsPath), { recursive: true, mode: 0o700 })
    writeFileSync(person.settingsPath, '{"version":9}', { mode: 0o600 })
    const { code, stdout } = await person.asked(typed('doctor'))
    expect(code).toBe(1)
    expect(stdout).toContain('was written by a newer helpdesk')
    expect(stdout).toContain('Not looked at until settings is put right.')
    expect(readFileSync(person.settingsPath, 'utf8')).toBe('{"version":9}')
  })

  test('is a site policy that cannot be read', async () => {
    const person = withPolicy(signedInDesk(scripted([]).transport), '{"fone":"555-0100"}')
    const { rows } = await report(person)
    expect(rows.get('policy')).toMatchObject({
      state: 'problem',
      words: expect.stringContaining('has an unknown key "fone"'),
      exit: 2,
    })
    expect(rows.get('sign-in')?.words).toBe('Not looked at until policy is put right.')
  })

  test('is a settings file with a key that others can read', async () => {
    const person = withPolicy(signedInDesk(scripted(well()).transport))
    chmodSync(person.settingsPath, 0o644)
    const { code, rows } = await report(person)
    expect(code).toBe(1)
    expect(rows.get('folders')).toMatchObject({
      state: 'problem',
      words: 'Others on this computer can get at ~/config/helpdesk/settings.json (0644).',
      advice: 'chmod 600 ~/config/helpdesk/settings.json',
    })
  })
})

describe('a warning leaves the exit code at 0:', () => {
  test('an old server, with every flaw that is known of it', async () => {
    const person = withPolicy(signedInDesk(scripted(well({ version: '12.8.7 HF1' })).transport))
    const { code, rows } = await report(person)
    expect(code).toBe(0)
    expect(rows.get('version')?.state).toBe('warning')
    expect(rows.get('version')?.words).toContain(
      'CVE-2025-40551: lets an attacker run programs on the server without signing in, and attackers do; closed by 2026.1',
    )
    expect(rows.get('version')?.words).not.toContain('CVE-2025-26399')
    expect(rows.get('version')?.advice).toBe(
      'Whoever runs the help desk should go to version 2026.2.1 or newer.',
    )
  })

  test('a clock that is off', async () => {
    const date = 'Mon, 05 Oct 2026 14:54:48 GMT'
    const person = withPolicy(signedInDesk(scripted(well({ date })).transport))
    expect((await report(person)).rows.get('clock')).toMatchObject({
      state: 'warning',
      words: 'This computer is 5 minutes ahead of the help desk.',
    })
  })

  test('statuses that the site policy does not name', async () => {
    const statuses = ['Open', 'Parked\u001B[2J', 'Closed']
    const person = withPolicy(signedInDesk(scripted(well({ statuses })).transport))
    const { rows } = await report(person)
    expect(rows.get('statuses')).toMatchObject({
      state: 'warning',
      words: 'What these statuses mean is not known, so they count as open: "Parked\u001B[2J".',
    })
  })

  test('no site policy, so no phone number', async () => {
    const { rows } = await report(signedInDesk(scripted(well()).transport))
    expect(rows.get('policy')).toMatchObject({ state: 'warning' })
    expect(rows.get('policy')?.advice).toContain('~/config/helpdesk/site-policy.json')
  })
})

test('on a terminal nothing is cut, and nothing of the server drives it', async () => {
  const statuses = ['Open', 'Parked\u001B[2J']
  const person = withPolicy(signedInDesk(scripted(well({ statuses, version: '2026.1' })).transport))
  const { stdout } = await person.asked(typed('doctor'))
  expect(stdout).not.toContain('\u001B[2J')
  expect(stdout).toContain('Parked\\x1b[2J')
  expect(stdout).toContain('CVE-2026-28323: lets an attacker sign in as anybody, where SAML is on;')
})

test('a profile that a folder names is told with the file that names it', async () => {
  const person = withPolicy(signedInDesk(scripted(well()).transport))
  writeFileSync(join(person.folder, '.helpdesk-profile'), 'desk\n')
  const { rows } = await report(person)
  expect(rows.get('profile')?.words).toBe(
    'The account desk, named by ~/.helpdesk-profile, signed in by an API key to Web Help Desk up to 2026.1.',
  )
  expect(rows.get('secret')).toMatchObject({ state: 'warning', exit: null })
})

test.each([
  ['doctor -o ids', 'ids'],
  ['doctor 1042', 'doctor takes no argument.'],
  ['doctor --columns health', 'health'],
])('%s is refused: 2', async (line, message) => {
  const { code, stderr } = await sandboxDesk().run(typed(line))
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
