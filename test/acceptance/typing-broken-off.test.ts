import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Computer, computer, signedInto } from '../support/computer.ts'
import { faultyServer } from '../support/faulty-server.ts'
import type { Person } from '../support/person.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

/** Somebody who has answered the subject of a new ticket and is asked for its detail. */
async function typingOn(desk: Computer): Promise<Person> {
  const person = desk.sits(['new', '--type', 'IT General/Other', '--requester', 'ana.ruiz'])
  await person.answers('? Subject', 'Lamps')
  await person.sees('? Detail')
  return person
}

const drafts = ({ draftsPath }: Computer): readonly string[] => readdirSync(draftsPath)

describe('a new ticket that is broken off while it is typed', () => {
  test.each([
    ['Ctrl-C', (person: Person) => person.presses('interrupt')],
    ['SIGTERM', (person: Person) => person.signals('SIGTERM')],
    ['SIGHUP', (person: Person) => person.signals('SIGHUP')],
  ])('by %s is a draft, with its number and the command to go on: 130', async (_, breaksOff) => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const person = await typingOn(desk)
    breaksOff(person)
    expect(await person.leaves()).toBe(130)
    const said = person.screen().replaceAll('\n', '')
    expect(said).toContain('to go on with it: helpdesk drafts edit 1')
    expect(said).toContain('drafts/d1.json')

    const goesOn = desk.sits(['drafts', 'edit', '1'])
    await goesOn.answers('? Detail', 'All dark.')
    await goesOn.sees('Lamps')
    await goesOn.answers('Create this ticket?', '')
    expect(await goesOn.leaves()).toBe(0)
    expect(drafts(desk)).toEqual([])
  })

  test.each([
    ['at a prompt', {}],
    ['where nothing is redrawn', { TERM: 'dumb' }],
  ])('by a window that is closed is a draft, and the program ends: 130 (%s)', async (_, env) => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const person = desk.with(env).sits(['new', '--type', 'IT General/Other', '--requester', 'ana.ruiz'])
    await person.answers('Subject', 'Lamps')
    await person.sees('Detail')
    person.closesWindow()
    expect(await person.leaves()).toBe(130)
    const { stdout } = await desk.runs(['drafts', '--json', 'name,about'])
    expect(JSON.parse(stdout)).toEqual([{ name: 'd1', about: 'Lamps' }])
    // Nobody has it open, so that it can be taken up at once.
    expect(drafts(desk)).toEqual(['d1.json'])
  })

  test('by a sign-in that is refused meanwhile is a draft: 4', async () => {
    const desk = computer()
    const real = await serveSandbox(desk.env)
    let isRefused = false
    const server = await faultyServer(() => (isRefused ? 'signed out' : 'none'), real)
    const signedIn = desk.with({ ...signedInto(real), HELPDESK_SERVER: server.url })
    const person = await typingOn(signedIn)
    isRefused = true
    await person.answers('? Detail', 'All dark.')
    await person.answers('Create this ticket?', '')
    expect(await person.leaves()).toBe(4)
    expect(person.screen().replaceAll('\n', '')).toContain('to go on with it: helpdesk drafts edit 1')
    const { stdout } = await desk.runs(['drafts', 'show', '1', '--json', 'fields,text'])
    expect(JSON.parse(stdout)).toMatchObject({ fields: { subject: 'Lamps' }, text: 'All dark.' })
  })
})

test('Ctrl-C while a file is submitted tells each as it is, and its run creates the rest', async () => {
  const desk = computer()
  const real = await serveSandbox(desk.env)
  const subjects = ['One', 'Two', 'Three', 'Four', 'Five']
  const csv = subjects.map((subject) => `Wireless,ana.ruiz,${subject},x: ${subject}`).join('\n')
  let go = (): void => undefined
  let arrived = (): void => undefined
  const held = new Promise<void>((resolve) => (go = resolve))
  const second = new Promise<void>((resolve) => (arrived = resolve))
  const server = await faultyServer(async ({ method, body }) => {
    if (method === 'POST' && body.includes('x: Two')) {
      arrived()
      await held
    }
    return 'none' as const
  }, real)
  const list = desk.hasFile('list.csv', `type,requester,subject,detail\n${csv}\n`)
  const answer = join(desk.folder, 'answer.json')
  const person = desk
    .with({ ...signedInto(real), HELPDESK_SERVER: server.url })
    .sits(['new', '--from', list, '--yes', '-o', 'json'], { into: answer })
  await second
  person.presses('interrupt')
  await person.sees('^C')
  go()
  const exit = await person.leaves()

  const rows: readonly { ok: boolean; error?: { code: string } }[] = JSON.parse(readFileSync(answer, 'utf8'))
  expect(rows).toHaveLength(5)
  expect(rows[0]?.ok).toBe(true)
  expect(rows.slice(2).map(({ error }) => error?.code)).toEqual(['not_tried', 'not_tried', 'not_tried'])
  // The second was under way: it is there, or nobody can tell.
  expect(exit).toBe(rows[1]?.ok === true ? 130 : 8)
  // The run goes on where it was begun: at this server's address.
  const signedIn = desk.with({ ...signedInto(real), HELPDESK_SERVER: server.url })
  expect((await signedIn.runs(['drafts', '-o', 'ids'])).stdout).toBe('')
  expect(await signedIn.runs(['runs', 'resume', 'r1', '--yes', '-o', 'ids'])).toMatchObject({ code: 0 })
  const { stdout } = await signedIn.runs([
    'queue',
    '--all',
    'id:1241..',
    '--columns',
    'subject',
    '--sort',
    'id',
  ])
  expect(stdout).toBe('One\nTwo\nThree\nFour\nFive\n')
})
