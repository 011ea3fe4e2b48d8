import { expect, test } from 'vitest'
import { sandboxDesk, type Ran } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const count = (line: string): Promise<Ran> => sandboxDesk().run(['count', ...typed(line)])

test('one number', async () => {
  expect(await count('--all')).toEqual({ code: 0, stdout: '236\n', stderr: '' })
  expect((await count('--all status:open')).stdout).toBe('59\n')
})

test('as JSON an object', async () => {
  expect((await count('--all -o json')).stdout).toBe('{"count":236}\n')
})

test('--by counts for each value, the largest first', async () => {
  expect((await count('--all --by status')).stdout).toMatchInlineSnapshot(`
    "Closed	89
    Open	59
    Pending	37
    Resolved	35
    Cancelled	12
    Approved	3
    Approval Pending	1
    "
  `)
})

test('--by several keys counts their combinations', async () => {
  const { stdout } = await count("--all 'tech:Dana Whitfield' --by status,priority -o json")
  expect(JSON.parse(stdout)[0]).toEqual({
    status: 'Closed',
    priority: expect.any(String),
    count: expect.any(Number),
  })
})

test('a count as a table on a terminal', async () => {
  const desk = sandboxDesk({ columns: 80, env: { NO_COLOR: '1' } })
  expect((await desk.run(typed('count --all is:resolved --by status'))).stdout).toMatchInlineSnapshot(`
    "Status    Tickets
    Resolved       35
    "
  `)
})

test('--by takes the columns that there are', async () => {
  const { code, stderr } = await count('--all --by stauts')
  expect(code).toBe(2)
  expect(stderr).toContain('There is no column "stauts".')
})

test('has no ids to print', async () => {
  expect(await count('--all -o ids')).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "These rows have no ids to print.
    Use another --output, for example tsv or json.
    ",
      "stdout": "",
    }
  `)
})
