import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { bin, type Ran } from '../support/bin.ts'
import { type Computer, computer, signedInto } from '../support/computer.ts'
import { deadAddress } from '../support/faulty-server.ts'
import { figure } from '../support/figures.ts'
import { namesIn } from '../support/kinds-of-files.ts'
import { chance, seedOf } from '../support/kills/chance.ts'
import { names, type Place, placeOf, textOf, write } from '../support/places-of-files.ts'
import { serveSandbox } from '../support/served-sandbox.ts'
import { typed } from '../support/typed.ts'

describe('twenty commands at once', () => {
  test.each(names)('lose none of their %s', { timeout: 600_000 }, async (name) => {
    const place = await placeOf(name)
    // Half a file of a writer that was killed an hour ago; runs are not written beside and then renamed.
    if (name !== 'runs') leaveUnfinished(place)
    const all = await Promise.all(Array.from({ length: 20 }, (_, number) => write(place, number)))
    expect(all.filter(({ code }) => code !== place.kind.code)).toEqual([])
    expect(new Set(place.kind.kept(place.desk)).size).toBe(20)
    expect(unfinished(place)).toEqual([])
  })

  test('keep every setting', { timeout: 600_000 }, async () => {
    const desk = computer()
    const lines = [
      'accessible on',
      'cache off',
      'color never',
      'limit 7',
      'runs 9',
      'timeout 77',
      'version-warnings off',
    ]
    const twenty = Array.from({ length: 20 }, (_, at) => lines[at % lines.length] ?? '')
    const all = await Promise.all(twenty.map((line) => desk.runs(typed(`config set ${line}`))))
    expect(all.filter(({ code }) => code !== 0)).toEqual([])
    expect(JSON.parse(readFileSync(desk.settingsPath, 'utf8')).settings).toEqual({
      accessible: 'on',
      cache: 'off',
      color: 'never',
      limit: 7,
      runs: 9,
      timeout: 77,
      'version-warnings': 'off',
    })
  })
})

/** How many of 18 commands had written when they were killed. */
const seen: string[] = []
afterAll(() => {
  if (seen.length > 0)
    figure('killed while files are written', `18 kills of each; written by then: ${seen.join(', ')}`)
})

test.each(names)(
  'killed at any moment, a command leaves the old or the new %s, and the next one goes on',
  { timeout: 600_000 },
  async (name) => {
    const seed = seedOf(`killed while ${name} are written`)
    const random = chance(seed)
    const place = await placeOf(name)
    const started = Date.now()
    await write(place, 100)
    const usual = Date.now() - started
    let before = place.kind.kept(place.desk)
    let more = 0
    for (let round = 0; round < 6; round += 1) {
      await killAt(place, usual * (0.5 + 2 * random()), [3 * round, 3 * round + 1, 3 * round + 2])
      const after = place.kind.kept(place.desk)
      expect(after).toEqual(expect.arrayContaining([...before]))
      more += after.length - before.length
      before = after
    }
    expect((await write(place, 101)).code).toBe(place.kind.code)
    const last = place.kind.kept(place.desk)
    expect(last).toHaveLength(before.length + 1)
    expect(namesIn(place.desk, place.kind.folder).filter((one) => one.endsWith('.lock'))).toEqual([])
    seen.push(`${name} ${more} (seed ${seed})`)
  },
)

describe('where there is no room for a file', () => {
  const fileOf: Readonly<Record<string, string>> = {
    accounts: 'settings.json',
    secrets: 'secrets.json',
    views: 'views.json',
  }
  const long = 'It prints blank cards. '.repeat(200)
  /** Files may have so many half kilobytes: a lock fits. */
  const noRoom = (desk: Computer, line: readonly string[], piped?: string): Promise<Ran> =>
    desk.script(`ulimit -f 1; helpdesk ${line.map((word) => `'${word}'`).join(' ')}`, piped)

  test.each(['accounts', 'secrets', 'views'])('the old %s stay whole, and it is said', async (name) => {
    const { desk, kind } = await placeOf(name)
    const path = join(desk.folder, kind.folder, fileOf[name] ?? '')
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8])
      expect((await desk.runs(kind.line(number, 'No signal. '.repeat(10)), kind.piped)).code).toBe(0)
    const before = readFileSync(path, 'utf8')

    // Signing in would not get beyond the secret.
    const line = name === 'accounts' ? typed('config set limit 9') : kind.line(9, 'Other')
    const { code, stderr } = await noRoom(desk, line, kind.piped)

    expect(code).toBe(1)
    expect(stderr).toContain(`Could not write ${path}: `)
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(unfinished({ desk, kind })).toEqual([])
  })

  test('what was typed is shown instead of kept as a draft', async () => {
    const { desk, kind } = await placeOf('drafts')
    const { code, stderr } = await noRoom(desk, kind.line(1, long))
    expect(code).toBe(6)
    expect(stderr).toContain('no file may become so large here')
    expect(stderr).toContain(long.trim())
    expect(namesIn(desk, kind.folder)).toEqual([])
  })

  test('a write is not said to wait in the outbox when it does not', async () => {
    const { desk, kind } = await placeOf('outbox')
    const { code, stderr } = await noRoom(desk, kind.line(1, long))
    expect(code).not.toBe(0)
    expect(stderr).toContain('no file may become so large here')
    expect(stderr).toContain(long.trim())
    expect(kind.kept(desk)).toEqual([])
  })

  test('a note is added all the same, and its run leaves no half line', async () => {
    const { desk, kind } = await placeOf('runs')
    const { code, stderr } = await noRoom(desk, kind.line(1, long))
    expect(code).toBe(0)
    expect(stderr).toContain('So this run cannot be resumed or undone.')
    expect(namesIn(desk, kind.folder)).toEqual([])
  })
})

