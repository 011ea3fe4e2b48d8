import { describe, expect, test } from 'vitest'
import { sandboxDesk, signedInDesk, type Ran } from '../support/run.ts'
import { scripted } from '../support/scripted-transport.ts'
import { typed } from '../support/typed.ts'

const queue = (line: string): Promise<Ran> => sandboxDesk().run(['queue', ...typed(line)])

describe('every format prints the same tickets', () => {
  const two = '--all id:1042..1043 --columns id,status,requester,subject'

  test('in a pipe: tab-separated lines without a header', async () => {
    expect(await queue(two)).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "1042	Open	Ana Ruiz	OMIS freezes on intake screen
      1043	Closed		Text program closes while saving
      ",
      }
    `)
  })

  test('table', async () => {
    expect((await queue(`${two} -o table`)).stdout).toMatchInlineSnapshot(`
      "  ID  Status  Requester  Subject
      1042  Open    Ana Ruiz   OMIS freezes on intake screen
      1043  Closed             Text program closes while saving
      "
    `)
  })

  test('csv', async () => {
    expect((await queue(`${two} -o csv`)).stdout).toMatchInlineSnapshot(`
      "id,status,requester,subject
      1042,Open,Ana Ruiz,OMIS freezes on intake screen
      1043,Closed,,Text program closes while saving
      "
    `)
  })

  test('json', async () => {
    expect((await queue(`${two} -o json`)).stdout).toMatchInlineSnapshot(`
      "[
      {"id":1042,"status":"Open","requester":"Ana Ruiz","subject":"OMIS freezes on intake screen"},
      {"id":1043,"status":"Closed","requester":null,"subject":"Text program closes while saving"}
      ]
      "
    `)
  })

  test('ndjson', async () => {
    expect((await queue(`${two} -o ndjson`)).stdout).toMatchInlineSnapshot(`
      "{"id":1042,"status":"Open","requester":"Ana Ruiz","subject":"OMIS freezes on intake screen"}
      {"id":1043,"status":"Closed","requester":null,"subject":"Text program closes while saving"}
      "
    `)
  })

  test('yaml', async () => {
    expect((await queue(`${two} -o yaml`)).stdout).toMatchInlineSnapshot(`
      "- id: 1042
        status: Open
        requester: Ana Ruiz
        subject: OMIS freezes on intake screen
      - id: 1043
        status: Closed
        requester: null
        subject: Text program closes while saving
      "
    `)
  })

  test('ids for the next command', async () => {
    expect((await queue('--all id:1042..1043 -o ids')).stdout).toBe('1042\n1043\n')
  })

  test('--json FIELDS is short for json with these columns', async () => {
    expect((await queue('--all id:1042 --json id,tech')).stdout).toBe('[\n{"id":1042,"tech":null}\n]\n')
  })

  test('a header line on request', async () => {
    expect((await queue('--all id:1042 --columns id,level --header')).stdout).toBe('id\tlevel\n1042\t1\n')
    expect((await queue('--all id:1042 --columns id,level -o csv --no-header')).stdout).toBe('1042,1\r\n')
  })

  test('csv with a byte order mark for a spreadsheet, which reads back as any other', async () => {
    const { stdout } = await queue('--all id:1042 --columns id,level -o csv --bom')
    expect(stdout).toBe('\uFEFFid,level\r\n1042,1\r\n')
    expect(await sandboxDesk().run(['show', '-', '-o', 'ids'], stdout)).toMatchObject({
      code: 0,
      stdout: '1042\n',
    })
  })
})

describe('what is cut is said on stderr', () => {
  test('with the number of all when the list was read whole', async () => {
    const { code, stdout, stderr } = await queue('--limit 2 --columns id')
    expect({ code, lines: stdout.trim().split('\n').length, stderr }).toEqual({
      code: 0,
      lines: 2,
      stderr: '2 of 53: --limit 0 shows all\n',
    })
  })

  test('as "there are more" when the rest was not read', async () => {
    expect((await queue('--all --limit 2 --columns id')).stderr).toBe('2, and there are more: --limit 0\n')
  })

  test('and a limit cuts after sorting', async () => {
    expect(await queue('--all id:1040..1050 --sort -id --limit 2 -o ids')).toMatchObject({
      stdout: '1050\n1049\n',
      stderr: '2 of 11: --limit 0 shows all\n',
    })
  })

  test('a table on a terminal has 50 rows unless told otherwise', async () => {
    const desk = sandboxDesk({ columns: 100 })
    const { stdout, stderr } = await desk.run(['queue'])
    expect(stdout.trimEnd().split('\n')).toHaveLength(51)
    expect(stderr).toBe('50 of 53: --limit 0 shows all\n')
    await desk.run(typed('config set limit 3'))
    expect((await desk.run(['queue'])).stderr).toBe('3 of 53: --limit 0 shows all\n')
    expect((await desk.run(typed('queue --limit 0'))).stderr).toBe('')
  })

  test('a pipe gets everything', async () => {
    const { stdout, stderr } = await queue('-o ids')
    expect(stdout.trim().split('\n')).toHaveLength(53)
    expect(stderr).toBe('')
  })
})

describe('a scope', () => {
  test('of mine holds my open and waiting tickets', async () => {
    const { stdout } = await queue('--mine --json tech,state')
    const states = JSON.parse(stdout).map(
      ({ tech, state }: { tech: string; state: string }) => `${tech} ${state}`,
    )
    expect(new Set(states)).toEqual(new Set(['Dana Whitfield open', 'Dana Whitfield waiting']))
  })

  test('of mine holds others once the filter speaks of states', async () => {
    expect((await queue('--mine id:1138 is:closed -o ids')).stdout).toBe('1138\n')
    expect((await queue('--mine id:1138 -o ids')).stdout).toBe('')
  })

  test('is one at most', async () => {
    expect(await queue('--mine --all')).toMatchObject({
      code: 2,
      stderr: 'Choose one of --mine and --all.\n',
    })
  })

  test('is narrowed by --unassigned', async () => {
    const { stdout } = await queue('--unassigned --json tech')
    expect(JSON.parse(stdout).every(({ tech }: { tech: null }) => tech === null)).toBe(true)
    expect(JSON.parse(stdout).length).toBeGreaterThan(0)
  })

  test('of flagged holds what I flagged', async () => {
    expect((await queue('--flagged -o ids')).stdout.split('\n')).toContain('1120')
  })
})

describe('a filter', () => {
  test('may be given in terms or in one expression', async () => {
    const inTerms = await queue("--all id:1040..1050 not status:closed '(' is:open or tech:me ')' -o ids")
    const inOne = await queue("--all --where 'id:1040..1050 not status:closed (is:open or tech:me)' -o ids")
    expect(inTerms).toEqual(inOne)
    expect(inTerms.stdout).toContain('1042\n')
  })

  test.each([
    ['status:opne', 'There is no status "opne".\nDid you mean "Open"?\n'],
    [
      'sattus:open',
      'There is no filter key "sattus".\nDid you mean "status"? To search for the words, write them in quotes: "sattus:open".\n',
    ],
  ])('with the unknown %s is refused with the nearest one', async (term, stderr) => {
    expect(await queue(`--all ${term}`)).toEqual({ code: 2, stdout: '', stderr })
  })

  test('is explained by --explain, which reads no ticket', async () => {
    expect(await queue('--all --explain status:open')).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "asked of the server: (((deleted = null) or (deleted = 0)) and (statusTypeId = 1))
      decided here: nothing
      ",
      }
    `)
  })
})

