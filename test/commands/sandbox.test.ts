import { expect, test } from 'vitest'
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
    stderr: 'This replaces all that is in ~/data/helpdesk/sandbox.db.\nAdd --yes if that is meant.\n',
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
])('%s is refused: 2', async (line, message) => {
  const { code, stderr } = await sandboxDesk().run(typed(line))
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
