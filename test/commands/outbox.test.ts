import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UnknownOutcomeError, UnreachableError } from '#errors.ts'
import type { Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk, type WatchedDesk } from '../support/watched-line.ts'

interface Line {
  isDown: boolean
  /** From this write on no write is reached. */
  downAtWrite?: number
  /** What is asked of this path is not reached. */
  downAt?: string
  /** What happens after a write arrived, before its answer does. */
  afterWrite?: (writes: number, path: string) => Promise<void>
}

/** A desk whose server can be taken down and up again. */
async function troubledDesk(line: Line = { isDown: true }): Promise<WatchedDesk & { line: Line }> {
  let writes = 0
  const made = await watchedDesk(
    async ({ method, path }, pass) => {
      if (method !== 'GET') writes += 1
      if (
        line.isDown ||
        path === line.downAt ||
        (method !== 'GET' && writes >= (line.downAtWrite ?? Number.POSITIVE_INFINITY))
      )
        throw new UnreachableError('The help desk cannot be reached: connection refused.')
      if (method === 'GET' || line.afterWrite === undefined) return undefined
      const answer = await pass()
      await line.afterWrite(writes, path)
      return answer
    },
    // A minute before the clock of the help desk.
    {
      now: '2026-10-01T15:59:00Z',
      env: { HELPDESK_SITE_POLICY: join(process.cwd(), 'docs', 'site-policy.example.json') },
    },
  )
  return { ...made, line }
}

const folderOf = (desk: Desk): string => join(desk.folder, 'state', 'helpdesk', 'outbox')

/** The files of its entries. */
function waiting(desk: Desk): readonly string[] {
  return existsSync(folderOf(desk))
    ? readdirSync(folderOf(desk)).filter((name) => name.endsWith('.json'))
    : []
}

const json = (text: string): unknown => JSON.parse(text)

/** Somebody else, on another computer. */
async function colleagueSets(body: object, id: number, { sandbox }: WatchedDesk): Promise<void> {
  await sandbox.asks(`Tickets/${id}`, { method: 'PUT', body })
}

async function roomOf(id: number, desk: Desk): Promise<string> {
  return (await desk.run(typed(`show ${id} --field room`))).stdout.trim()
}

/** What each ticket of a line ended with. */
async function exitsOf(line: readonly string[], desk: Desk): Promise<readonly number[]> {
  const rows = (await desk.run([...line, '-o', 'ndjson'])).stdout.trim().split('\n')
  return rows.map((row): number => JSON.parse(row).error?.exit ?? 0)
}

const newTicket = [
  ...typed('new --type Applications/Picturelink --requester ana.ruiz --outbox'),
  '--subject',
  'Badge printer',
  '-m',
  'It prints blank cards.',
  '--set',
  'Badge kind=Staff',
  '--set',
  'Employee number=4711',
]