describe('a home in which nothing can be written', () => {
  async function readOnly(): Promise<Computer> {
    const server = await serveSandbox(computer().env)
    // Also the superuser makes no folder there.
    const home = '/proc/self'
    return computer(signedInto(server)).with({
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
    })
  }

  test.each(['queue --limit 1 -o ids', 'show 1042', 'statuses', 'config list', 'drafts', 'outbox', 'runs'])(
    'is no trouble for %s',
    async (line) => {
      const { code, stderr } = await (await readOnly()).runs(typed(line))
      expect({ code, stderr }).toMatchObject({ code: 0 })
    },
  )

  test.each(['queue --profile sandbox', 'sandbox seed --tickets 5 --yes'])(
    'has no room for a sandbox, and %s says so: 6',
    async (line) => {
      const { code, stderr } = await computer()
        .with({ HOME: '/proc', XDG_DATA_HOME: '/proc/data' })
        .runs(typed(line))
      expect(stderr).toContain('No sandbox can be put into /proc/data/helpdesk.')
      expect(code).toBe(6)
    },
  )

  test('does not keep a note from being added, and it is said what is missing', async () => {
    const { code, stderr } = await (await readOnly()).runs(['note', '1042', '-m', 'Called back.'])
    expect(code).toBe(0)
    expect(stderr).toContain('So this run cannot be resumed or undone.')
  })

  test('has what was typed shown', async () => {
    const { code, stderr } = await (await readOnly()).runs(['confirm', '1042', '--by', 'phone, Friday'])
    expect(code).toBe(6)
    expect(stderr).toContain('phone, Friday')
    expect(stderr).toContain('What you type is not kept')
  })

  test.each(['config set limit 7', 'queue --limit 1 --save mine is:open'])(
    'is an error that names the place for %s',
    async (line) => {
      const desk = await readOnly()
      const { code, stderr } = await desk.runs(typed(line))
      expect(code).toBe(1)
      expect(stderr).toMatch(/^Could not (?:write|create the folder|read) \S+: /m)
      expect(stderr).not.toContain('made a mistake')
    },
  )
})

test('a home behind a file is an error that names it', async () => {
  const desk = computer()
  const file = desk.hasFile('file', '')
  const { code, stderr } = await desk.with({ XDG_CONFIG_HOME: file }).runs(typed('config set limit 7'))
  expect(code).toBe(1)
  expect(stderr).toContain(`${file}/helpdesk: a file stands where a folder should be.`)
})

const planted = [
  { path: 'config/helpdesk/settings.json', newer: '{"version":99}', line: 'config set limit 7', code: 2 },
  { path: 'config/helpdesk/views.json', newer: '{"version":99}', line: 'queue --save v id:1042', code: 2 },
  { path: 'state/helpdesk/drafts/d1.json', newer: '{"version":99}', line: 'drafts', code: 0 },
  { path: 'state/helpdesk/outbox/o1.json', newer: '{"version":99}', line: 'outbox', code: 0 },
  { path: 'state/helpdesk/runs/r1.ndjson', newer: '{"is":"run","version":99}\n', line: 'runs', code: 0 },
]

describe('a file of a later version', () => {
  test.each(planted)('$path is named and left alone', async ({ path, newer, line, code }) => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const place = plant(desk, path, newer)
    const ran = await desk.runs(typed(line))
    expect(ran.code).toBe(code)
    expect(ran.stderr).toContain(place)
    expect(ran.stderr).toMatch(/newer helpdesk|later version/)
    await desk.runs(['confirm', '1042', '--by', 'phone'])
    await desk.runs(['note', '1042', '-m', 'Called back.'])
    expect(readFileSync(place, 'utf8')).toBe(newer)
  })
})

