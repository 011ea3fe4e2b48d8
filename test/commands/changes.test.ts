import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { typed } from '../support/typed.ts'
import { type Meets, watchedDesk, type WatchedDesk } from '../support/watched-line.ts'

interface Row {
  readonly id: number
  readonly what: string
  readonly by: string | null
  readonly text: string
}

const rowsIn = (stdout: string): readonly Row[] => JSON.parse(stdout)

const short = (stdout: string): readonly string[] =>
  rowsIn(stdout).map(({ id, what, by, text }) => [id, what, by ?? '-', text].join(' '))

/** A desk at which somebody looked already. */
async function lookedDesk(meets?: Meets): Promise<WatchedDesk> {
  const desk = await watchedDesk(meets)
  await does(desk, 'changes')
  return desk
}

async function does(desk: WatchedDesk, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const { code, stderr } = await desk.run(typed(line))
    if (code !== 0) throw new Error(stderr)
  }
}

const looks = ({ folder }: WatchedDesk): string => join(folder, 'state', 'helpdesk', 'looks')

function lookAt(desk: WatchedDesk): string {
  const [name = ''] = readdirSync(looks(desk))
  return readFileSync(join(looks(desk), name), 'utf8')
}

describe('since the last look', () => {
  test('what happened is told once, with who wrote and what was before', async () => {
    const desk = await lookedDesk()
    await does(
      desk,
      "note 1034 -m 'Called back'",
      'set 1057 status=Resolved',
      'take 1042',
      'release 1112',
      'set 1070 room=115',
    )
    const { code, stdout, stderr } = await desk.run(typed('changes -o json --sort id'))
    expect({ code, stderr, rows: short(stdout) }).toEqual({
      code: 0,
      stderr: '',
      rows: [
        '1034 note Dana Whitfield Called back',
        '1042 came - Open, Dana Whitfield, Application Support',
        '1057 resolved - Open → Resolved',
        '1070 updated - ',
        '1112 released - Dana Whitfield → nobody',
      ],
    })
    expect(rowsIn(stdout)[2]).toMatchObject({ from: 'Open', to: 'Resolved', subject: expect.any(String) })
    expect((await desk.run(typed('changes -o json'))).stdout).toBe('[]\n')
  })

  test('each note is told once, also where two looks and both notes fall into the same second', async () => {
    const desk = await lookedDesk()
    for (const words of ['Called back', 'Nobody there', 'Called again']) {
      await does(desk, `note 1034 -m '${words}'`)
      expect(short((await desk.run(typed('changes -o json'))).stdout)).toEqual([
        `1034 note Dana Whitfield ${words}`,
      ])
    }
  })

  test('a resolved ticket that comes back some looks later was reopened', async () => {
    const desk = await lookedDesk()
    await does(desk, 'changes', 'changes', "reopen 1099 --note 'Still grey'")
    const { stdout } = await desk.run(typed('changes -o json --sort what'))
    expect(short(stdout)).toEqual(['1099 note Dana Whitfield Still grey', '1099 reopened - Resolved → Open'])
  })

  test('a pipe gets tab-separated lines, a person words about the moment', async () => {
    const desk = await lookedDesk()
    await does(desk, "note 1034 -m 'Called back'")
    expect((await desk.run(typed('changes --keep'))).stdout).toBe(
      '2026-10-01T16:00:00Z\t1034\tnote\tDana Whitfield\tCalled back\t\n',
    )
    const seen = await desk.asked(typed('changes'))
    expect(seen.stdout).toMatchInlineSnapshot(`
      "When    ID  What  Who             In short     Subject
      now   1034  note  Dana Whitfield  Called back
      "
    `)
    expect(seen.stderr).toBe('Since 2026-10-01 11:00 (now).\n')
    expect((await desk.asked(typed('changes'))).stderr).toBe('Nothing since 2026-10-01 11:00 (now).\n')
  })

  test('each choice of tickets has a look of its own', async () => {
    const desk = await lookedDesk()
    await does(desk, 'changes --all id:1042', "note 1042 -m 'Called back'")
    expect((await desk.run(typed('changes -o ids'))).stdout).toBe('')
    expect((await desk.run(typed('changes --all id:1042 -o ids'))).stdout).toBe('1042\n')
    expect((await desk.run(typed('changes --all id:1042 -o ids'))).stdout).toBe('')
  })

  test('a ticket that cannot be seen any more is gone', async () => {
    let isGone = false
    const desk = await lookedDesk(({ path }) =>
      isGone && path === 'Tickets/1112'
        ? { status: 404, headers: {}, body: new TextEncoder().encode('{"reason":"no"}') }
        : undefined,
    )
    await does(desk, 'release 1112')
    isGone = true
    expect(short((await desk.run(typed('changes -o json'))).stdout)).toEqual([
      '1112 gone - it was Open, Dana Whitfield',
    ])
  })

  test('the first time it is since yesterday at this time, and said so', async () => {
    const desk = await watchedDesk()
    const { code, stdout, stderr } = await desk.run(typed('changes -o json'))
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'No earlier look at these tickets is remembered: since 24 hours ago.\n',
    })
    expect(new Set(rowsIn(stdout).map(({ what }) => what))).toContain('new')
    expect(statSync(looks(desk)).mode & 0o777).toBe(0o700)
  })
})

