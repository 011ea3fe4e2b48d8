import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Computer, computer } from '../support/computer.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

test('a person signs in at the prompts and works a ticket to its end', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env)

  const login = desk.sits(['login'])
  await login.answers('Address of the help desk', server.url)
  await login.answers('API key', server.apiKey)
  await login.sees('There is no system keyring here that can be used.')
  await login.answers('Where is the secret to be kept?', '')
  expect(await login.leaves()).toBe(0)
  expect(login.screen()).toContain('Signed in as Dana Whitfield.')
  expect(login.screen()).toContain(`The secret is kept in`)
  expect(login.screen()).not.toContain(server.apiKey)

  await worksTicket1042(desk)
})

test('the same person works on the sandbox inside the process', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  await worksTicket1042(desk)
  expect((await desk.runs(['count', '--all', 'id:1042', 'is:closed'])).stdout).toBe('1\n')
})

async function worksTicket1042(desk: Computer): Promise<void> {
  const queue = desk.sits(['queue', '--unassigned', 'requester:ruiz'])
  expect(await queue.leaves()).toBe(0)
  expect(queue.screen()).toMatch(/^1042 +High +Open +OMIS freezes/m)

  const card = desk.sits(['show', '1042'], { rows: 100 })
  expect(await card.leaves()).toBe(0)
  expect(card.screen()).toContain('1042  OMIS freezes on intake screen')
  expect(card.screen()).toContain('unassigned')
  expect(card.screen()).toContain('Callback number        555-0134')

  const take = desk.sits(['take', '1042'])
  expect(await take.leaves()).toBe(0)
  expect(take.screen()).toBe('1042  tech none → Dana Whitfield')

  const note = desk.sits(['note', '1042'])
  await note.answers('Note', 'Called back, trying a new cable')
  expect(await note.leaves()).toBe(0)
  expect(note.screen()).toMatch(/^1042 {2}note \d+$/m)

  const resolve = desk.sits(['resolve', '1042'])
  await resolve.answers('Solution', 'Replaced the cable')
  expect(await resolve.leaves()).toBe(0)
  expect(resolve.screen()).toContain('1042  status Open → Resolved')
  expect(resolve.screen()).toContain('The requester decides: yes closes it, no opens it again.')

  const confirm = desk.sits(['confirm', '1042'])
  await confirm.answers('How did the requester confirm', 'phone, Ana Ruiz')
  expect(await confirm.leaves()).toBe(0)
  expect(confirm.screen()).toContain('1042  status Resolved → Closed')

  const { stdout } = await desk.runs(['show', '1042', '-o', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({ status: 'Closed', state: 'closed', tech: 'Dana Whitfield' })
  const notes: readonly { text: string; solution: boolean }[] = JSON.parse(stdout).notes
  expect(notes.slice(-3)).toMatchObject([
    { text: 'Called back, trying a new cable', solution: false },
    { text: 'Replaced the cable', solution: true },
    { text: 'The requester confirmed the solution: phone, Ana Ruiz', solution: false },
  ])
}

describe('on a narrow terminal', () => {
  test.each([80, 40])('no line of the queue is broken by the %i columns', async (columns) => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const queue = desk.sits(['queue', '--limit', '8'], { columns, rows: 200 })
    expect(await queue.leaves()).toBe(0)
    const wide = desk.sits(['queue', '--limit', '8'], { columns: 200, rows: 200 })
    expect(await wide.leaves()).toBe(0)
    expect(queue.broken()).toEqual([])
    expect(queue.screen()).toContain('1042')
    expect(queue.screen()).toContain('8 of 53: --limit 0 shows all')
    expect(wide.screen()).toContain('OMIS freezes on intake screen')
  })

  test('what a write did is told in whole words, with times on the own clock', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const confirm = desk.sits(['confirm', '1099', '--by', 'phone'], { columns: 40 })
    expect(await confirm.leaves()).toBe(0)
    expect(confirm.broken()).toEqual([])
    expect(confirm.screen()).toMatch(
      /^1099 {2}status Resolved → Closed, closed\n {6}none → \d{4}-\d\d-\d\d \d\d:\d\d,/,
    )
  })

  test.each([80, 40])(
    'only the address of the web page is broken by the %i columns of a card',
    async (columns) => {
      const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
      const card = desk.sits(['show', '1042'], { columns, rows: 200 })
      expect(await card.leaves()).toBe(0)
      expect(card.broken().join('')).toMatch(/^http:\/\/localhost\/helpdesk\/\S+$/)
    },
  )
})

