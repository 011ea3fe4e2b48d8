import { describe, expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk } from '../support/watched-line.ts'

describe('which tickets are meant', () => {
  test.each([
    ['ids, one a line', '1042\n1185\n'],
    ['Windows line ends and blank lines', '1042\r\n\r\n1185\r\n'],
    ['TSV, first column', '1042\tOpen\thigh\n1185\tOpen\tlow\n'],
    ['TSV with a header', 'id\tstatus\n1042\tOpen\n1185\tOpen\n'],
    ['CSV with a column id', 'subject,id\n"a, ""b""",1042\nc,1185\n'],
    ['NDJSON', '{"id":1042}\n{"id":1185,"ok":true}\n'],
    ['a JSON array', '[{"id":1042},{"id":1185}]'],
  ])('read from stdin as %s', async (_, piped) => {
    expect((await sandboxDesk().run(typed('take - -o ids'), piped)).stdout).toBe('1042\n1185\n')
  })

  test('lists, duplicates and ranges', async () => {
    expect(
      (await sandboxDesk().run(typed('release 1042,1185 1042 1239-1260 --force --yes -o ids'))).stdout,
    ).toBe('1042\n1185\n1239\n1240\n')
  })

  test('a bad line is refused with its number before anything is sent', async () => {
    const desk = await watchedDesk()
    expect(await desk.run(typed('take - --yes'), '1042\nfoo\n')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'Line 2 of stdin is not a ticket id: "foo".\nGive one id a line, TSV with the id first, CSV with a column id, or JSON with id.\n',
    })
    expect(desk.sent).toEqual([])
  })

  test('none is nothing to do', async () => {
    expect(await sandboxDesk().run(typed('take -'), '\n')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'nothing to do\n',
    })
    expect(await sandboxDesk().run(typed('take 9000-9010 -o json'))).toEqual({
      code: 0,
      stdout: '[]\n',
      stderr: 'nothing to do\n',
    })
  })

  test('a terminal on stdin gives none', async () => {
    expect(await sandboxDesk().asked(typed('take -'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Stdin is a terminal'),
    })
  })

  test('a list is a list, however few it holds', async () => {
    expect(await sandboxDesk().run(typed('take 1042, -o json'))).toMatchObject({ code: 2 })
    expect((await sandboxDesk().run(typed('take 1042-1042 -o json'))).stdout).toBe(
      '[\n{"id":1042,"ok":true,"changed":{"tech":[null,"Dana Whitfield"]}}\n]\n',
    )
  })
})

describe('three or more tickets', () => {
  test('need --yes or --expect where nobody can be asked', async () => {
    const desk = await watchedDesk()
    expect(await desk.run(typed('take 1042,1185,1209'))).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "This would take 3 tickets; mail goes by the help desk's rules.\nAdd --yes, or --expect 3. To see what would change: --dry-run\n",
    })
    expect(desk.sent).toEqual([])
    expect(await desk.run(typed('take 1042,1185,1209 --expect 3'))).toMatchObject({ code: 0 })
  })

  test('are refused when there are not as many as expected: 6', async () => {
    const desk = await watchedDesk()
    expect(await desk.run(typed('take 1042,1185 --expect 3'))).toMatchObject({
      code: 6,
      stderr: 'There are 2 tickets, not the 3 expected. Nothing was sent.\nIf 2 is right: --expect 2\n',
    })
    expect((await desk.run(typed('take 1042 --expect 3'))).stderr).toContain(
      'There is 1 ticket, not the 3 expected.',
    )
    expect(await desk.run(typed('take - --expect 3'), '')).toMatchObject({ code: 6 })
    expect(desk.sent).toEqual([])
  })

  test('are asked about at a terminal, with the number of mails', async () => {
    const desk = await watchedDesk()
    const line = typed("note 1042,1185,1209 -m 'Back on Monday.'")
    expect(await desk.asked(line, { '(y/N)': 'n' })).toMatchObject({
      code: 130,
      stderr: 'Note 3 tickets (up to 6 mails go out: requester, tech)? (y/N) Nothing was sent.\n',
    })
    expect(desk.sent).toEqual([])
    expect(await desk.asked(line, { '(y/N)': 'y' })).toMatchObject({ code: 0 })
    expect(desk.sent).toHaveLength(3)
  })

  test('--no-input asks nothing', async () => {
    expect(await sandboxDesk().asked(typed('take 1042,1185,1209 --no-input'))).toMatchObject({ code: 2 })
  })
})

