import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Desk, sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const runsOf = ({ folder }: Desk): string => join(folder, 'state', 'helpdesk', 'runs')

const kept = (desk: Desk): readonly string[] => readdirSync(runsOf(desk)).sort()

describe('runs', () => {
  test('lists what was written, newest first', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('take 1042,1185'))
    await desk.run(typed("note 1042 -m 'Called back'"))
    expect(await desk.run(typed('runs -o table'))).toEqual({
      code: 0,
      stdout: `Run  When                  Profile  Command                     Done  Failed  Unknown  Left  Undone by
r2   2026-10-05T15:00:00Z  sandbox  note 1042 -m 'Called back'     1       0        0     0
r1   2026-10-05T15:00:00Z  sandbox  take 1042,1185                 2       0        0     0
`,
      stderr: '',
    })
    expect((await desk.run(typed('runs -o ids'))).stdout).toBe('r2\nr1\n')
  })

  test('is told in JSON with all it knows', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('take 1042'))
    expect(JSON.parse((await desk.run(typed('runs -o json'))).stdout)).toEqual([
      {
        run: 'r1',
        at: '2026-10-05T15:00:00Z',
        profile: 'sandbox',
        server: null,
        command: 'take 1042',
        tickets: 1,
        done: 1,
        failed: 0,
        unknown: 0,
        left: 0,
        underWay: false,
        undoneBy: null,
      },
    ])
  })

  test('leaves out the account that was typed: it stands beside the words, and its address may hold a key', async () => {
    const desk = sandboxDesk({ env: { HELPDESK_PROFILE: '' } })
    await desk.run(typed('--profile sandbox take 1042'))
    await desk.run(typed('take 1051 --profile=sandbox'))
    expect((await desk.run(typed('runs --columns command'))).stdout).toBe('take 1051\ntake 1042\n')
  })

  test('knows a created ticket by its number, which cannot be undone', async () => {
    const desk = sandboxDesk()
    const line =
      "new --type 'Voice mail' --requester ana.ruiz --subject 'No tone' -m 'Since today' --set Extension=114"
    await desk.run(typed(`${line} -o ids`))
    expect((await desk.run(typed('runs show r1'))).stdout).toBe(
      '1241\tdone\t{"subject":[null,"No tone"]}\t\t\n',
    )
    expect(await desk.run(typed('undo r1'))).toMatchObject({
      code: 6,
      stderr: [
        'Nothing of run r1 can be put back: a ticket that was created stays.',
        'Cancel it: helpdesk cancel 1241 --note TEXT',
        'See what it did: helpdesk runs show r1\n',
      ].join('\n'),
    })
  })

  test('knows method and path of a request of your own, and nothing of its body', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('api PUT Tickets/1042 -f room=114'))
    await desk.run(typed('api PUT Tickets/99999 -f password=hunter2'))
    expect((await desk.run(typed('runs --columns command,done,failed'))).stdout).toBe(
      'api PUT Tickets/99999\t0\t1\napi PUT Tickets/1042\t1\t0\n',
    )
    for (const file of kept(desk))
      expect(readFileSync(join(runsOf(desk), file), 'utf8')).not.toMatch(/114|hunter2/)
  })

  test.each([
    ['a dry run', 'take 1042 --dry-run'],
    ['a read', 'show 1042'],
    ['what was refused before anything was sent', 'take 1224'],
    ['what was as wanted already', 'release 1042'],
    ['a read by api', 'api Tickets/1042'],
  ])('knows nothing of %s', async (_, line) => {
    const desk = sandboxDesk()
    await desk.run(typed(line))
    expect(await desk.run(typed('runs --fail-empty'))).toMatchObject({ code: 11, stdout: '' })
  })

  test('tells of each ticket what was and what is, and why something was not done', async () => {
    const desk = sandboxDesk()
    await desk.run(typed("resolve 1042,1099,9999 -m 'New cable.' --yes"))
    expect(await desk.run(typed('runs show r1 -o json'))).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('"changed":{"status":["Open","Resolved"]},"note":90528'),
      stderr: `r1, 2026-10-05T15:00:00Z as sandbox: resolve 1042,1099,9999 -m 'New cable.' --yes
1 done, 2 failed.
To put the old values back: helpdesk undo r1
`,
    })
    expect((await desk.run(typed('runs show 1'))).stdout).toBe(
      `1042	done	{"status":["Open","Resolved"]}	90528	
1099	failed	{}		Ticket 1099 is Resolved; resolve starts from open or waiting.
9999	failed	{}		Ticket 9999 does not exist, or this account may not see it.
`,
    )
    expect((await desk.run(typed('runs show r1 -o ids'))).stdout).toBe('1042\n')
  })

  test.each(['runs show r7', 'runs resume r7', 'undo r7', 'undo last', 'undo 1042x'])(
    '%s is 3 where there is none',
    async (line) => {
      expect(await sandboxDesk().run(typed(line))).toMatchObject({ code: 3, stdout: '' })
    },
  )

  test('keeps as many as config says', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('config set runs 2'))
    for (const id of [1042, 1185, 1209]) await desk.run(typed(`note ${id} -m Seen`))
    expect(kept(desk)).toEqual(['r2.ndjson', 'r3.ndjson'])
  })
})