describe('the look that is remembered stays', () => {
  const stays = ['--keep', '--since yesterday', '--limit 1', '--explain', '--fail-empty room:nowhere']

  test.each(stays)('with %s', async (options) => {
    const desk = await lookedDesk()
    await does(desk, "note 1034 -m 'Called back'", "note 1057 -m 'Called back'")
    const before = lookAt(desk)
    await desk.run(typed(`changes ${options}`))
    expect(lookAt(desk)).toBe(before)
    expect((await desk.run(typed('changes -o ids --sort id'))).stdout).toBe('1034\n1057\n')
  })

  test('when the rows were cut, and it is said', async () => {
    const desk = await lookedDesk()
    await does(desk, "note 1034 -m 'Called back'", "note 1057 -m 'Called back'")
    expect((await desk.run(typed('changes --limit 1'))).stderr).toBe(
      '1 of 2: --limit 0 shows all\nNot all was shown, so the next look begins at the same moment.\n',
    )
  })

  test('when the help desk goes away in between', async () => {
    let isDown = false
    const desk = await lookedDesk(({ path }) => {
      if (isDown && path === 'Tickets/1034') throw new UnreachableError('It is away.')
      return undefined
    })
    await does(desk, "note 1034 -m 'Called back'")
    const before = lookAt(desk)
    isDown = true
    expect((await desk.run(typed('changes'))).code).toBe(9)
    expect(lookAt(desk)).toBe(before)
  })
})

test('--since takes a time, and then tells what can be known without a look', async () => {
  const desk = await watchedDesk()
  await does(desk, "note 1034 -m 'Called back'", 'set 1057 status=Resolved')
  const { stdout, stderr } = await desk.run(typed('changes --since -1m -o json --sort id'))
  expect({ stderr, rows: short(stdout) }).toEqual({
    stderr: '',
    rows: ['1034 note Dana Whitfield Called back', '1057 updated - '],
  })
  expect(existsSync(looks(desk))).toBe(false)
})

test('what I reported myself is mine, too', async () => {
  const desk = await watchedDesk()
  const { stdout } = await desk.run(typed('changes --explain'))
  expect(stdout.match(/clientId = \d+/g)).toHaveLength(1)
})

test.each([
  ['--since yesterdy', 'yesterday'],
  ['--since 2026-13-01', 'Write last, yesterday, monday, -8h or 2026-10-01.'],
  ['--since tomorrow', '--since tomorrow is still to come.'],
  ['--mine --all', 'Choose one of --mine and --all.'],
  ['--columns who', 'who'],
])('changes %s is a mistake', async (line, told) => {
  const desk = await watchedDesk()
  const { code, stdout, stderr } = await desk.run(typed(`changes ${line}`))
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(told)
})

test('each account has looks of its own, and signing out forgets them', async () => {
  const desk = await lookedDesk()
  const key = desk.sandbox.apiKey
  const login = 'login --server https://desk.example.org --profile central --api-key-stdin --store file'
  expect(await desk.run(typed(login), key)).toMatchObject({ code: 0 })
  expect((await desk.run(typed('changes --profile central'))).stderr).toContain('No earlier look')
  expect(readdirSync(looks(desk))).toHaveLength(2)
  await does(desk, 'logout --profile central')
  expect(readdirSync(looks(desk))).toHaveLength(1)
  expect(readdirSync(looks(desk)).join(' ')).not.toContain('central')
})