describe('--dry-run', () => {
  test('reads and checks all, and sends nothing', async () => {
    const desk = await watchedDesk()
    expect(await desk.run(typed("resolve 1042,1099,9999 -m 'Cable.' --dry-run -o ndjson")))
      .toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "Dry run: nothing was sent. If it were, up to 2 mails go out: requester, tech.
      {"error":{"code":"some_failed","exit":1,"message":"2 of 3 failed.","hint":null}}
      ",
        "stdout": "{"id":1042,"ok":true,"changed":{"status":["Open","Resolved"],"noteCount":[3,4]},"dryRun":true}
      {"id":1099,"ok":false,"error":{"code":"rule","exit":6,"message":"Ticket 1099 is Resolved; resolve starts from open or waiting.","hint":"To close it: helpdesk confirm 1099 --by HOW. To open it again: helpdesk reopen 1099 --note TEXT"}}
      {"id":9999,"ok":false,"error":{"code":"not_found","exit":3,"message":"Ticket 9999 does not exist, or this account may not see it.","hint":null}}
      ",
      }
    `)
    expect(desk.sent).toEqual([])
  })

  test('tells the mails, and ends as the real run would', async () => {
    const desk = await watchedDesk()
    expect(await desk.run(typed("resolve 1042 -m 'Cable.' --dry-run"))).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Dry run: nothing was sent. If it were, up to 2 mails go out: requester, tech.
      ",
        "stdout": "1042	true	{"status":["Open","Resolved"],"noteCount":[3,4]}		
      ",
      }
    `)
    expect(await desk.run(typed("resolve 1042 -m 'Cable.' --dry-run --no-mail"))).toMatchObject({
      stderr: 'Dry run: nothing was sent. If it were, no mail goes out.\n',
    })
    expect(await desk.run(typed('take 1224 --dry-run'))).toMatchObject({ code: 7 })
    expect(await desk.run(typed('take 9999 --dry-run'))).toMatchObject({ code: 3 })
  })

  test('keeps no draft of what can be typed again', async () => {
    const { stderr } = await sandboxDesk().run(typed("resolve 1099 -m 'Cable.' --dry-run"))
    expect(stderr).not.toContain('is kept in')
  })
})

