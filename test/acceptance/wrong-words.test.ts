import { describe, expect, test } from 'vitest'
import { computer } from '../support/computer.ts'

describe('a word that does not exist', () => {
  test.each([
    [['queue', '--unasigned'], "Unknown option '--unasigned'", 'Did you mean --unassigned?'],
    [['queue', '--scope', 'mine'], "Unknown option '--scope'.", 'helpdesk queue --help'],
    [['queu'], 'There is no command "queu".', 'Did you mean queue?'],
    [['sandbox', 'sevre'], 'There is no "sandbox sevre".', 'helpdesk sandbox serve'],
    [['queue', 'statsu:open'], 'There is no filter key "statsu".', 'Did you mean "status"?'],
    [['queue', 'status:opn'], 'There is no status "opn".', 'Did you mean "Open"?'],
    [['queue', 'priority:hgih'], 'There is no priority "hgih".', '"High"'],
    [['queue', 'type:OMIX'], 'There is no request type "OMIX".', 'OMIS'],
    [
      ['queue', 'location:El Dorada Correctional Facility'],
      'There is no location',
      'El Dorado Correctional Facility',
    ],
    [['queue', 'is:opne'], 'opne', 'open'],
    [['queue', '--columns', 'id,subjct'], 'subjct', 'subject'],
    [['queue', '--sort', 'prioritty'], 'prioritty', 'priority'],
    [['queue', '-o', 'jsn'], 'jsn', 'json'],
    [['count', '--by', 'locaton'], 'locaton', 'location'],
    [['show', '1042', '--field', 'locaton'], 'locaton', 'location'],
    [['help', 'exit-code'], 'exit-code', 'exit-codes'],
    [['--profile', 'sandbocks', 'queue'], 'There is no profile "sandbocks".', 'sandbox'],
    [['config', 'get', 'colour'], 'There is no setting "colour".', 'color'],
    [['sandbox', 'serve', '--quirk', 'latency'], 'There is no quirk "latency".', 'latencyMs'],
  ])('%j is exit 2 with the nearest one that does', async (line, message, nearest) => {
    const { code, stdout, stderr } = await computer({ HELPDESK_PROFILE: 'sandbox' }).runs(line)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain(nearest)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('what is always needed', () => {
  test.each([
    [['note', '1042'], '-m TEXT'],
    [['resolve', '1042'], '--solution TEXT'],
    [['confirm', '1099'], '--by HOW'],
    [['reopen', '1099'], '--note TEXT'],
    [['take'], 'ID'],
    [['queue', '--json'], 'subject'],
    [['queue', '--limit', 'ten'], '--limit'],
    [['queue', '--mine', '--all'], '--mine'],
    [['queue', '-o', 'json', '--header'], 'header'],
    [['queue', '-o', 'csv', '--json', 'id'], 'contradict'],
    [['note', '1042', '-m', 'x', '--time', 'soon'], 'soon'],
    [['note', '1042', '-m', ''], 'empty'],
    [['take', '0'], '0'],
    [['take', 'abc'], 'abc'],
    [['show', '-'], 'nothing to do'],
  ])('%j says so', async (line, words) => {
    const { code, stderr } = await computer({ HELPDESK_PROFILE: 'sandbox' }).runs(line, '')
    expect(code).toBe(line.includes('-') ? 0 : 2)
    expect(stderr).toContain(words)
  })
})

describe('an error for scripts', () => {
  test.each([
    [['queue', '--unasigned', '-o', 'json'], 2, 'usage'],
    [['queue', 'status:opn', '--json', 'id'], 2, 'usage'],
    [['show', '99999', '-o', 'json'], 3, 'not_found'],
    [['show', '1042', '99999', '-o', 'ndjson'], 1, 'some_failed'],
    [['take', '1224', '-o', 'json'], 7, 'conflict'],
    [['take', '1042', '1224', '-o', 'json'], 1, 'some_failed'],
    [['confirm', '1185', '--by', 'phone', '-o', 'ndjson'], 6, 'rule'],
    [['note', '1185', '1209', '1120', '-m', 'x', '-o', 'json'], 2, 'usage'],
  ])('%j is one line of JSON, the last on stderr', async (line, exit, code) => {
    const told = await computer({ HELPDESK_PROFILE: 'sandbox' }).runs(line)
    expect(told.code).toBe(exit)
    const last = told.stderr.trimEnd().split('\n').at(-1) ?? ''
    expect(JSON.parse(last)).toEqual({
      error: { code, exit, message: expect.any(String), hint: expect.toBeOneOf([expect.any(String), null]) },
    })
  })

  test('a write says in its result too why it was not done', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const { stdout } = await desk.runs(['take', '1042', '1224', '99999', '--yes', '-o', 'json'])
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 1042, ok: true },
      { id: 1224, ok: false, error: { code: 'conflict', exit: 7 } },
      { id: 99999, ok: false, error: { code: 'not_found', exit: 3 } },
    ])
  })
})

