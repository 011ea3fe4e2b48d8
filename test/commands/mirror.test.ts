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
  for (const line of [
    'queue --recent --offline',
    'queue --all --qualifier (a=1) --offline',
    'show 1042 --offline',
  ])
    expect(await one.run(typed(line))).toMatchObject({ code: 9, stdout: '' })
  expect((await one.run(typed('queue --all status:nosuch --offline'))).code).toBe(2)
})

test('in an outage a mirror gives the lists of which nothing else was kept, with its age', async () => {
  const one = person()
  await one.run(['sync'])
  const down = desk({
    transport: () => Promise.reject(new UnreachableError('Cannot reach https://desk.example.org.')),
    now: '2026-10-01T18:00:00Z',
    env: {
      ...homeEnvironment(one.folder),
      HELPDESK_SERVER: 'https://desk.example.org',
      HELPDESK_API_KEY: opened.apiKey,
    },
  })
  expect(await down.run(typed('queue --all id:1042 --columns id,subject'))).toEqual({
    code: 0,
    stdout: '1042\tOMIS freezes on intake screen\n',
    stderr:
      'Cannot reach https://desk.example.org.\nThe help desk cannot be reached; this is what was kept 2 hours ago, 11:00.\n',
  })
  expect((await down.run(typed('queue --recent'))).code).toBe(9)
})

test('an option that sync does not have is named', async () => {
  expect((await person().run(['sync', '--ful'])).stderr).toContain('--full')
  expect((await person().run(['sync', '1042'])).code).toBe(2)
  expect((await person().run(['mirror', 'stats'])).code).toBe(2)
})
