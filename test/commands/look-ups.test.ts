import { describe, expect, test } from 'vitest'
import { sandboxDesk, type Ran } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const look = (line: string): Promise<Ran> => sandboxDesk().run(typed(line))

test('statuses, with what each means', async () => {
  expect((await look('statuses')).stdout).toMatchInlineSnapshot(`
    "1	Open	open
    2	Pending	waiting
    3	Closed	closed
    4	Cancelled	canceled
    5	Resolved	resolved
    6	Approval Pending	waiting
    7	Approved	open
    8	Denied	canceled
    "
  `)
})

test('priorities, sorted as told', async () => {
  expect((await look('priorities --sort name -o csv')).stdout).toMatchInlineSnapshot(`
    "id,name,dueMinutes
    2,High,1440
    4,Low,20160
    3,Medium,7200
    1,Urgent,240
    "
  `)
})

test('request types by a part of the path', async () => {
  expect((await look('types OMIS')).stdout).toBe('11\tApplications/OMIS\tApplication Support\t\n')
  expect(await look('types nosuch')).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('archived request types only when asked for', async () => {
  const some = (await look('types -o ids')).stdout.split('\n').length
  const all = (await look('types --all -o ids')).stdout.split('\n').length
  expect(all).toBeGreaterThan(some)
})

test('locations, cut, and said so', async () => {
  expect(await look('locations --json id,name --limit 1')).toEqual({
    code: 0,
    stdout: '[\n{"id":1,"name":"Central Office"}\n]\n',
    stderr: '1 of 27: --limit 0 shows all\n',
  })
})

test('departments', async () => {
  expect((await look('departments --limit 2')).stdout).toBe('1\tAdministration\n9\tBusiness Office\n')
})

test('technicians', async () => {
  expect((await look('techs --limit 2 --json id,name')).stdout).toMatchInlineSnapshot(`
    "[
    {"id":1,"name":"Dana Whitfield"},
    {"id":2,"name":"Marcus Oyelaran"}
    ]
    "
  `)
})

test('tech groups, which have names instead of ids', async () => {
  expect((await look('groups --columns name')).stdout).toMatchInlineSnapshot(`
    "Application Support
    Computer Support
    Customer Service Center
    Network Services
    Telephone Services
    "
  `)
  expect((await look('groups -o ids')).stdout).toBe((await look('groups --columns name')).stdout)
})

describe('requesters', () => {
  test('by a part of their name', async () => {
    expect((await look('requesters ruiz --columns id,name,email')).stdout).toMatchInlineSnapshot(`
      "12	Ana Ruiz	ana.ruiz@example.org
      2	Carlos Ruiz	carlos.ruiz@example.org
      "
    `)
  })

  test('that nobody is', async () => {
    expect(await look('requesters nosuchperson')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await look('requesters nosuchperson --fail-empty')).toMatchObject({ code: 11 })
  })

  test('want something to search for', async () => {
    expect(await look('requesters')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('requesters needs SEARCH.\n'),
    })
  })
})

test("a ticket's web page", async () => {
  expect(await look('browse 1042 --print')).toEqual({
    code: 0,
    stdout: 'http://localhost/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions/view?ticket=1042\n',
    stderr: '',
  })
  expect(await look('browse abc --print')).toMatchObject({ code: 2, stdout: '' })
})