describe('--outbox', () => {
  test('keeps a note for later where the help desk cannot be reached, and says how to send it', async () => {
    const desk = await troubledDesk()
    const { code, stdout, stderr } = await desk.run(typed('note 1042 -m Called. --outbox -o json'))
    expect({ code, said: json(stdout) }).toEqual({ code: 0, said: { id: 1042, ok: true, queued: 'o1' } })
    expect(stderr).toContain('By phone: 555-0100')
    expect(stderr).toContain('1 write waits in the outbox: helpdesk outbox send')
    expect(statSync(join(folderOf(desk), 'o1.json')).mode & 0o777).toBe(0o600)
    expect(statSync(folderOf(desk)).mode & 0o777).toBe(0o700)
  })

  test('a new ticket is kept as it was typed', async () => {
    const desk = await troubledDesk()
    const { code, stdout } = await desk.run([...newTicket, '-o', 'json'])
    expect({ code, said: json(stdout) }).toEqual({ code: 0, said: { id: null, ok: true, queued: 'o1' } })
    expect(json(readFileSync(join(folderOf(desk), 'o1.json'), 'utf8'))).toMatchObject({
      fields: { subject: 'Badge printer', requester: 'ana.ruiz' },
      text: 'It prints blank cards.',
    })
  })

  test('each row of a file is an entry', async () => {
    const desk = await troubledDesk()
    const table = 'Kind;Subject\nOMIS;One\nOMIS;Two\n'.replaceAll(';', ',')
    const line = typed('new --from - --map Kind=type --requester ana.ruiz --outbox -o ndjson')
    const { code, stdout } = await desk.run(line, table)
    expect({ code, rows: stdout.trim().split('\n').map(json) }).toEqual({
      code: 0,
      rows: [
        { id: null, ok: true, queued: 'o1' },
        { id: null, ok: true, queued: 'o2' },
      ],
    })
    expect(json(readFileSync(join(folderOf(desk), 'o2.json'), 'utf8'))).toMatchObject({
      fields: { type: 'OMIS', subject: 'Two', requester: 'ana.ruiz' },
    })
  })

  test('an outage in the middle of many keeps those that were not reached, and no others', async () => {
    const desk = await troubledDesk({ isDown: false, downAtWrite: 2 })
    const { code, stdout } = await desk.run(typed('note 1042,1043,1044 -m Called. --outbox --yes -o ndjson'))
    expect(code).toBe(0)
    expect(stdout.trim().split('\n').map(json)).toMatchObject([
      { id: 1042, ok: true, changed: {} },
      { id: 1043, ok: true, queued: 'o1' },
      { id: 1044, ok: true, queued: 'o1' },
    ])
    desk.line.downAtWrite = Number.POSITIVE_INFINITY
    expect(await desk.run(typed('runs resume r1'))).toMatchObject({ stdout: '', stderr: 'nothing to do\n' })
    expect(await desk.run(typed('outbox send -o ids'))).toMatchObject({ code: 0, stdout: '1043\n1044\n' })
    expect(desk.sent).toHaveLength(3)
  })

  test('keeps nothing of a filter, of a dry run, of a refusal, and of what may have arrived', async () => {
    const desk = await troubledDesk()
    expect(await desk.run([...typed('note -m Called. --outbox --yes --where'), 'status:open'])).toMatchObject(
      {
        code: 9,
        stderr: expect.stringContaining('--where finds no tickets'),
      },
    )
    expect(await desk.run(typed('note 1042 -m Called. --outbox --dry-run'))).toMatchObject({ code: 9 })
    const lost = await watchedDesk(({ method }, pass) =>
      method === 'GET'
        ? undefined
        : pass().then(() => {
            throw new UnknownOutcomeError('The answer was lost.')
          }),
    )
    expect(await lost.run(typed('set 1042 priority=Low --outbox'))).toMatchObject({ code: 0 })
    const refusing = await watchedDesk(({ method }) => (method === 'GET' ? undefined : answered(403)))
    expect(await refusing.run(typed('note 1042 -m Called. --outbox'))).toMatchObject({ code: 5 })
    expect([desk, lost, refusing].map(waiting)).toEqual([[], [], []])
  })

  test('without it the text is a draft, as ever, and the error has the number', async () => {
    const desk = await troubledDesk()
    const { code, stderr } = await desk.run(typed('note 1042 -m Called. -o json'))
    expect(code).toBe(9)
    expect(stderr).toContain('d1.json')
    expect(json(stderr.trim().split('\n').at(-1) ?? '')).toMatchObject({
      error: { exit: 9, hint: expect.stringContaining('By phone: 555-0100') },
    })
    expect(waiting(desk)).toEqual([])
  })

  test('a person is asked: yes is the outbox, no is a draft', async () => {
    const desk = await troubledDesk()
    const yes = await desk.asked(typed('note 1042 -m Called.'), { 'in the outbox': 'y' })
    expect(yes).toMatchObject({ code: 0, stdout: expect.stringContaining('in the outbox as o1') })
    const no = await desk.asked(typed('note 1043 -m Called.'), { 'in the outbox': 'n' })
    expect(no.code).toBe(9)
    expect({ waiting: waiting(desk), drafts: readdirSync(desk.draftsPath) }).toEqual({
      waiting: ['o1.json'],
      drafts: ['d1.json'],
    })
  })
})