describe('nothing found', () => {
  test('is no failure', async () => {
    expect(await queue('--all nosuchword')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('ends with 11 when asked to', async () => {
    expect(await queue('--all nosuchword --fail-empty -o json')).toEqual({
      code: 11,
      stdout: '[]\n',
      stderr: '{"error":{"code":"nothing_matched","exit":11,"message":"Nothing matched.","hint":null}}\n',
    })
  })
})

describe('output options that contradict each other are refused', () => {
  test.each([
    ['--json id -o csv', '--json and --output csv contradict each other.'],
    ['--json id --columns id', '--json names the fields already; leave --columns out.'],
    ['-o json --header', '--output json has no header line.'],
    ['--explain -o json', 'What this prints is plain text, so --output cannot be honoured.'],
  ])('%s', async (options, message) => {
    const { code, stdout, stderr } = await queue(`--all ${options}`)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(JSON.parse(stderr).error.message).toBe(message)
  })

  test('--header and --no-header', async () => {
    expect(await queue('--header --no-header')).toEqual({
      code: 2,
      stdout: '',
      stderr: '--header and --no-header contradict each other.\n',
    })
  })

  test.each(['--json', '--json -o json'])('%s names no fields, so they are listed', async (options) => {
    const { code, stderr } = await queue(options)
    expect(code).toBe(2)
    expect(JSON.parse(stderr).error).toMatchObject({
      message: '--json wants the names of fields.',
      hint: expect.stringContaining('id, subject, status'),
    })
  })

  test('a column that does not exist, with those that do', async () => {
    const { code, stdout, stderr } = await queue('--columns id,stauts')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('There is no column "stauts".\nDid you mean "status" or "state"?')
  })
})

test('a limit asks for no page beyond it', async () => {
  const rows = Array.from({ length: 3 }, (_, at) => ({ id: 1003 - at, type: 'Ticket' }))
  const { transport, seen } = scripted([{ path: 'Tickets', query: { page: '1' }, json: rows }])
  await signedInDesk(transport).run(typed('queue --all --limit 1 -o ids'))
  expect(seen.filter((line) => line.includes('Tickets'))).toHaveLength(1)
})

test('--sort priority goes by the order of the server', async () => {
  const { stdout } = await queue('--all --sort priority --columns priority')
  const priorities = stdout.trim().split('\n')
  expect([...new Set(priorities)]).toEqual(['Urgent', 'High', 'Medium', 'Low'])
})

test('a name in quotes is the column, whatever it holds', async () => {
  const line = `--all id:1042..1043 --columns 'id,"Callback number"' --sort '-"Callback number"' -o csv`
  const plain = await queue(
    "--all id:1042..1043 --columns 'id,Callback number' --sort '-Callback number' -o csv",
  )
  expect(await queue(line)).toEqual(plain)
  expect(plain.stdout).toBe('id,Callback number\r\n1042,555-0134\r\n1043,555-0131\r\n')
  expect(await queue(`--all --columns 'id,"Callback number' --limit 1`)).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'A quote is opened and not closed: "Callback number\nClose it, or put text that begins with a quote in quotes of the other kind.\n',
  })
})