describe('a run over several tickets', () => {
  test('goes on after a failure, and ends with 1', async () => {
    expect(await sandboxDesk().run(typed('take 1224,1042,9999 --yes'))).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "2 of 3 failed.
      ",
        "stdout": "1224	false			Ticket 1224 is assigned to Priya Raman.
      1042	true	{"tech":[null,"Dana Whitfield"]}		
      9999	false			Ticket 9999 does not exist, or this account may not see it.
      ",
      }
    `)
  })

  test('prints the ids of what was done only', async () => {
    expect(await sandboxDesk().run(typed('take 1224,1042,9999 --yes -o ids'))).toEqual({
      code: 1,
      stdout: '1042\n',
      stderr:
        '1224: Ticket 1224 is assigned to Priya Raman.\n9999: Ticket 9999 does not exist, or this account may not see it.\n2 of 3 failed.\n',
    })
  })

  test('has the error of each as JSON, and the last line of stderr', async () => {
    const { code, stdout, stderr } = await sandboxDesk().run(typed('take 1224,1042,9999 --yes -o json'))
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 1224, ok: false, error: { exit: 7 } },
      { id: 1042, ok: true },
      { id: 9999, ok: false, error: { exit: 3 } },
    ])
    expect(JSON.parse(stderr)).toEqual({
      error: { code: 'some_failed', exit: 1, message: '2 of 3 failed.', hint: null },
    })
  })

  test('stops where the key is refused: 4, the rest is not tried', async () => {
    const desk = await watchedDesk(({ method }) =>
      method === 'POST' ? answered(401, 'Unauthorized') : undefined,
    )
    const line = typed("note 1042,1185,1209,1120,1034,1001,1005,1006 -m 'Done.' --yes -o json")
    const { code, stdout, stderr } = await desk.run(line)
    const results: { error: { code: string; exit: number } }[] = JSON.parse(stdout)
    expect(code).toBe(4)
    expect(results.at(0)?.error).toMatchObject({ code: 'sign_in', exit: 4 })
    expect(results.at(-1)?.error).toMatchObject({ code: 'not_tried', exit: 4 })
    expect(stderr).toContain('For the rest: helpdesk runs resume r1')
    expect(JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '').error).toMatchObject({
      code: 'sign_in',
      exit: 4,
    })
  })

  test('ends with 8 when the outcome of one is unknown', async () => {
    const desk = await watchedDesk(({ method, path }) =>
      method === 'PUT' && path === 'Tickets/1042' ? answered(500) : undefined,
    )
    const { code, stdout } = await desk.run(typed('take 1224,1042,1185 --yes -o json'))
    expect(code).toBe(8)
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 1224, error: { exit: 7 } },
      { id: 1042, error: { exit: 8, hint: 'See whether it was done: helpdesk show 1042 --notes' } },
      { id: 1185, ok: true },
    ])
  })

  test('that is interrupted tells what was done and what was not tried: 130', async () => {
    const stop = new AbortController()
    const desk = await watchedDesk(
      async ({ method, path }, pass) => {
        if (method !== 'POST' || path !== 'TechNotes') return undefined
        const answer = await pass()
        stop.abort()
        return answer
      },
      { signal: stop.signal },
    )
    const ids = '1042,1185,1209,1120,1034,1001,1005,1006,1007,1008'
    const { code, stdout, stderr } = await desk.run(typed(`note ${ids} -m 'Done.' --yes -o ndjson`))
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line): { id: number } => JSON.parse(line))
    expect(code).toBe(130)
    expect(results).toHaveLength(10)
    expect(results[0]).toMatchObject({ id: 1042, ok: true, note: expect.any(Number) })
    expect(results[9]).toMatchObject({ id: 1008, ok: false, error: { code: 'not_tried', exit: 130 } })
    expect(stderr).toContain('For the rest: helpdesk runs resume r1')
  })
})

describe('a run with a note', () => {
  test('stops where the help desk stops taking the rest, and goes on with it', async () => {
    let isBusy = true
    const desk = await watchedDesk(({ method }) => (isBusy && method === 'PUT' ? answered(429) : undefined))
    const { code, stdout, stderr } = await desk.run(typed('set 1120-1140 room=A --note why --yes -o ndjson'))
    const codes = stdout
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row).error.code)
    expect(new Set(codes)).toEqual(new Set(['half_done', 'not_tried']))
    expect(codes.filter((one) => one === 'half_done').length).toBeLessThanOrEqual(6)
    expect(code).toBe(10)
    expect(stderr).toContain('For the rest: helpdesk runs resume r1')
    isBusy = false
    expect(await desk.run(typed('runs resume r1 --yes -o ids'))).toMatchObject({ code: 0 })
  })
})

test.each(['-o ids', '--columns id', '--json id'])('with %s the reasons are on stderr', async (output) => {
  const { code, stderr } = await sandboxDesk().run(typed(`set 5000,5001 room=1 ${output}`))
  expect(code).toBe(1)
  expect(stderr).toMatch(/^5000: Ticket 5000 .*\n5001: Ticket 5001 /)
})