describe('a ticket that cannot be worked', () => {
  test.each([['show'], ['take'], ['note', '-m', 'x']])('unknown to %s is exit 3', async (verb, ...rest) => {
    const { code, stderr } = await computer({ HELPDESK_PROFILE: 'sandbox' }).runs([verb, '99999', ...rest])
    expect(code).toBe(3)
    expect(stderr).toContain('99999')
  })

  test("a colleague's ticket is exit 7 with their name, and --force takes it", async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const refused = await desk.runs(['take', '1224'])
    expect(refused).toEqual({
      code: 7,
      stdout: '',
      stderr:
        'Ticket 1224 is assigned to Priya Raman.\nTo take it all the same: helpdesk take 1224 --force\n',
    })
    expect((await desk.runs(['take', '1224', '--force'])).code).toBe(0)
    expect((await desk.runs(['show', '1224', '--field', 'tech'])).stdout).toBe('Dana Whitfield\n')
  })

  test.each([
    [['resolve', '1138', '-m', 'Again'], 'Closed', 'helpdesk reopen 1138 --note TEXT'],
    [['resolve', '1099', '-m', 'Again'], 'Resolved', 'helpdesk confirm 1099 --by HOW'],
    [['confirm', '1185', '--by', 'phone'], 'Open', 'helpdesk resolve 1185 --solution TEXT'],
    [['confirm', '1120', '--by', 'phone'], 'Pending', 'helpdesk resolve 1120 --solution TEXT'],
    [['reopen', '1185', '--note', 'Not done'], 'Open', 'helpdesk resolve 1185 --solution TEXT'],
  ])(
    '%j from the wrong status is exit 6, names the verb that fits and keeps the text',
    async (line, status, verb) => {
      const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
      const { code, stderr } = await desk.runs(line)
      expect(code).toBe(6)
      expect(stderr).toContain(` is ${status}; `)
      expect(stderr).toContain(verb)
      expect(stderr).toContain(`Your text is kept in ${desk.draftsPath}`)
    },
  )

  test('taking a ticket that is mine already sends nothing', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const { code, stdout } = await desk.runs(['take', '1185', '-o', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ id: 1185, ok: true, changed: {} })
  })
})

test('nothing that matches is exit 0, and 11 with --fail-empty', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  expect(await desk.runs(['queue', 'no-such-word-anywhere'])).toEqual({ code: 0, stdout: '', stderr: '' })
  expect((await desk.runs(['queue', 'no-such-word-anywhere', '--fail-empty'])).code).toBe(11)
  expect((await desk.runs(['queue', 'no-such-word-anywhere', '-o', 'json'])).stdout).toBe('[]\n')
})

test('a site policy with a wrong key is exit 2 with path and key, where the policy is needed', async () => {
  const desk = computer()
  desk.hasPolicy({ phon: '555-0100' })
  const { code, stderr } = await desk
    .with({ HELPDESK_SERVER: 'http://127.0.0.1:9', HELPDESK_API_KEY: 'k'.repeat(40) })
    .runs(['take', '1042'])
  expect(code).toBe(2)
  expect(stderr).toContain('site-policy.json has an unknown key "phon"')
  expect(stderr).toContain('phone')
})
