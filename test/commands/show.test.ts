import { describe, expect, test } from 'vitest'
import { sandboxDesk, type Ran } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const show = (line: string, piped?: string): Promise<Ran> =>
  sandboxDesk().run(['show', ...typed(line)], piped)

const some = '--columns id,status,requester,room,tech'

describe('one ticket', () => {
  test('is field<TAB>value lines in a pipe', async () => {
    expect((await show(`1042 ${some}`)).stdout).toMatchInlineSnapshot(`
      "id	1042
      status	Open
      requester	Ana Ruiz
      room	114
      tech	
      "
    `)
  })

  test('as table', async () => {
    expect((await show(`1042 ${some} -o table`)).stdout).toMatchInlineSnapshot(`
      "ID         1042
      Status     Open
      Requester  Ana Ruiz
      Room       114
      Tech
      "
    `)
  })

  test('as csv', async () => {
    expect((await show(`1042 ${some} -o csv`)).stdout).toMatchInlineSnapshot(`
      "id,status,requester,room,tech
      1042,Open,Ana Ruiz,114,
      "
    `)
  })

  test('as json', async () => {
    expect((await show(`1042 ${some} -o json`)).stdout).toMatchInlineSnapshot(`
      "{"id":1042,"status":"Open","requester":"Ana Ruiz","room":"114","tech":null}
      "
    `)
  })

  test('as ndjson', async () => {
    expect((await show(`1042 ${some} -o ndjson`)).stdout).toMatchInlineSnapshot(`
      "{"id":1042,"status":"Open","requester":"Ana Ruiz","room":"114","tech":null}
      "
    `)
  })

  test('as yaml', async () => {
    expect((await show(`1042 ${some} -o yaml`)).stdout).toMatchInlineSnapshot(`
      "id: 1042
      status: Open
      requester: Ana Ruiz
      room: "114"
      tech: null
      "
    `)
  })

  test('is a card on a terminal, with what can be done next', async () => {
    const desk = sandboxDesk({ columns: 80, env: { NO_COLOR: '1' } })
    const { stdout } = await desk.run(['show', '1042'])
    expect(stdout).toMatch(/^1042 {2}OMIS freezes on intake screen\nOpen · High · .* · unassigned\n/)
    expect(stdout).toMatch(/\nUrgent +priority High; nobody has taken it for /)
    expect(stdout).toMatch(/\nRequester +Ana Ruiz <ana\.ruiz@example\.org>\n/)
    expect(stdout).toContain('\nNobody has taken it yet. Next: take, note, escalate, resolve, cancel.\n')
  })

  test('has its notes and attachments as JSON', async () => {
    const { stdout } = await show('1042 -o json')
    expect(JSON.parse(stdout)).toMatchObject({
      id: 1042,
      typePath: ['Applications', 'OMIS'],
      fields: { 'Callback number': '555-0134' },
      noteCount: 3,
      notes: [
        { kind: 'requester', author: 'Ana Ruiz', hidden: false },
        { kind: 'tech', author: 'Tom Beckett', hidden: true, minutes: 10 },
        { kind: 'tech', author: 'Priya Raman', source: expect.stringContaining('[code]') },
      ],
      attachments: [{ name: 'intake screen.png' }],
      ids: { tech: null },
    })
  })

  test('may be named by its web address', async () => {
    const address = 'http://localhost/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions/view?ticket=1042'
    expect((await sandboxDesk().run(['show', address, '--json', 'id'])).stdout).toBe('{"id":1042}\n')
  })

  test('that does not exist ends with 3', async () => {
    expect(await show('9999')).toEqual({
      code: 3,
      stdout: '',
      stderr: 'Ticket 9999 does not exist, or this account may not see it.\n',
    })
  })

  test('that does not exist is told as JSON where JSON was asked for', async () => {
    const { code, stdout, stderr } = await show('9999 --json id')
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: 'not_found',
        exit: 3,
        message: 'Ticket 9999 does not exist, or this account may not see it.',
        hint: null,
      },
    })
  })
})

describe('several tickets', () => {
  test('come in the order typed, each once, as a list', async () => {
    expect((await show('1099,1042 1099 --json id')).stdout).toBe('[\n{"id":1099},\n{"id":1042}\n]\n')
  })

  test('of a range are those that exist', async () => {
    expect((await show('1239-1250 -o ids')).stdout).toBe('1239\n1240\n')
  })

  test('come from stdin', async () => {
    expect((await show('- -o ids', '1042\r\n\r\n1099\r\n')).stdout).toBe('1042\n1099\n')
    expect(await show('- --json id', '')).toEqual({ code: 0, stdout: '[]\n', stderr: 'nothing to do\n' })
  })

  test('are shown, and the missing one is told: 1', async () => {
    expect(await show('1042,9999,1099 -o ids')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "Ticket 9999 does not exist, or this account may not see it.
      1 of 3 failed.
      ",
        "stdout": "1042
      1099
      ",
      }
    `)
  })

  test('have an empty line between them in a pipe', async () => {
    expect((await show('1042,1099 --columns id,status')).stdout).toBe(
      'id\t1042\nstatus\tOpen\n\nid\t1099\nstatus\tResolved\n',
    )
  })
})

describe('--field', () => {
  test('prints one value, bare', async () => {
    expect((await show('1042 --field requester')).stdout).toBe('Ana Ruiz\n')
    expect((await show("1042 --field 'callback number'")).stdout).toBe('555-0134\n')
  })

  test('knows every key, also those that lists do not have', async () => {
    const notes = JSON.parse((await show('1042 --field notes')).stdout)
    expect(notes).toMatchObject([{ author: 'Ana Ruiz' }, { hidden: true }, { minutes: 25 }])
    expect(JSON.parse((await show('1042 --field Attachments')).stdout)).toMatchObject([
      { name: 'intake screen.png' },
    ])
    expect((await show('1042 --field detailSource')).stdout).toContain('<')
    expect((await show('1042 --field typePath')).stdout).toBe('Applications;OMIS\n')
    expect(await show('1042 --field colour')).toMatchObject({ code: 2, stdout: '' })
  })

  test('goes with no output option', async () => {
    expect(await show('1042 --field status -o yaml --header')).toMatchObject({ code: 2 })
    expect(await show('1042 --field status -o yaml')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'What this prints is plain text, so --output cannot be honoured.\nLeave it out.\n',
    })
  })

  test('and --notes contradict each other', async () => {
    expect(await show('1042 --field status --notes')).toMatchObject({ code: 2, stdout: '' })
  })
})

test('--notes prints the conversation only', async () => {
  const { stdout } = await show('1099 --notes -o json')
  expect(JSON.parse(stdout)).toMatchObject({
    id: 1099,
    notes: [{ author: 'Dana Whitfield', solution: true, minutes: 30 }],
  })
})

test.each([
  ['abc', '"abc" is not a ticket id.'],
  ['1050-1042', 'The range "1050-1042" runs backwards.'],
  ['http://other.example.org/helpdesk/WebObjects/Helpdesk.woa/wa/ticket', 'is not a ticket id'],
])('%s is no ticket', async (id, message) => {
  const { code, stderr } = await show(id)
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})

test('numbers are told as numbers, not as custom fields', async () => {
  const { stdout } = await sandboxDesk().run(typed('show 1042 --columns ids'))
  expect(stdout).toMatch(/^ids\.status\t\d+\nids\.priority\t/)
})
