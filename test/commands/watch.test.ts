import { describe, expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { meanwhile } from '../support/meanwhile.ts'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, type Meets, watchedDesk, type WatchedDesk } from '../support/watched-line.ts'

interface Watched {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly pauses: readonly number[]
}

type Happens = (desk: WatchedDesk) => unknown

const nothing: Happens = () => undefined

/** Watches while these things happen, one between two looks. */
async function watched(line: string, happens: readonly Happens[], meets?: Meets): Promise<Watched> {
  const { pauses, sleep, signal } = meanwhile(...happens.map((one) => () => one(desk)))
  const desk = await watchedDesk(meets, { sleep, signal })
  return { ...(await desk.run(['watch', ...typed(line)])), pauses }
}

const types =
  (line: string): Happens =>
  async (desk) => {
    const { code, stderr } = await desk.run(typed(line))
    if (code !== 0) throw new Error(stderr)
  }

interface Told {
  readonly event: string
}

const lines = (stdout: string): readonly Told[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line): Told => JSON.parse(line))

/** Without the ends of looks. */
const events = (stdout: string): readonly Told[] => lines(stdout).filter(({ event }) => event !== 'look')

const down = new UnreachableError('https://desk.example.org refused the connection.')

describe('in a pipe', () => {
  test('each event is a line of JSON, and Ctrl-C ends it with 0', async () => {
    const { code, stdout, stderr } = await watched('--all id:1042,1048 --columns id,status,room', [
      types('set 1042 room=115 priority=Low'),
      types('set 1048 priority=Low'),
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(events(stdout)).toEqual([
      {
        event: 'present',
        id: 1042,
        ticket: { id: 1042, status: 'Open', room: '114' },
        at: '2026-10-01T16:00:00Z',
      },
      {
        event: 'present',
        id: 1048,
        ticket: { id: 1048, status: 'Pending', room: 'Front desk' },
        at: '2026-10-01T16:00:00Z',
      },
      { event: 'changed', id: 1042, changed: { room: ['114', '115'] }, at: '2026-10-01T16:00:00Z' },
    ])
  })

  test('each look has an end, also when nothing happened', async () => {
    const { stdout } = await watched('--all id:1042,1048 tech:me', [nothing, types('take 1042')])
    expect(lines(stdout)).toMatchObject([
      { event: 'look', tickets: 0, at: '2026-10-01T16:00:00Z' },
      { event: 'look', tickets: 0 },
      { event: 'added', id: 1042 },
      { event: 'look', tickets: 1 },
    ])
  })

  test('a ticket that comes has all that is known of it, and one that goes its number', async () => {
    const { stdout } = await watched('--all id:1042,1048 tech:me', [
      types('take 1042'),
      types('release 1042'),
      types('take 1042'),
    ])
    expect(events(stdout)).toMatchObject([
      {
        event: 'added',
        id: 1042,
        urgent: true,
        ticket: { subject: 'OMIS freezes on intake screen', ids: {} },
      },
      { event: 'gone', id: 1042 },
      { event: 'added', id: 1042 },
    ])
  })

  test('an outage is told when it begins and when it is over, and pauses grow meanwhile', async () => {
    let isDown = false
    const { code, stdout, pauses } = await watched(
      '--all id:1042 --columns room --every 1m',
      [
        () => (isDown = true),
        nothing,
        nothing,
        async (desk) => {
          isDown = false
          await types('set 1042 room=115')(desk)
        },
      ],
      () => {
        if (isDown) throw down
        return undefined
      },
    )
    expect(code).toBe(0)
    expect(events(stdout)).toMatchObject([
      { event: 'present', id: 1042 },
      { event: 'gap', from: '2026-10-01T16:00:00Z', to: null, why: down.message },
      { event: 'gap', from: '2026-10-01T16:00:00Z', to: '2026-10-01T16:00:00Z', why: null },
      { event: 'changed', changed: { room: ['114', '115'] } },
    ])
    // A tenth less: chance is 0 here.
    expect(pauses).toEqual([54_000, 54_000, 108_000, 216_000, 54_000])
  })

  test('a server that asks to be left alone is not asked before', async () => {
    let isBusy = false
    const { pauses } = await watched(
      '--all id:1042 --every 5s',
      // Each read is tried again three times, after 30 seconds at the most.
      [() => (isBusy = true), nothing, nothing, nothing, () => (isBusy = false)],
      () => (isBusy ? { ...answered(503), headers: { 'retry-after': '900' } } : undefined),
    )
    expect(pauses).toEqual([4500, 30_000, 30_000, 30_000, 900_000, 4500])
  })

  test('a look is one request', async () => {
    const asked: string[] = []
    await watched('--all id:1042', [() => (asked.length = 0)], ({ path }) => void asked.push(path))
    expect(asked).toEqual(['Tickets'])
  })

  test('a sign-in that is refused ends it', async () => {
    let isOut = false
    const { code, stderr } = await watched('--all id:1042', [() => (isOut = true)], () =>
      isOut ? answered(401) : undefined,
    )
    expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringContaining('helpdesk login') })
  })

  test('a first look that fails ends it', async () => {
    const { code, stdout } = await watched('--all id:1042', [], () => {
      throw down
    })
    expect({ code, stdout }).toEqual({ code: 9, stdout: '' })
  })
})

