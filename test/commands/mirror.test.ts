import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { homeEnvironment } from '../support/folders.ts'
import { desk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { openedSandbox, type OpenedSandbox } from '../support/whd/sandbox.ts'

let opened: OpenedSandbox
beforeAll(async () => {
  opened = await openedSandbox()
})
afterAll(() => opened.close())

const now = '2026-10-01T16:00:00Z'

/** Somebody who is signed in to a help desk of 236 tickets. */
const person = (columns?: number): Desk =>
  desk({
    transport: opened.transport,
    now,
    env: { HELPDESK_SERVER: 'https://desk.example.org', HELPDESK_API_KEY: opened.apiKey },
    ...(columns === undefined ? {} : { columns }),
  })

describe('at a terminal', () => {
  test('sync says in a sentence what it did', async () => {
    const one = person(100)
    expect(await one.asked(['sync'])).toMatchObject({ code: 0, stdout: '236 tickets: 236 new.\n\n' })
    expect(await one.asked(['sync'])).toMatchObject({ code: 0, stdout: '236 tickets: nothing new.\n\n' })
  })

  test('mirror status tells what there is', async () => {
    const one = person(200)
    await one.run(['sync'])
    const { stdout } = await one.asked(typed('mirror status --columns account,tickets,whole,synced'))
    expect(stdout.replaceAll(/ +/g, ' ')).toBe(
      'Account Dana Whitfield\nTickets 236\nFirst run done\nSynced now\n',
    )
  })

  test('mirror clear asks, and a no leaves it', async () => {
    const one = person(100)
    await one.run(['sync'])
    expect((await one.asked(['mirror', 'clear'], { 'Remove the mirror?': 'n' })).code).toBe(130)
    expect((await one.run(['mirror', 'status'])).code).toBe(0)
    expect((await one.asked(['mirror', 'clear'], { 'Remove the mirror?': 'y' })).code).toBe(0)
    expect((await one.run(['mirror', 'status'])).code).toBe(3)
  })
})

test('count and queue are answered offline, and what a mirror does not hold says where it would come from', async () => {
  const one = person()
  await one.run(['sync'])
  expect(await one.run(typed('count --all --offline'))).toEqual({
    code: 0,
    stdout: '236\n',
    stderr: 'The help desk was not asked; this is from the mirror, synced less than a minute ago.\n',
  })
  expect(await one.run(typed('queue --all id:1042 --offline --columns id,subject'))).toMatchObject({
    code: 0,
    stdout: '1042\tOMIS freezes on intake screen\n',
  })
  for (const line of ['queue --recent --offline', 'queue --all --qualifier (a=1) --offline'])
    expect(await one.run(typed(line))).toMatchObject({ code: 9, stdout: '' })
  expect((await one.run(typed('queue --all status:nosuch --offline'))).code).toBe(2)
})

const fromMirror = 'The help desk was not asked; this is from the mirror, synced less than a minute ago.\n'

describe('show --offline', () => {
  test('gives the row of the mirror, and says that its conversation is not there', async () => {
    const one = person()
    await one.run(['sync'])
    const online = await one.run(typed('queue --all id:1042 -o json'))
    const { code, stdout, stderr } = await one.run(typed('show 1042 -o json --offline'))
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `${fromMirror}The mirror holds neither notes nor files: of 1042 nothing is kept.\n`,
    })
    const [row]: readonly unknown[] = JSON.parse(online.stdout)
    expect(JSON.parse(stdout)).toEqual({ ...Object(row), notes: null, attachments: null, detailSource: null })
    expect(await one.run(typed('show 1042 --field subject --offline'))).toMatchObject({
      code: 0,
      stdout: 'OMIS freezes on intake screen\n',
    })
  })

  test('what only the conversation tells is exit 9, and nothing is printed', async () => {
    const one = person()
    await one.run(['sync'])
    for (const line of ['--notes', '--field notes', '--field Attachments', '--field detailSource'])
      expect(await one.run(typed(`show 1042 ${line} --offline`))).toEqual({
        code: 9,
        stdout: '',
        stderr: `${fromMirror}The mirror holds neither notes nor files: of 1042 nothing is kept.\nNothing is kept of the conversation of ticket 1042.\nLeave --offline out while the help desk can be reached; then it is kept.\n`,
      })
  })

  test('a ticket that was shown since it was changed last has its conversation', async () => {
    const one = person()
    await one.run(['sync'])
    const online = await one.run(typed('show 1042 -o json'))
    expect(await one.run(typed('show 1042 -o json --offline'))).toEqual({
      code: 0,
      stdout: online.stdout,
      stderr: fromMirror,
    })
    expect((await one.run(typed('show 1042 --notes -o json --offline'))).stdout).toContain('"notes":[{')
  })

  test('several, and ranges, are those of the mirror; one that it lacks is exit 9', async () => {
    const one = person()
    await one.run(['sync'])
    const several = await one.run(typed('show 1042,1043-1044 --json id,status --offline'))
    expect(several.code).toBe(0)
    expect(several.stderr).toContain('notes nor files: of 1042, 1043, 1044 nothing is kept.\n')
    expect(JSON.parse(several.stdout)).toHaveLength(3)
    expect(await one.run(typed('show 1042 999999 -o ids --offline'))).toMatchObject({
      code: 9,
      stderr: expect.stringContaining('Nothing is kept of ticket 999999.\n'),
    })
  })

  test('on a terminal the card counts what is not there', async () => {
    const one = person(80)
    await one.run(['sync'])
    const { stdout } = await one.asked(typed('show 1042 --offline'))
    expect(stdout).toMatch(/\nConversation: \d+ notes?, not kept here\n/)
  })
})

test('in an outage show gives the row of the mirror where the ticket was never shown', async () => {
  const one = person()
  await one.run(['sync'])
  const unreached = down(one)
  expect(await unreached.run(typed('show 1042 --field subject'))).toEqual({
    code: 0,
    stdout: 'OMIS freezes on intake screen\n',
    stderr:
      'Cannot reach https://desk.example.org.\nThe help desk cannot be reached; this is what was kept 2 hours ago, 11:00.\nThe mirror holds neither notes nor files: of 1042 nothing is kept.\n',
  })
  expect((await unreached.run(typed('show 999999'))).code).toBe(9)
})

/** The same person, two hours later, without a way to the help desk. */
function down({ folder }: Desk): Desk {
  return desk({
    transport: () => Promise.reject(new UnreachableError('Cannot reach https://desk.example.org.')),
    now: '2026-10-01T18:00:00Z',
    env: {
      ...homeEnvironment(folder),
      HELPDESK_SERVER: 'https://desk.example.org',
      HELPDESK_API_KEY: opened.apiKey,
    },
  })
}

test('in an outage a mirror gives the lists of which nothing else was kept, with its age', async () => {
  const one = person()
  await one.run(['sync'])
  const unreached = down(one)
  expect(await unreached.run(typed('queue --all id:1042 --columns id,subject'))).toEqual({
    code: 0,
    stdout: '1042\tOMIS freezes on intake screen\n',
    stderr:
      'Cannot reach https://desk.example.org.\nThe help desk cannot be reached; this is what was kept 2 hours ago, 11:00.\n',
  })
  expect((await unreached.run(typed('queue --recent'))).code).toBe(9)
})

test('an option that sync does not have is named', async () => {
  expect((await person().run(['sync', '--ful'])).stderr).toContain('--full')
  expect((await person().run(['sync', '1042'])).code).toBe(2)
  expect((await person().run(['mirror', 'stats'])).code).toBe(2)
})
