import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { nextgenWords } from '../support/api-words.ts'
import { computer, signedInto, type Computer } from '../support/computer.ts'
import { faultyServer, type Fault } from '../support/faulty-server.ts'
import { gateTo } from '../support/faults/gate.ts'
import { type } from '../support/faults/typing.ts'
import { chance, seedOf } from '../support/kills/chance.ts'
import { serveSandbox, type ServedSandbox } from '../support/served-sandbox.ts'
import { typed } from '../support/typed.ts'

interface Row {
  readonly id: number
  readonly [key: string]: unknown
}

const rowsIn = (stdout: string): readonly Row[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line))

const byId = (rows: readonly Row[]): readonly Row[] => rows.toSorted((one, other) => one.id - other.id)

/** A sandbox behind a server that counts what is asked, and the computer of a person signed in to it. */
async function watchedDesk(...options: readonly string[]) {
  const home = computer()
  const real = await serveSandbox(home.env, ...options)
  const watched = await faultyServer((): Fault => 'none', real)
  const person = home.with({ ...signedInto(real), HELPDESK_SERVER: watched.url })
  return { person, real, asked: watched.asked }
}

async function synced(person: Computer, ...options: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await person.runs(['sync', '-o', 'json', ...options])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

const mirrorOf = async (person: Computer): Promise<string> => {
  const { stdout } = await person.runs(['mirror', 'status', '--json', 'path'])
  const told: { readonly path: string } = JSON.parse(stdout)
  return told.path
}

const changes = (real: ServedSandbox, id: number, subject: string): Promise<unknown> =>
  real.asks(`Tickets/${id}`, { method: 'PUT', body: { subject } })

test('offline answers are those of the help desk, for any filter and scope', async () => {
  const { person, asked } = await watchedDesk()
  expect(await synced(person)).toMatchObject({ added: 236, changed: 0, removed: 0, tickets: 236 })
  const lines = [
    'queue',
    'queue --mine',
    'queue --flagged',
    'queue --all',
    "queue --all 'location:El Dorado*' not priority:low",
    'queue --all type:Applications is:open --sort due,-id',
    'queue tech:me or tech:none',
    'queue --all requester:ruiz',
    'queue --all updated:-30d.. not is:closed',
    "queue --all id:1000..1200 'group:Network*'",
    "queue --all --where 'is:overdue (level:2 or is:unassigned)'",
    'queue --all due:none closed:none',
  ]
  for (const line of lines) {
    const online = await person.runs([...typed(line), '-o', 'ndjson'])
    const before = asked.length
    const offline = await person.runs([...typed(line), '-o', 'ndjson', '--offline'])
    expect({ line, code: offline.code, rows: rowsIn(offline.stdout) }).toEqual({
      line,
      code: online.code,
      rows: rowsIn(online.stdout),
    })
    expect(rowsIn(offline.stdout).length).toBeGreaterThan(0)
    expect(offline.stderr).toBe(
      'The help desk was not asked; this is from the mirror, synced less than a minute ago.\n',
    )
    expect(asked).toHaveLength(before)
  }
})

test('words mean the same offline: a part of a word in any case, the best fitting first', async () => {
  const { person } = await watchedDesk()
  await synced(person)
  for (const words of ['print', 'INTAKE screen', 'jam*page', 'Ü', 'no', "'s", '%', '[', 'nosuchword']) {
    const line = ['queue', '--all', words, '-o', 'ndjson']
    const online = rowsIn((await person.runs(line)).stdout)
    const offline = rowsIn((await person.runs([...line, '--offline'])).stdout)
    expect({ words, rows: byId(offline) }).toEqual({ words, rows: byId(online) })
  }
})

test('counting offline, and what a table is cut from', async () => {
  const { person } = await watchedDesk()
  await synced(person)
  const online = await person.runs(typed('count --all --by status,priority -o json'))
  const offline = await person.runs(typed('count --all --by status,priority -o json --offline'))
  expect(JSON.parse(offline.stdout)).toEqual(JSON.parse(online.stdout))
  const number = await person.runs(typed('count --all is:open printer --offline'))
  expect(number.stdout).toBe((await person.runs(typed('count --all is:open printer'))).stdout)
  const cut = await person.runs(typed('queue --all --limit 3 -o ids --offline'))
  expect(cut.stderr).toContain('3 of 236: --limit 0 shows all\n')
})

test('a run with nothing new is one request; what was changed is found', async () => {
  const { person, real, asked } = await watchedDesk()
  await synced(person)
  const before = asked.length
  expect(await synced(person)).toMatchObject({ added: 0, changed: 0, removed: 0 })
  expect(asked).toHaveLength(before + 1)

  await changes(real, 1042, 'OMIS freezes no more')
  expect(await synced(person)).toMatchObject({ added: 0, changed: 1, removed: 0 })
  const found = await person.runs(['queue', '--all', 'freezes no more', '-o', 'ids', '--offline'])
  expect(found.stdout).toBe('1042\n')
  const old = await person.runs(['queue', '--all', 'OMIS freezes on intake', '-o', 'ids', '--offline'])
  expect(old.stdout).not.toContain('1042')
})

test('tickets that were deleted are found by --full', async () => {
  const { person, real } = await watchedDesk()
  await synced(person)
  const path = real.api === 'nextgen' ? nextgenWords('Tickets/1060') : 'Tickets/1060'
  expect(await person.runs(['api', 'DELETE', path])).toMatchObject({ code: 0 })
  expect(await synced(person)).toMatchObject({ removed: 0 })
  expect(await synced(person, '--full')).toMatchObject({ removed: 1, tickets: 235 })
  expect((await person.runs(typed('count --all id:1060 --offline'))).stdout).toBe('0\n')
})

test('a first run that is killed again and again goes on, and in the end all is there', async () => {
  const home = computer()
  const database = join(home.folder, 'many.db')
  const seeded = await home.runs(typed(`sandbox seed --tickets 2500 --yes --database ${database}`))
  expect(seeded.code).toBe(0)
  const real = await serveSandbox(home.env, '--database', database, '--quirk', 'latencyMs=60')
  const gate = await gateTo(real.url)
  const person = home.with({ ...signedInto(real), HELPDESK_SERVER: gate.url })
  const random = chance(seedOf('killed syncs'))
  let kills = 0
  let code: number | null = null
  const counts: number[] = []
  while (code !== 0 && kills < 40) {
    // Of some 25 pages, and of the six that it asks for at once.
    const killed = gate.pass(1 + Math.floor(random() * 14)).then(() => wait(random() * 60))
    const ran = await type(['sync'], { desk: person, killed })
    code = ran.code
    if (code === null) kills += 1
    const going = /Going on where the first run stopped: (\d+) tickets are here/.exec(ran.stderr)
    if (going) counts.push(Number(going[1]))
  }
  expect({ code, kills: kills > 0 }).toEqual({ code: 0, kills: true })
  expect(counts).toEqual(counts.toSorted((one, other) => one - other))
  const online = rowsIn((await person.runs(typed('queue --all -o ndjson'))).stdout)
  const offline = rowsIn((await person.runs(typed('queue --all -o ndjson --offline'))).stdout)
  expect(online.length).toBeGreaterThan(2000)
  expect(offline).toEqual(online)
})

test('a mirror that is not whole yet does not answer, and tells how far it is', async () => {
  const home = computer()
  const database = join(home.folder, 'many.db')
  await home.runs(typed(`sandbox seed --tickets 900 --yes --database ${database}`))
  const real = await serveSandbox(home.env, '--database', database)
  let left = 4
  const isList = ({ target }: { readonly target: string }): boolean => /\/ra\/tickets?\?/i.test(target)
  const failing = await faultyServer(
    (asked): Fault => (!isList(asked) || left-- > 0 ? 'none' : 'status 500'),
    real,
  )
  const person = home.with({ ...signedInto(real), HELPDESK_SERVER: failing.url })
  expect((await person.runs(['sync'])).code).toBe(10)
  const status = await person.runs(['mirror', 'status', '-o', 'json'])
  const { tickets, ...told }: { readonly tickets: number } = JSON.parse(status.stdout)
  expect(tickets).toBeGreaterThan(0)
  expect(told).toMatchObject({ whole: false, synced: null, account: 'Dana Whitfield' })
  expect(await person.runs(typed('queue --all -o ids --offline'))).toEqual({
    code: 9,
    stdout: '',
    stderr:
      'The mirror is not whole yet, so it does not answer: helpdesk sync goes on with it.\nNothing is kept of this list.\nLeave --offline out while the help desk can be reached; then it is kept.\n',
  })
  left = Infinity
  const { code, stderr } = await person.runs(['sync'])
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `Going on where the first run stopped: ${tickets} tickets are here.\n`,
  })
})

