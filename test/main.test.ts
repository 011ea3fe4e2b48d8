import { expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { desk, sandboxDesk, signedInDesk } from './support/run.ts'
import { typed } from './support/typed.ts'

const down = new UnreachableError('https://desk.example.org refused the connection.')

test('--version says who speaks', async () => {
  expect(await desk().run(['--version'])).toEqual({ code: 0, stdout: 'helpdesk 0.0.0-test\n', stderr: '' })
})

test.each([
  ['qeue', 'There is no command "qeue".\nDid you mean queue?\n'],
  ['constructor', 'There is no command "constructor".\nSee them all: helpdesk --help\n'],
  ['profiles ues', 'There is no "profiles ues".\n'],
  ['--profile sandbox', 'No command was typed.\nSee them all: helpdesk --help\n'],
])('"%s" is no command: 2', async (line, told) => {
  const { code, stdout, stderr } = await desk().run(typed(line))
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(told.split('\n')[0])
})

test('options may stand before the command', async () => {
  expect((await desk().run(typed('--profile sandbox -o json count --all'))).stdout).toBe('{"count":236}\n')
})

test.each(['-o json', '--output ndjson', '--output=json', '--json id', '-ojson'])(
  'with %s an error is one line of JSON, the last on stderr',
  async (option) => {
    const { code, stderr } = await desk().run(['queue', ...typed(option)])
    expect(code).toBe(4)
    expect(JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      error: { code: 'sign_in', exit: 4, message: 'You are not signed in to a help desk.' },
    })
  },
)

test('an error of a line that cannot be read is JSON too', async () => {
  const { code, stderr } = await desk().run(typed('queue --lmit 3 -o json'))
  expect(code).toBe(2)
  expect(JSON.parse(stderr).error).toMatchObject({ code: 'usage', exit: 2 })
})

test('a mistake of the program is no stack trace: 1', async () => {
  const broken = signedInDesk(() => {
    throw new TypeError('nothing is undefined')
  })
  const { code, stdout, stderr } = await broken.run(typed('show 1042'))
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatchInlineSnapshot(`
    "helpdesk made a mistake: TypeError: nothing is undefined
    Please report it with the command that you typed. HELPDESK_DEBUG=1 shows where it happened.
    "
  `)
})

test('HELPDESK_DEBUG=1 shows where it happened', async () => {
  const { stderr } = await sandboxDesk({ env: { HELPDESK_DEBUG: '1' } }).run(typed('show 9999'))
  expect(stderr).toContain('debug: GET ')
  expect(stderr).toContain('NotFoundError: ')
})

test('Ctrl-C ends with 130', async () => {
  const stop = new AbortController()
  const waiting = signedInDesk(
    () =>
      new Promise((_, reject) => {
        stop.signal.addEventListener('abort', () => reject(new Error('given up')))
        setImmediate(() => stop.abort())
      }),
    { signal: stop.signal },
  )
  expect(await waiting.run(typed('show 1042'))).toEqual({ code: 130, stdout: '', stderr: 'Interrupted.\n' })
})

test('where nothing can be reached it ends with 9 and gives the phone number of the site', async () => {
  const reach = signedInDesk(() => Promise.reject(down), {
    env: { HELPDESK_SITE_POLICY: new URL('../docs/site-policy.example.json', import.meta.url).pathname },
  })
  expect(await reach.run(typed('queue'))).toMatchInlineSnapshot(`
    {
      "code": 9,
      "stderr": "https://desk.example.org refused the connection.
    By phone: 555-0100 (Monday to Friday, 7:00 to 17:00; at other times for outages only)
    ",
      "stdout": "",
    }
  `)
})

test('a web page instead of an answer ends with 10', async () => {
  const page = {
    status: 200,
    headers: {},
    body: new TextEncoder().encode('<html><body>Welcome</body></html>'),
  }
  expect(await signedInDesk(() => Promise.resolve(page)).run(typed('show 1042'))).toMatchObject({
    code: 10,
    stderr: expect.stringContaining('The help desk answered with a web page.'),
  })
})

test('a site policy that cannot be read is told with its path: 2', async () => {
  const { code, stderr } = await sandboxDesk({ env: { HELPDESK_SITE_POLICY: '/nowhere/policy.json' } }).run(
    typed('queue'),
  )
  expect(code).toBe(2)
  expect(stderr).toContain('/nowhere/policy.json')
})

test('colour is for terminals that want it', async () => {
  // oxlint-disable-next-line no-control-regex -- the escape character begins every colour
  const painted = /\u001B\[/
  expect((await sandboxDesk().run(['queue'])).stdout).not.toMatch(painted)
  expect((await sandboxDesk().run(typed('queue --color always -o table'))).stdout).toMatch(painted)
  expect((await sandboxDesk({ columns: 80, env: { TERM: 'xterm' } }).run(['queue'])).stdout).toMatch(painted)
  expect(
    (await sandboxDesk({ columns: 80, env: { TERM: 'xterm', NO_COLOR: '1' } }).run(['queue'])).stdout,
  ).not.toMatch(painted)
  expect((await sandboxDesk({ columns: 80, env: { TERM: 'dumb' } }).run(['queue'])).stdout).not.toMatch(
    painted,
  )
})

test('no line of a table is wider than the terminal', async () => {
  const { stdout } = await sandboxDesk({ columns: 60, env: { NO_COLOR: '1' } }).run(['queue'])
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
})
