import { expect, test } from 'vitest'
import { isInstalled } from '../completion/shells.ts'
import { bin } from '../support/bin.ts'
import { type Computer, computer, signedInto } from '../support/computer.ts'
import { type Fault, faultyServer } from '../support/faulty-server.ts'
import { type ServedSandbox, serveSandbox } from '../support/served-sandbox.ts'
import { typed } from '../support/typed.ts'

interface Place {
  readonly desk: Computer
  readonly server: ServedSandbox
}

async function signedIn(): Promise<Place> {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  return { desk: desk.with(signedInto(server)), server }
}

/** Sets the terminal as it was: the cursor, long lines, and what stood on the screen before. */
const restored = '\u001B[?7h\u001B[?25h\u001B[?1049l'

async function sets(desk: Computer, line: string): Promise<void> {
  expect(await desk.runs(typed(line))).toMatchObject({ code: 0 })
}

test('a person at a screen of 40 columns sees what is new and what changed, and leaves with Ctrl-C', async () => {
  const { desk } = await signedIn()
  const line = typed('watch --all tech:me id:1041,1042,1057 --every 5s')
  const person = desk.sits(line, { columns: 40, rows: 12 })
  await person.sees('2 tickets')
  await sets(desk, 'take 1042')
  await person.sees('3 tickets · 1 new')
  expect(person.received()).toContain('\u0007')
  await sets(desk, 'set 1057 status=Pending')
  await person.sees('1 changed')
  await person.sees(/^changed +1057 +Pending /m)
  await sets(desk, 'release 1042')
  await person.sees('1 gone')
  await person.sees(/^gone +1042 +Open +OMIS/m)

  expect(person.broken()).toEqual([])
  expect(person.screen().split('\n').length).toBeLessThanOrEqual(12)
  person.presses('interrupt')
  expect(await person.leaves()).toBe(0)
  expect(person.received().endsWith(restored)).toBe(true)
  expect(person.screen()).toBe('')
})

test('the screen says that the help desk is away and whom to call, and goes on when it is back', async () => {
  const { desk, server } = await signedIn()
  let fault: Fault = 'none'
  const front = await faultyServer(() => fault, server)
  desk.hasPolicy({ phone: '555-0100' })
  const person = desk
    .with({ HELPDESK_SERVER: front.url })
    .sits(typed('watch --all id:1042 --every 5s'), { rows: 12 })
  await person.sees('1 ticket ')
  fault = 'status 500'
  await person.sees('Away, tried last at')
  await person.sees('By phone: 555-0100')
  await person.sees('OMIS freezes on intake')
  fault = 'none'
  await sets(desk, 'set 1042 room=115')
  await person.sees(/1 changed[^]*looked at/)
  expect(person.screen()).not.toContain('Away')
  person.signals('SIGTERM')
  expect(await person.leaves()).toBe(0)
  expect(person.received().endsWith(restored)).toBe(true)
})

test('Ctrl-Z gives the shell its screen back, and fg shows the tickets as they are then', async (context) => {
  context.skip(!isInstalled('bash'), 'bash is not installed here')
  const { desk } = await signedIn()
  const program = ['bash', '--norc', '--noprofile', '-i']
  const person = desk.with({ PS1: 'shell> ' }).sits([], { rows: 12, program })
  await person.sees('shell>')
  person.types(`'${process.execPath}' '${bin}' watch --all id:1042 --every 5s\r`)
  await person.sees('1 ticket ')
  for (const room of ['115', '116']) {
    person.presses('suspend')
    await person.sees('Stopped')
    expect(person.screen()).not.toContain('1 ticket ')
    const told = person.received()
    expect(told.lastIndexOf('\u001B[?1049h')).toBeLessThan(told.lastIndexOf(restored))
    await sets(desk, `set 1042 room=${room}`)
    person.types('fg\r')
    await person.sees('1 ticket · 1 changed')
  }
  person.presses('interrupt')
  await person.sees('shell>')
  expect(person.received()).toContain(restored)
  person.types('exit\r')
  await person.leaves()
})

test('where no shell could wake it, Ctrl-Z does not stop it', async () => {
  const { desk } = await signedIn()
  const person = desk.sits(typed('watch --all id:1042 --every 5s'), { rows: 12 })
  await person.sees('1 ticket ')
  person.presses('suspend')
  await sets(desk, 'set 1042 room=115')
  await person.sees('1 changed')
  person.presses('interrupt')
  expect(await person.leaves()).toBe(0)
  expect(person.received().endsWith(restored)).toBe(true)
})

test('in accessible mode each change is a line', async () => {
  const { desk } = await signedIn()
  await sets(desk, 'config set accessible on')
  const person = desk.sits(typed('watch --all id:1042 --every 5s'))
  await person.sees('1 ticket. Ctrl-C ends the watch.')
  await sets(desk, 'set 1042 room=115')
  await person.sees('Changed: 1042 OMIS freezes on intake screen: room from 114 to 115')
  person.presses('interrupt')
  expect(await person.leaves()).toBe(0)
  // oxlint-disable-next-line no-control-regex -- the escape character begins every code that moves something
  expect(person.received()).not.toMatch(/\u001B\[[^m]*[A-Zl]/i)
})

test.each(['INT', 'TERM'])('in a pipe it ends with 0 on SIG%s, at once', async (signal) => {
  const { desk } = await signedIn()
  const { code, stdout } = await desk.script(`
    "${process.execPath}" "${bin}" watch --all id:1042 --every 1h > events & pid=$!
    until [ -s events ]; do sleep 0.1; done
    kill -${signal} $pid; wait $pid; echo "ended with $?"
    jq -r .event < events
  `)
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'ended with 0\npresent\nlook\n' })
})

test('a pipe that is closed ends it quietly, with the next look', async () => {
  const { desk } = await signedIn()
  const { stdout, stderr } = await desk.script(`
    { helpdesk watch --all is:open --every 5s; echo "ended with $?" >&2; } | head -1 | jq -r .event
  `)
  expect({ stdout, stderr }).toEqual({ stdout: 'present\n', stderr: 'ended with 0\n' })
})

test('a look that is under way does not hold up Ctrl-C', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env, '--quirk', 'latencyMs=3000')
  const person = desk.with(signedInto(server)).sits(typed('watch --every 5s'))
  await person.sees('Reading')
  person.presses('interrupt')
  expect(await person.leaves()).toBe(0)
})

test('a window that is closed ends it', async () => {
  const { desk } = await signedIn()
  const person = desk.sits(typed('watch --all id:1042 --every 1h'))
  await person.sees('1 ticket')
  person.closesWindow()
  expect(await person.leaves()).toBe(0)
})

test('a person who is in a hurry gets the terminal back as it was', async () => {
  const { desk } = await signedIn()
  const person = desk.sits(typed('watch --all id:1042 --every 1h'))
  await person.sees('1 ticket')
  person.signals('SIGTERM')
  person.signals('SIGTERM')
  person.signals('SIGTERM')
  expect([0, 130]).toContain(await person.leaves())
  expect(person.received().endsWith(restored)).toBe(true)
})