describe('a damaged file', () => {
  test.each(planted)('$path is kept and named', async ({ path, line }) => {
    const damaged = '{"version":1,"is":"run","text":"The netw\n'
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const place = plant(desk, path, damaged)
    const { code, stderr } = await desk.runs(typed(line))
    expect(code).toBe(0)
    expect(stderr).toContain(`${place} `)
    expect(stderr).toContain('damaged')
    await desk.runs(['confirm', '1042', '--by', 'phone'])
    await desk.runs(['note', '1042', '-m', 'Called back.'])
    const kept = filesBelow(dirname(place)).filter((one) => readFileSync(one, 'utf8') === damaged)
    expect(kept).toHaveLength(1)
    expect(stderr).toContain(kept[0])
  })

  test('of what is remembered of a server is kept and named, once', async () => {
    const desk = computer(signedInto(await serveSandbox(computer().env)))
    const look = (): Promise<Ran> => desk.runs(['queue', '--limit', '1', '--sort', 'id', '-o', 'ids'])
    const { stdout } = await look()
    const damaged = filesBelow(join(desk.folder, 'cache')).filter((file) => file.endsWith('.json'))
    expect(damaged.filter((file) => file.includes('/answers/'))).toHaveLength(1)
    expect(damaged.filter((file) => file.includes('/lookups/')).length).toBeGreaterThan(1)
    for (const file of damaged) writeFileSync(file, '{"at":"2026')

    const met = await look()
    expect({ code: met.code, stdout: met.stdout }).toEqual({ code: 0, stdout })
    const told = [...met.stderr.matchAll(/ kept as (.*); what it held is asked for again\.$/gm)]
    const aside = filesBelow(join(desk.folder, 'cache')).filter((file) => file.includes('.corrupt-'))
    expect(new Set(told.map(([, file]) => file))).toEqual(new Set(aside))
    expect(told).toHaveLength(aside.length)
    expect(aside.length).toBeGreaterThan(1)
    for (const file of aside) expect(readFileSync(file, 'utf8')).toBe('{"at":"2026')
    expect((await look()).stderr).not.toContain('damaged')
  })
})

describe('permissions', () => {
  test.each(['000', '022', '077'])(
    'with umask %s every file is for its owner only, in folders for the owner only',
    { timeout: 300_000 },
    async (umask) => {
      const desk = await session(umask)
      const all = readdirSync(desk.folder, { recursive: true, withFileTypes: true }).map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return `${relative(desk.folder, path)} ${entry.isDirectory() ? 'folder' : 'file'} ${modeOf(path)}`
      })
      for (const part of [
        'settings.json',
        'secrets.json',
        'views.json',
        'd1.json',
        'r1.ndjson',
        'o1.json',
        'lookups',
        'answers',
      ])
        expect(all.some((one) => one.includes(part))).toBe(true)
      expect(all.filter((one) => !/(?: folder 700| file 600)$/.test(one))).toEqual([])
    },
  )

  test('what its owner made stricter stays so', { timeout: 300_000 }, async () => {
    const desk = await session('022')
    const settings = desk.settingsPath
    const views = join(dirname(settings), 'views.json')
    for (const path of [settings, views]) chmodSync(path, 0o400)
    chmodSync(desk.draftsPath, 0o500)
    await desk.runs(typed('config set limit 8'))
    await desk.runs(typed('queue --profile sandbox --save other is:open'))
    await desk.runs(typed('--profile sandbox confirm 1042 --by phone'))
    expect([settings, views, desk.draftsPath].map(modeOf)).toEqual(['400', '400', '500'])
  })
})

/** A computer on which each kind of file was written. */
async function session(umask: string): Promise<Computer> {
  const server = await serveSandbox(computer().env)
  const desk = computer()
  const away = await deadAddress()
  const lines = [
    `printf %s ${server.apiKey} | helpdesk login --server ${server.url} --api-key-stdin --store file`,
    'helpdesk config set limit 7',
    'helpdesk queue --limit 1 --save mine is:open',
    'helpdesk show 1042',
    'helpdesk statuses',
    'helpdesk confirm 1042 --by phone',
    'helpdesk note 1042 -m Called.',
    'helpdesk --profile sandbox count --all',
    `HELPDESK_API_KEY=${server.apiKey} helpdesk --server ${away} note 1042 -m Called. --outbox`,
  ]
  await desk.script(`umask ${umask}\n${lines.join('\n')}`)
  return desk
}

/** Starts commands together and kills them after so many milliseconds. */
async function killAt({ desk, kind }: Place, pause: number, numbers: readonly number[]): Promise<void> {
  const children = numbers.map((number) => {
    const child = spawn(process.execPath, [bin, ...kind.line(number, textOf(number))], {
      env: { PATH: process.env['PATH'] ?? '', ...desk.env },
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(kind.piped ?? '')
    return child
  })
  const ended = Promise.all(children.map((child) => once(child, 'close')))
  await Promise.race([ended, wait(pause)])
  for (const child of children) child.kill('SIGKILL')
  await ended
}

/** Locks, and files that nobody finished. */
function leaveUnfinished({ desk, kind }: Place): void {
  const folder = join(desk.folder, kind.folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const left = join(folder, 'd7.json.0b6c7a52-6d0e-4f0b-9a52-3c1f0e9d8a77.tmp')
  writeFileSync(left, '{"half":')
  const hourAgo = Date.now() / 1000 - 3600
  utimesSync(left, hourAgo, hourAgo)
}

function unfinished({ desk, kind }: Place): readonly string[] {
  return namesIn(desk, kind.folder).filter((name) => /\.lock|\.tmp|\.corrupt/.test(name))
}

function plant({ folder }: Computer, path: string, text: string): string {
  const place = join(folder, path)
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 })
  writeFileSync(place, text, { mode: 0o600 })
  return place
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}