describe('what cannot be journaled', () => {
  test('is written all the same, and said once', async () => {
    const desk = sandboxDesk()
    mkdirSync(dirname(runsOf(desk)), { recursive: true })
    writeFileSync(runsOf(desk), 'a file where the folder should be')
    const { code, stdout, stderr } = await desk.run(typed('note 1042,1185 -m Seen -o ids'))
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1042\n1185\n' })
    expect(stderr).toBe(
      'Could not create the folder ~/state/helpdesk/runs: a file stands where a folder should be. So this run cannot be resumed or undone.\n',
    )
  })

  test('a run of a later version is left alone and named', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('take 1042'))
    const path = join(runsOf(desk), 'r1.ndjson')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version":1', '"version":9'))
    expect(await desk.run(typed('runs'))).toEqual({
      code: 0,
      stdout: '',
      stderr: '~/state/helpdesk/runs/r1.ndjson was written by a later version. It was left alone.\n',
    })
    expect(await desk.run(typed('undo r1'))).toMatchObject({ code: 1 })
    await desk.run(typed('runs clear --yes'))
    expect(kept(desk)).toEqual(['r1.ndjson'])
  })
})

describe('runs clear', () => {
  test('asks first, and where nobody can be asked wants --yes', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('take 1042'))
    expect(await desk.run(typed('runs clear'))).toEqual({
      code: 2,
      stdout: '',
      stderr: 'This would forget 1 run.\nAdd --yes if that is meant.\n',
    })
    expect(await desk.asked(typed('runs clear'), { '(y/N)': 'n' })).toMatchObject({ code: 130 })
    expect(kept(desk)).toEqual(['r1.ndjson'])
    expect(await desk.asked(typed('runs clear'), { '(y/N)': 'y' })).toMatchObject({ code: 0 })
    expect(kept(desk)).toEqual([])
    expect(await desk.run(typed('runs clear --yes'))).toMatchObject({ code: 0, stderr: 'nothing to do\n' })
  })

  test('forgets those before a time only', async () => {
    const desk = sandboxDesk()
    await desk.run(typed('take 1042'))
    expect((await desk.run(typed('runs clear --yes --before -2h'))).stderr).toBe('nothing to do\n')
    expect((await desk.run(typed('runs clear --yes --before tomorrow'))).stderr).toBe('Forgot 1 run.\n')
  })

  test('a time that is none is refused: 2', async () => {
    expect(await sandboxDesk().run(typed('runs clear --before someday'))).toMatchObject({
      code: 2,
      stderr:
        '--before does not know the time "someday".\nGive it like 2026-10-01, 2026-10-01T14:00, -30d or monday.\n',
    })
  })
})