test.each([
  ['-o csv', 'What this prints in a pipe cannot be csv.\nUse -o ndjson.\n'],
  ['-o table', 'What this prints in a pipe cannot be table.\nUse -o ndjson.\n'],
  ['--json id', 'What this prints in a pipe cannot be json.'],
  ['--every 4s', '--every is at least 5s.'],
  ['--every 25h', '--every is at most 24h.'],
  ['--every often', '"often" is not a length of time for --every.'],
  ['--jq .event', 'Pipe it into jq: helpdesk … -o ndjson | jq …'],
  ['--header', '--output ndjson has no header line.'],
  ['status:opne', 'opne'],
  ['--columns subjct', 'subject'],
  ['--limit 3', "Unknown option '--limit'"],
  ['--offline', "Unknown option '--offline'"],
])('watch %s is a mistake', async (line, told) => {
  const { code, stdout, stderr } = await sandboxDesk().run(['watch', ...typed(line)])
  expect({ code, stdout, stderr: stderr.includes(told) ? told : stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: told,
  })
})

test('--explain says what would be asked, and looks at nothing', async () => {
  expect(await sandboxDesk().run(typed('watch --all status:open --explain'))).toEqual({
    code: 0,
    stdout:
      'asked of the server: (((deleted = null) or (deleted = 0)) and (statusTypeId = 1))\ndecided here: nothing\n',
    stderr: '',
  })
})

describe('on a screen where nothing is redrawn', () => {
  test('each change is a line, and an urgent one rings', async () => {
    let isDown = false
    const { pauses: _, ...person } = meanwhile(
      () => types('take 1042')(desk),
      () => types('set 1042 room=115')(desk),
      () => (isDown = true),
      () => (isDown = false),
      () => types('release 1042')(desk),
    )
    const desk = await watchedDesk(() => {
      if (isDown) throw down
      return undefined
    }, person)
    const { code, stdout } = await desk.asked(typed('watch --all id:1042 tech:me'))
    expect(code).toBe(0)
    expect(stdout.replaceAll('\u0007', '<bell>')).toMatchInlineSnapshot(`
      "11:00:00 0 tickets. Ctrl-C ends the watch.
      <bell>11:00:00 New, urgent: 1042 OMIS freezes on intake screen, Open, High, overdue
      11:00:00 Changed: 1042 OMIS freezes on intake screen: room from 114 to 115
      11:00:00 The help desk is away. https://desk.example.org refused the connection.
      11:00:00 The help desk is back.
      11:00:00 Gone: 1042 OMIS freezes on intake screen
      "
    `)
  })

  test('a header is not to be chosen', async () => {
    const { code, stderr } = await sandboxDesk().asked(typed('watch --no-header'))
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'What is shown in place has no header to choose.\n' })
  })
})
