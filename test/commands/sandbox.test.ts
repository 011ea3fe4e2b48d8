import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { sandboxDesk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

test('keys lists technicians, the application key and requesters', async () => {
  const { stdout } = await sandboxDesk().run(typed('sandbox keys -o json'))
  const found: { kind: string; username: string; apiKey: string | null; password: string | null }[] =
    JSON.parse(stdout)
  expect(found[0]).toMatchObject({ kind: 'tech', username: 'dwhitfield', apiKey: expect.any(String) })
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['tech', 'application', 'requester']))
  expect(found.at(-1)).toMatchObject({ kind: 'requester', apiKey: null, password: expect.any(String) })
})

test('inside the program the sandbox speaks the API that HELPDESK_API names', async () => {
  const desk = sandboxDesk({ env: { HELPDESK_API: 'nextgen' } })
  expect(await desk.run(typed('whoami --json name,api,version'))).toEqual({
    code: 0,
    stdout: '{"name":"Dana Whitfield","api":"nextgen","version":"2026.4.0.19"}\n',
    stderr: '',
  })
  expect(await desk.run(typed('take 1042 -o ids'))).toEqual({ code: 0, stdout: '1042\n', stderr: '' })
  expect((await sandboxDesk().run(typed('whoami --json api'))).stdout).toBe('{"api":"legacy"}\n')
})

test.each([
  ['rt', 'The sandbox is a Web Help Desk; HELPDESK_API says rt.'],
  ['soap', 'HELPDESK_API takes legacy, nextgen, rt, not "soap".'],
])('it does not speak %s: 2', async (api, words) => {
  const { code, stderr } = await sandboxDesk({ env: { HELPDESK_API: api } }).run(['queue'])
  expect(code).toBe(2)
  expect(stderr).toContain(words)
})

test('mail lists what would have been mailed', async () => {
  const desk = sandboxDesk()
  expect((await desk.run(typed('sandbox mail'))).stdout).toBe('')
  await desk.run(typed("resolve 1042 -m 'New cable.'"))
  const { stdout } = await desk.run(typed('sandbox mail --json to,ticket,subject'))
  expect(stdout).toMatchInlineSnapshot(`
    "[
    {"to":"ana.ruiz@example.org","ticket":1042,"subject":"Ticket 1042 resolved: is it solved?"},
    {"to":"ana.ruiz@example.org","ticket":1042,"subject":"Ticket 1042 has a new note: OMIS freezes on intake screen"}
    ]
    "
  `)
})

test('seed replaces what is there only after a yes', async () => {
  const desk = sandboxDesk()
  await desk.run(typed('count --all'))
  expect(await desk.run(typed('sandbox seed --tickets 5'))).toEqual({
    code: 2,
    stdout: '',
    stderr: 'This would replace all that is in ~/data/helpdesk/sandbox.db.\nAdd --yes if that is meant.\n',
  })
  expect(await desk.asked(typed('sandbox seed --tickets 5'), { '(y/N)': 'n' })).toMatchObject({ code: 130 })
  expect((await desk.run(typed('count --all'))).stdout).toBe('236\n')
  expect(await desk.run(typed('sandbox seed --tickets 5 --yes'))).toEqual({
    code: 0,
    stdout: '',
    stderr: 'The sandbox has 5 tickets.\n',
  })
  expect((await desk.run(typed('count --all'))).stdout).toBe('5\n')
})

test('reset puts the first tickets back', async () => {
  const desk = sandboxDesk()
  await desk.run(typed('take 1042'))
  expect((await desk.run(typed('sandbox reset --yes'))).stderr).toBe(
    'The sandbox has its first 240 tickets again.\n',
  )
  expect((await desk.run(typed('show 1042 --field tech'))).stdout).toBe('\n')
})

test.each([
  ['sandbox', 'sandbox wants one more word.'],
  ['sandbox srve', 'There is no "sandbox srve".'],
  ['sandbox serve --port many', '--port takes a whole number from 0 up, not "many".'],
  ['sandbox serve --quirk nosuch', 'nosuch'],
  ['sandbox serve --api nextgn', '--api takes legacy, nextgen, both, not "nextgn".'],
  [
    'sandbox serve --fault explode',
    'There is no fault "explode". A fault is KIND[:METHOD PATH][:key=value,…]',
  ],
  ["sandbox serve --fault 500 --fault '502:GET Tickts'", 'The sandbox has no "Tickts". It has '],
  ['sandbox serve --fault-seed 3', '--fault-seed repeats faults, and there are none.'],
  ['sandbox serve --fault 500 --fault-seed many', '--fault-seed takes a whole number from 0 up, not "many".'],
])('%s is refused: 2', async (line, message) => {
  const { code, stderr } = await sandboxDesk().run(typed(line))
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})

test('serve says the number that makes its faults the same again', async () => {
  const ended = { signal: AbortSignal.abort() }
  const desk = sandboxDesk(ended)
  const told = await desk.run(typed("sandbox serve --port 0 --fault 'drop-after-save:POST Tickets:p=0.2'"))
  expect(told.code).toBe(0)
  expect(told.stderr).toMatch(/^Faults are on\. --fault-seed \d+ repeats them\.\n$/)
  const repeated = await desk.run(typed('sandbox serve --port 0 --fault 500:p=0.2 --fault-seed 7'))
  expect(repeated.stderr).toBe('Faults are on. --fault-seed 7 repeats them.\n')
  expect((await desk.run(typed('sandbox serve --port 0'))).stderr).toBe('')
})

test('serve needs a log that it can write: 6', async () => {
  expect(await sandboxDesk().run(typed('sandbox serve --port 0 --log /nowhere/requests.ndjson'))).toEqual({
    code: 6,
    stdout: '',
    stderr: '/nowhere/requests.ndjson cannot be written. Name another file for --log.\n',
  })
})

test('serve needs a port that nobody has: 6', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const port = Object(other.address()).port
  const { code, stderr } = await sandboxDesk().run(['sandbox', 'serve', '--port', String(port)])
  expect({ code, stderr }).toEqual({ code: 6, stderr: `Port ${port} cannot be had. 0 takes a free one.\n` })
})