describe('outbox send', () => {
  test('sends what waits in order, once, and it is gone', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 1042 -m Called. --time 15m --hidden --outbox'))
    await desk.run(newTicket)
    desk.line.isDown = false
    const { code, stdout } = await desk.run(typed('outbox send -o ndjson'))
    expect(code).toBe(0)
    expect(stdout.trim().split('\n').map(json)).toMatchObject([
      { id: 1042, ok: true, note: expect.any(Number), outbox: 'o1' },
      { id: expect.any(Number), ok: true, changed: { subject: [null, 'Badge printer'] }, outbox: 'o2' },
    ])
    expect(desk.sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST TechNotes',
      'POST Tickets',
    ])
    expect(waiting(desk)).toEqual([])
    expect(await desk.run(typed('outbox send'))).toMatchObject({ code: 0, stderr: 'nothing to do\n' })
    expect(desk.sent).toHaveLength(2)
  })

  test('stops at the first outage, and all stay', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 1042 -m Called. --outbox'))
    await desk.run(typed('note 1043 -m Called. --outbox'))
    const { code, stdout } = await desk.run(typed('outbox send -o ndjson'))
    expect(code).toBe(9)
    expect(stdout.trim().split('\n').map(json)).toMatchObject([
      { id: 1042, ok: false, outbox: 'o1', error: { code: 'unreachable' } },
      { id: 1043, ok: false, outbox: 'o2', error: { code: 'not_tried', exit: 9 } },
    ])
    expect(waiting(desk)).toEqual(['o1.json', 'o2.json'])
  })

  test('a refused entry stays with its reason, and the next one is sent', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 9999999 -m Called. --outbox'))
    await desk.run(typed('note 1043 -m Called. --outbox'))
    desk.line.isDown = false
    expect(await desk.run(typed('outbox send -o ids'))).toMatchObject({ code: 1, stdout: '1043\n' })
    expect(json((await desk.run(typed('outbox -o json'))).stdout)).toMatchObject([
      { name: 'o1', state: 'refused', error: expect.stringContaining('9999999') },
    ])
  })

  test('a ticket that somebody changed after it was typed is a conflict; --force writes over it', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('set 1042 priority=Low --outbox'))
    desk.line.isDown = false
    await desk.run(typed('note 1042 -m Meanwhile.'))
    const { stdout } = await desk.run(typed('outbox send -o ndjson'))
    expect(json(stdout)).toMatchObject({ id: 1042, ok: false, error: { code: 'conflict', exit: 7 } })
    expect(waiting(desk)).toEqual(['o1.json'])
    expect(await desk.run(typed('outbox send o1 --force'))).toMatchObject({ code: 0 })
    expect(waiting(desk)).toEqual([])
  })

  test('entries for the same ticket do not stand in the way of each other', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('set 1042 priority=Low --outbox'))
    await desk.run(typed('note 1042 -m Called. --outbox'))
    await desk.run(typed('resolve 1042 -m Solved. --outbox'))
    desk.line.isDown = false
    expect(await desk.run(typed('outbox send --yes -o ids'))).toMatchObject({
      code: 0,
      stdout: '1042\n1042\n1042\n',
    })
  })

  test('what somebody changed stays a conflict for the next entry, also when one before it is forced', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 1061 -m Called. --outbox'))
    await desk.run(typed('set 1061 room=12 --outbox'))
    await colleagueSets({ room: 'MARCUS' }, 1061, desk)
    desk.line.isDown = false
    expect(await exitsOf(typed('outbox send --yes'), desk)).toEqual([7, 7])
    expect(await exitsOf(typed('outbox send o1 --force'), desk)).toEqual([0])
    expect(await exitsOf(typed('outbox send o2'), desk)).toEqual([7])
    expect(await roomOf(1061, desk)).toBe('MARCUS')
  })

  test('what somebody changes between a write and its read-back is a conflict for the next entry', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 1061 -m Called. --outbox'))
    await desk.run(typed('set 1061 room=12 --outbox'))
    desk.line.isDown = false
    desk.line.afterWrite = (writes) =>
      writes === 1 ? colleagueSets({ room: 'MARCUS' }, 1061, desk) : Promise.resolve()
    expect(await exitsOf(typed('outbox send'), desk)).toEqual([0, 7])
    expect(await roomOf(1061, desk)).toBe('MARCUS')
  })

  test('what somebody changes while the files of an entry go is a conflict for the next entry', async () => {
    const desk = await troubledDesk()
    const file = join(desk.folder, 'screen.png')
    writeFileSync(file, 'picture')
    await desk.run([...typed('note 1061 -m See. --outbox --attach'), file])
    await desk.run(typed('set 1061 room=12 --outbox'))
    desk.line.isDown = false
    let isUploaded = false
    desk.line.afterWrite = async (_, path) => {
      if (isUploaded || !path.endsWith('attachment/upload')) return
      isUploaded = true
      await colleagueSets({ room: 'MARCUS' }, 1061, desk)
    }
    expect(await exitsOf(typed('outbox send'), desk)).toEqual([0, 7])
    expect({ isUploaded, room: await roomOf(1061, desk) }).toEqual({ isUploaded: true, room: 'MARCUS' })
  })

  test('an entry with files does not stand in the way of the next one', async () => {
    const desk = await troubledDesk()
    const [one, other] = ['screen.png', 'log.txt'].map((name) => join(desk.folder, name))
    for (const file of [one, other]) writeFileSync(file ?? '', 'content')
    await desk.run([...typed('note 1061 -m See. --outbox'), '--attach', one ?? '', '--attach', other ?? ''])
    await desk.run([...typed('attach 1061 --outbox'), one ?? ''])
    await desk.run(typed('set 1061 room=12 --outbox'))
    desk.line.isDown = false
    expect(await exitsOf(typed('outbox send --yes'), desk)).toEqual([0, 0, 0])
  })

  test('what --if-updated said holds after an entry of one’s own, too, and a dry run says so', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 1063 -m Called. --outbox'))
    await desk.run(typed('set 1063 room=12 --if-updated 2020-01-01T00:00:00Z --outbox'))
    desk.line.isDown = false
    expect(await exitsOf(typed('outbox send --dry-run'), desk)).toEqual([0, 7])
    expect(await exitsOf(typed('outbox send'), desk)).toEqual([0, 7])
    expect(await exitsOf(typed('outbox send --dry-run --force'), desk)).toEqual([0])
  })

  test('an entry before one with --if-updated is a change after that time, in a dry run as in earnest', async () => {
    const desk = await troubledDesk()
    // No ticket was changed in the last five minutes.
    await desk.run(typed('note 1063 -m Called. --outbox'))
    await desk.run(typed('set 1063 room=12 --if-updated 2026-10-01T15:55:00Z --outbox'))
    desk.line.isDown = false
    expect(await exitsOf(typed('outbox send o2 --dry-run'), desk)).toEqual([0])
    expect((await desk.run(typed('outbox send --dry-run'))).stdout).toContain('changed by o1')
    expect(await exitsOf(typed('outbox send --dry-run'), desk)).toEqual([0, 7])
    expect(await exitsOf(typed('outbox send'), desk)).toEqual([0, 7])
  })

  test('what --if-updated said holds beside what was read when the line was typed', async () => {
    // Down once the filter has found its ticket.
    const desk = await troubledDesk({ isDown: false, downAt: 'Tickets/1063' })
    const where = typed('--where id:1063 --if-updated 2020-01-01T00:00:00Z --yes --outbox')
    await desk.run([...typed('note -m Called.'), ...where])
    delete desk.line.downAt
    expect(waiting(desk)).toEqual(['o1.json'])
    expect(await exitsOf(typed('outbox send'), desk)).toEqual([7])
  })

  test('three or more need --yes where nobody can be asked; a dry run sends nothing', async () => {
    const desk = await troubledDesk()
    for (const id of [1042, 1043, 1044]) await desk.run(typed(`note ${id} -m Called. --outbox`))
    desk.line.isDown = false
    expect(await desk.run(typed('outbox send'))).toMatchObject({ code: 2 })
    expect(await desk.run(typed('outbox send --expect 2'))).toMatchObject({ code: 6 })
    expect(await desk.run(typed('outbox send --dry-run -o json'))).toMatchObject({ code: 0 })
    expect(await desk.asked(typed('outbox send'), { 'Send 3 writes?': 'n' })).toMatchObject({ code: 130 })
    expect({ sent: desk.sent, waiting: waiting(desk).length }).toEqual({ sent: [], waiting: 3 })
  })

  test('files go with it, also when the originals are gone', async () => {
    const desk = await troubledDesk()
    const file = join(desk.folder, 'screen.png')
    writeFileSync(file, 'picture')
    await desk.run([...typed('note 1042 -m See. --outbox --attach'), file])
    await desk.run([...typed('attach 1043 --outbox'), file])
    rmSync(file)
    desk.line.isDown = false
    const { code, stdout, stderr } = await desk.run(typed('outbox send -o ndjson'))
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(stdout.trim().split('\n').map(json)).toMatchObject([
      { id: 1042, ok: true, note: expect.any(Number), attachments: [expect.any(Number)] },
      { id: 1043, ok: true, attachments: [expect.any(Number)] },
    ])
    expect(readdirSync(folderOf(desk))).toEqual([])
  })

  test('a dry run counts the files beside those that are there, and meets what sending them would', async () => {
    const desk = await troubledDesk({ isDown: false })
    const file = join(desk.folder, 'screen.png')
    writeFileSync(file, 'picture')
    await desk.run([...typed('attach 1042'), file, file])
    const typedNow = await desk.run([...typed('note 1042 -m See. --dry-run -o json --attach'), file])
    desk.line.isDown = true
    await desk.run([...typed('note 1042 -m See. --force --outbox --attach'), file])
    await desk.run([...typed('attach 1043 --outbox'), file])
    await desk.run([...typed('attach 9999999 --outbox'), file])
    desk.line.isDown = false
    const { changed } = JSON.parse(typedNow.stdout)
    const rows = (await desk.run(typed('outbox send --dry-run -o ndjson'))).stdout
      .trim()
      .split('\n')
      .map(json)
    expect(rows).toMatchObject([
      { id: 1042, dryRun: true, changed },
      { id: 1043, dryRun: true, changed: { attachmentCount: [0, 1] } },
      { id: 9_999_999, ok: false, error: { exit: 3 } },
    ])
    await colleagueSets({ room: 'MARCUS' }, 1043, desk)
    expect(await exitsOf(typed('outbox send o2 --dry-run'), desk)).toEqual([7])
    expect(await exitsOf(typed('outbox send o2'), desk)).toEqual([7])
  })

  test('an answer that was lost is looked for, and the note is not sent again', async () => {
    let isLost = true
    const desk = await watchedDesk(({ method, path }, pass) => {
      if (!isLost) return undefined
      if (method !== 'GET')
        return pass().then(() => {
          throw new UnknownOutcomeError('The answer was lost.')
        })
      // The ticket cannot be read to see whether it came.
      if (desk.sent.length > 0 && path.startsWith('Tickets/')) throw new UnreachableError('Out of reach.')
      return undefined
    })
    isLost = false
    const down = await troubledDesk()
    await down.run(typed('note 1042 -m Called. --outbox'))
    const entry = readFileSync(join(folderOf(down), 'o1.json'), 'utf8')
    // What was queued by a desk that was down is sent by one whose answers are lost.
    mkdirSync(folderOf(desk), { recursive: true })
    writeFileSync(join(folderOf(desk), 'o1.json'), entry)
    isLost = true
    const first = await desk.run(typed('outbox send -o json'))
    expect(json(first.stdout)).toMatchObject([{ id: 1042, ok: false, error: { exit: 8 } }])
    expect(waiting(desk)).toEqual(['o1.json'])
    isLost = false
    expect(await desk.run(typed('outbox send -o json'))).toMatchObject({ code: 0 })
    expect({ sent: desk.sent.length, waiting: waiting(desk) }).toEqual({ sent: 1, waiting: [] })
  })

  test('what cannot be remembered is not sent', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 1042 -m Called. --outbox'))
    desk.line.isDown = false
    // A file stands where the journal's folder should be.
    writeFileSync(join(desk.folder, 'state', 'helpdesk', 'runs'), '')
    const { code, stdout } = await desk.run(typed('outbox send -o json'))
    expect({ code, rows: json(stdout) }).toMatchObject({
      code: 1,
      rows: [{ id: 1042, ok: false, error: { code: 'storage' } }],
    })
    expect({ sent: desk.sent, waiting: waiting(desk) }).toEqual({ sent: [], waiting: ['o1.json'] })
  })

  test('while another process sends, the second one says who: 6', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 1042 -m Called. --outbox'))
    desk.line.isDown = false
    const owner = { pid: 77, processStart: null, host: 'elsewhere', since: '2026-10-01T15:59:00Z', id: 'a' }
    writeFileSync(join(folderOf(desk), 'sending.lock'), JSON.stringify(owner))
    expect(await desk.run(typed('outbox send'))).toMatchObject({
      code: 6,
      stderr: expect.stringContaining('Process 77 on elsewhere is sending the outbox'),
    })
    expect(desk.sent).toEqual([])
  })

  test('a run that is no longer in the journal is not taken for nothing', async () => {
    const desk = await troubledDesk({ isDown: true })
    await desk.run(typed('note 1042 -m Called. --outbox'))
    const path = join(folderOf(desk), 'o1.json')
    const entry = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify({ ...entry, runs: ['r7'] }))
    desk.line.isDown = false
    expect(json((await desk.run(typed('outbox send -o json'))).stdout)).toMatchObject([
      { id: 1042, ok: false, error: { exit: 8, hint: expect.stringContaining('helpdesk outbox drop o1') } },
    ])
    expect(desk.sent).toEqual([])
  })
})