describe('a question can be left', () => {
  test('Ctrl-C at the question for a note ends with 130 and writes nothing', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const note = desk.sits(['note', '1042'])
    await note.sees('Note')
    note.types('Half a tho')
    note.presses('interrupt')
    expect(await note.leaves()).toBe(130)
    expect((await desk.runs(['show', '1042', '-o', 'json', '--columns', 'noteCount'])).stdout).toBe(
      '{"noteCount":3}\n',
    )
  })

  test('Ctrl-C at the question for the key ends with 130 and saves nothing', async () => {
    const desk = computer()
    const login = desk.sits(['login', '--server', 'https://helpdesk.example.org'])
    await login.sees('API key')
    login.types('Abcd')
    login.presses('interrupt')
    expect(await login.leaves()).toBe(130)
    expect(login.screen()).not.toContain('Abcd')
    expect((await desk.runs(['profiles', '-o', 'ids'])).stdout).toBe('sandbox\n')
  })

  test('a no to the question for three tickets ends with 130 and writes nothing', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const take = desk.sits(['take', '1042', '1185', '1209'])
    await take.answers('? Take 3 tickets', 'n')
    expect(await take.leaves()).toBe(130)
    expect((await desk.runs(['show', '1042', '--field', 'tech'])).stdout).toBe('\n')
  })
})

test('a yes to the question for three tickets writes them', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const take = desk.sits(['take', '1042', '1185', '1209'])
  await take.answers('? Take 3 tickets', 'y')
  expect(await take.leaves()).toBe(0)
  expect((await desk.runs(['show', '1042', '--field', 'tech'])).stdout).toBe('Dana Whitfield\n')
})

test('an empty solution is written in the editor, and an empty word of the requester is asked for again', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const editor = desk.hasProgram('editor', `printf 'Replaced the cable.\\nAnd the plug.\\n' > "$1"`)
  const resolve = desk.with({ EDITOR: editor }).sits(['resolve', '1042'])
  await resolve.answers('Solution', '')
  expect(await resolve.leaves()).toBe(0)
  const confirm = desk.sits(['confirm', '1042'])
  await confirm.answers('How did the requester confirm', '')
  await confirm.sees('Type it, or leave with Ctrl-C.')
  confirm.types('By phone')
  confirm.presses('enter')
  expect(await confirm.leaves()).toBe(0)
  const { stdout } = await desk.runs(['show', '1042', '-o', 'json'])
  const notes: readonly { text: string }[] = JSON.parse(stdout).notes
  expect(notes.slice(-2).map(({ text }) => text)).toEqual([
    'Replaced the cable.\nAnd the plug.',
    'The requester confirmed the solution: By phone',
  ])
})

test('nobody is asked for a note that has no ticket to go to', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const note = desk.sits(['note', 'abc'])
  expect(await note.leaves()).toBe(2)
  const signedOut = computer().sits(['note', '1042'])
  expect(await signedOut.leaves()).toBe(4)
})

test('with --no-input a person is not asked', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const note = desk.sits(['note', '1042', '--no-input'])
  expect(await note.leaves()).toBe(2)
  expect(note.screen()).toContain('note needs -m TEXT.')
})

test('a person whose output is piped is asked on stderr', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const answer = join(desk.folder, 'answer.json')
  const note = desk.sits(['note', '1042', '-o', 'json'], { into: answer })
  await note.answers('Note', 'Called back')
  expect(await note.leaves()).toBe(0)
  expect(JSON.parse(readFileSync(answer, 'utf8'))).toMatchObject({ id: 1042, ok: true })
})

test('hostile text of a ticket does not drive the terminal', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const card = desk.sits(['show', '1007'], { rows: 100 })
  expect(await card.leaves()).toBe(0)
  expect(card.screen()).toContain('The old terminal prints this:')
  for (const planted of ['\u001B[31mERROR', '\u001B]0;', '\u001B[2J', '\u202E'])
    expect(card.received()).not.toContain(planted)
})

test('colour stays off with NO_COLOR', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox', NO_COLOR: '1' })
  const queue = desk.sits(['queue', '--limit', '3'])
  expect(await queue.leaves()).toBe(0)
  const colours = Array.from({ length: 8 }, (_, colour) => `\u001B[3${colour}m`)
  expect(colours.filter((colour) => queue.received().includes(colour))).toEqual([])
  expect(queue.received()).not.toContain('\u001B[1m')
})
