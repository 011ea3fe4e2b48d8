import { expect, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

test('strings are printed bare, anything else as JSON', async () => {
  const desk = sandboxDesk()
  const bare = await desk.run(typed("show 1042 --jq '.subject, .level, .ids.tech, {id}'"))
  expect(bare).toEqual({
    code: 0,
    stdout: 'OMIS freezes on intake screen\n1\nnull\n{"id":1042}\n',
    stderr: '',
  })
})

test('a list is one array, and --json picks the fields before', async () => {
  const desk = sandboxDesk()
  const count = await desk.run(typed('queue --all --jq length'))
  expect(count.stdout).toBe((await desk.run(typed('count --all'))).stdout)
  const ids = await desk.run(typed("queue --all --sort id --limit 3 --json id --jq '.[] | keys, .id'"))
  expect(ids.stdout).toBe('["id"]\n1001\n["id"]\n1002\n["id"]\n1003\n')
  expect((await desk.run(typed("queue --all id:1 --jq '.'"))).stdout).toBe('[]\n')
})

test('an expression of a write is checked before anything is written', async () => {
  const desk = sandboxDesk()
  const wrong = await desk.run(typed("note 1042 -m 'Called back' --jq '.['"))
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(JSON.parse(wrong.stderr)).toMatchObject({
    error: {
      code: 'usage',
      exit: 2,
      message: '--jq does not compile: syntax error, unexpected end of file at line 1, column 2.',
    },
  })
  expect((await desk.run(typed('show 1042 --jq .noteCount'))).stdout).toBe('3\n')
})

test('one that fails on what a write gave does not keep the others from being written', async () => {
  const desk = sandboxDesk()
  const { code, stderr } = await desk.run(
    typed('take 1042,1185,1209 --yes --jq \'.[] | if .id == 1042 then error("no") else .id end\''),
  )
  expect(code).toBe(1)
  expect(stderr).toContain('"code":"expression","exit":1,"message":"--jq failed: no."')
  expect((await desk.run(typed("show 1042,1185,1209 --jq '.[].tech'"))).stdout).toBe(
    'Dana Whitfield\nDana Whitfield\nDana Whitfield\n',
  )
})

test('what the write came to is the exit code, whatever the expression did', async () => {
  const desk = sandboxDesk()
  const { code, stderr } = await desk.run(typed("note 1042,99999 -m 'Called back' --jq '.[0].id.x'"))
  expect(code).toBe(1)
  expect(stderr).toContain('--jq failed: Cannot index number with string ("x").')
})

test.each([
  ['queue -o csv --jq .', '--jq reads JSON, so --output csv cannot be honoured.'],
  ['queue -o ndjson --jq .', '--jq reads JSON, so --output ndjson cannot be honoured.'],
  ['queue --header --jq .', '--output json has no header line.'],
  ['show 1042 --field tech --jq .', 'What this prints is plain text, so --jq cannot be honoured.'],
  ['queue --jq', "Option '--jq <EXPR>' argument missing."],
])('%s is refused: 2', async (line, message) => {
  const { code, stdout, stderr } = await sandboxDesk().run(typed(line))
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(JSON.parse(stderr)).toMatchObject({ error: { message } })
})

test('api gives what the server said, unless it said no', async () => {
  const desk = sandboxDesk()
  expect((await desk.run(typed("api Tickets/1042 --jq '.id, .subject'"))).stdout).toBe(
    '1042\nOMIS freezes on intake screen\n',
  )
  expect((await desk.run(typed("api 'Tickets?list=mine' --paginate --jq 'length > 0'"))).stdout).toBe(
    'true\n',
  )
  const absent = await desk.run(typed('api Tickets/99999 --jq .id'))
  expect(absent).toMatchObject({ code: 3, stdout: '' })
  const wrong = await desk.run(typed("api DELETE Tickets/1042 --jq '.['"))
  expect(wrong.code).toBe(2)
  expect((await desk.run(typed('show 1042 --field id'))).stdout).toBe('1042\n')
})

test('text of the server is escaped on a terminal only', async () => {
  const line = typed('show 1007 --jq .detail')
  const piped = (await sandboxDesk().run(line)).stdout
  expect(piped).toContain('\u001B')
  const shown = (await sandboxDesk({ columns: 80 }).run(line)).stdout
  expect(shown).not.toContain('\u001B')
  expect(shown).toContain('\\x1b')
})