describe('outbox', () => {
  test('names a damaged entry and one of a later version, and leaves both alone', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 1042 -m Called. --outbox'))
    writeFileSync(join(folderOf(desk), 'o2.json'), '{"verb"')
    writeFileSync(join(folderOf(desk), 'o3.json'), '{"version":9}')
    const { stdout, stderr } = await desk.run(typed('outbox -o ids'))
    expect(stdout).toBe('o1\n')
    expect(stderr).toContain('o2.json is damaged. It was left alone')
    expect(stderr).toContain('o3.json was written by a later version. It was left alone.')
    await desk.run(typed('note 1043 -m Called. --outbox'))
    expect(waiting(desk)).toEqual(['o1.json', 'o2.json', 'o3.json', 'o4.json'])
  })

  test('show prints what was typed; drop throws it away, all of it only with a yes', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 1042 -m Called. --time 15m --outbox'))
    expect((await desk.run(typed('outbox show 1 --json text,options,state'))).stdout).toBe(
      '{"text":"Called.","options":{"time":"15m"},"state":"waiting"}\n',
    )
    expect(await desk.run(typed('outbox drop o2'))).toMatchObject({ code: 3 })
    expect(await desk.run(typed('outbox drop --all'))).toMatchObject({ code: 2 })
    expect(await desk.run(typed('outbox drop --all --yes'))).toMatchObject({ code: 0 })
    expect(waiting(desk)).toEqual([])
  })

  test('at a terminal the next command that goes well says what waits; a pipe is left alone', async () => {
    const desk = await troubledDesk()
    await desk.run(typed('note 1042 -m Called. --outbox'))
    desk.line.isDown = false
    expect((await desk.asked(typed('statuses'))).stderr).toContain(
      '1 write waits in the outbox: helpdesk outbox send',
    )
    expect((await desk.asked(typed('outbox'))).stderr).toBe('')
    expect((await desk.run(typed('statuses'))).stderr).toBe('')
  })
})