test('of two syncs at once one does it, and the other says who does', async () => {
  const { person } = await watchedDesk('--quirk', 'latencyMs=500')
  const both = await Promise.all([person.runs(['sync']), person.runs(['sync'])])
  expect(new Set(both.map(({ code }) => code))).toEqual(new Set([0, 7]))
  expect(both.find(({ code }) => code === 7)?.stderr).toMatch(
    /^The mirror is open in process \d+ on .+\nWait until it is filled, or end that process\. /,
  )
})

test('status tells what there is, clear removes it, and so does signing out', async () => {
  const { person } = await watchedDesk()
  expect(await person.runs(['mirror', 'status'])).toEqual({
    code: 3,
    stdout: '',
    stderr: 'There is no mirror of this account.\nTo make one: helpdesk sync\n',
  })
  await synced(person)
  const status = await person.runs(['mirror', 'status', '-o', 'json'])
  expect(JSON.parse(status.stdout)).toMatchObject({
    account: 'Dana Whitfield',
    profile: null,
    server: person.env['HELPDESK_SERVER'],
    tickets: 236,
    expected: null,
    whole: true,
  })
  const path = await mirrorOf(person)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
  for (const name of readdirSync(dirname(path)))
    expect(readFileSync(join(dirname(path), name)).includes(person.env['HELPDESK_API_KEY'] ?? '')).toBe(false)

  expect(await person.runs(['mirror', 'clear'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'This would remove the mirror.\nAdd --yes if that is meant.\n',
  })
  expect(await person.runs(['mirror', 'clear', '--yes'])).toMatchObject({
    code: 0,
    stderr: 'The mirror is removed.\n',
  })
  expect(existsSync(dirname(path))).toBe(false)
  expect(await person.runs(['mirror', 'clear', '--yes'])).toMatchObject({
    code: 0,
    stderr: 'There is no mirror of this account.\n',
  })
})

test('logout takes the mirror of the account away', async () => {
  const home = computer()
  const real = await serveSandbox(home.env)
  const line = ['login', '--server', real.url, '--api-key-stdin', '--store', 'file', '--profile', 'central']
  expect((await home.runs(line, real.apiKey)).code).toBe(0)
  await synced(home)
  const path = await mirrorOf(home)
  expect(path).toContain('central%40')
  expect((await home.runs(['logout'])).code).toBe(0)
  expect(existsSync(path)).toBe(false)
})

test('show answers from the mirror, with the conversation that was kept, and says which of the two is older', async () => {
  const { person, asked } = await watchedDesk()
  const shows = async (
    ...options: readonly string[]
  ): Promise<{ readonly row: Row; readonly said: string }> => {
    const { code, stdout, stderr } = await person.runs(['show', '1042', '-o', 'json', ...options])
    expect(code).toBe(0)
    const row: Row = JSON.parse(stdout)
    return { row, said: stderr }
  }
  const notes = async (text: string): Promise<unknown> => {
    const { code } = await person.runs(['note', '1042', '-m', text, '--no-mail'])
    return expect(code).toBe(0)
  }
  const fromMirror = 'The help desk was not asked; this is from the mirror, synced less than a minute ago.\n'
  await synced(person)
  const never = await shows('--offline')
  expect(never).toMatchObject({
    row: { subject: 'OMIS freezes on intake screen', notes: null },
    said: `${fromMirror}The mirror holds neither notes nor files: of 1042 nothing is kept.\n`,
  })

  const first = await shows()
  expect(first.row).toMatchObject({
    ...never.row,
    notes: expect.any(Array),
    attachments: [{ name: 'intake screen.png' }],
    detailSource: expect.any(String),
  })
  const before = asked.length
  expect(await shows('--offline')).toEqual({ row: first.row, said: fromMirror })
  expect(asked).toHaveLength(before)

  await notes('Restarted the intake computers.')
  await synced(person)
  const changed = await shows('--offline')
  expect(changed.said).toMatch(
    /\nThe mirror holds neither notes nor files: those of 1042 are as they were kept less than a minute ago, \d\d:\d\d\.\n$/,
  )
  expect(changed.row).toMatchObject({
    noteCount: Number(first.row['noteCount']) + 1,
    notes: first.row['notes'],
  })

  await notes('It holds since Monday.')
  const last = await shows()
  const newer = await shows('--offline')
  expect(newer.row).toEqual(last.row)
  expect(newer.said).toMatch(
    /^The help desk was not asked; this is what was kept less than a minute ago, .*\n$/,
  )
})

test('a mirror that is damaged is kept aside, and the last answers are given instead', async () => {
  const { person } = await watchedDesk()
  await synced(person)
  await person.runs(['queue', '--mine', '-o', 'ids'])
  const path = await mirrorOf(person)
  writeFileSync(path, 'no database at all, and long enough to be looked at '.repeat(200))
  const { code, stderr } = await person.runs(['queue', '--mine', '-o', 'ids', '--offline'])
  expect(code).toBe(0)
  expect(stderr).toContain(`${path} was damaged. It is kept as ${path}.corrupt-`)
  expect(stderr).toContain('this is what was kept less than a minute ago')
  expect(await synced(person)).toMatchObject({ added: 236 })
})

test('a mirror that cannot be opened is said, and takes nothing from what answers without it', async () => {
  const home = computer()
  const real = await serveSandbox(home.env)
  const gate = await gateTo(real.url)
  const person = home.with({ ...signedInto(real), HELPDESK_SERVER: gate.url })
  await synced(person)
  await person.runs(['show', '1042'])
  const path = await mirrorOf(person)
  rmSync(path)
  mkdirSync(path)
  const told = `Could not use the mirror ${path}: it cannot be opened.`
  for (const line of [['sync'], ['mirror', 'status']])
    expect(await person.runs(line)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(told),
    })
  expect(await person.runs(['show', '1042', '--field', 'id', '--offline'])).toMatchObject({
    code: 0,
    stdout: '1042\n',
    stderr: expect.stringContaining(told),
  })
  await gate.close()
  person.hasPolicy({ phone: '555-0100' })
  const { code, stderr } = await person.runs(['show', '1077'])
  expect(code).toBe(9)
  expect(stderr).toContain(told)
  expect(stderr).toContain('By phone: 555-0100')
})

test('the sandbox in the process has no mirror', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  for (const line of [['sync'], ['mirror', 'status'], ['mirror', 'clear', '--yes']])
    expect(await desk.runs(line)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The sandbox runs in this process: no mirror of it is kept.'),
    })
})
