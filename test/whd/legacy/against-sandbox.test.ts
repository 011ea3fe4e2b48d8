import { afterEach, expect, test } from 'vitest'

import { createNodeTransport } from '#http/node-transport.ts'
import { AnswerError, RuleError, SignInError } from '#errors.ts'
import type { Credentials } from '#whd/options.ts'
import { parseServerRoot } from '#whd/server-root.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

import { all, deskOf, memorySessions } from '../../support/whd/desk.ts'
import { openedSandbox, type OpenedSandbox } from '../../support/whd/sandbox.ts'

const closing: (() => Promise<unknown> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function sandbox(...quirks: readonly string[]): Promise<OpenedSandbox> {
  const opened = await openedSandbox(...quirks)
  closing.push(() => opened.close())
  return opened
}

async function deskWith(...quirks: readonly string[]): Promise<RemoteDesk> {
  const { sandbox: box, transport } = await sandbox(...quirks)
  return deskOf(transport, { credentials: { mode: 'key', apiKey: box.keys().techs[0]?.apiKey ?? '' } })
}

const everything = { scope: 'all', filter: null, limit: null } as const

test('every way to sign in works over a real connection, and a session ends by signing out', async () => {
  const { sandbox: box } = await sandbox()
  const leaving = new AbortController()
  const { url, closed } = await box.serve({ port: 0, signal: leaving.signal })
  closing.push(() => {
    leaving.abort()
    return closed
  })
  const { techs, applicationKey } = box.keys()
  const [tech] = techs
  if (tech === undefined) throw new Error('The sandbox has no techs.')
  const { apiKey, username, password } = tech
  const ways: readonly Credentials[] = [
    { mode: 'key', apiKey },
    { mode: 'app-key', apiKey: applicationKey, username },
    { mode: 'password', username, password },
    { mode: 'session', opening: { mode: 'password', username, password } },
    { mode: 'session', opening: { mode: 'key', apiKey } },
  ]
  for (const credentials of ways) {
    const sessions = memorySessions()
    const more = { root: parseServerRoot(url), credentials, sessions }
    const desk = deskOf(createNodeTransport(), more)
    expect(await desk.whoAmI()).toMatchObject({ techId: tech.id, name: tech.name })
    expect(await all(desk.tickets({ ...everything, limit: 150 }))).toHaveLength(150)
    await desk.signOut()
    expect(await sessions.read()).toBeNull()
  }
  const wrong = deskOf(createNodeTransport(), {
    root: parseServerRoot(url),
    credentials: { mode: 'key', apiKey: 'no' },
  })
  await expect(wrong.whoAmI()).rejects.toThrow(SignInError)
})

test('stub rows are filled', async () => {
  const [stubs, whole] = [await deskWith('stubRows'), await deskWith()]
  expect(await stubs.types()).toEqual(await whole.types())
  expect(await stubs.techs()).toEqual(await whole.techs())
})

test('a server that repeats its last page gives each ticket once', async () => {
  const [repeating, usual] = [await deskWith('repeatLastPage'), await deskWith()]
  const ids = async (desk: RemoteDesk): Promise<number[]> =>
    (await all(desk.tickets(everything))).map(({ id }) => id)
  expect(await ids(repeating)).toEqual(await ids(usual))
})

test('times with a false Z are not believed', async () => {
  const [local, usual] = [await deskWith('wrongZoneOffsetMinutes=-300'), await deskWith()]
  const [one, other] = [await local.ticket(1042), await usual.ticket(1042)]
  expect([one.created, one.updated, one.closed, one.due]).toEqual([
    other.created,
    other.updated,
    other.closed,
    other.due,
  ])
  expect(one.notes.map(({ at }) => at)).toEqual(other.notes.map(({ at }) => at))
})

test('errors under 200 are errors', async () => {
  const desk = await deskWith('errors200')
  await expect(desk.ticket(999_999)).rejects.toThrow(AnswerError)
  await expect(desk.update(1042, { status: 999 })).rejects.toThrow(RuleError)
})

test('a server that checks where writes come from takes them', async () => {
  const desk = await deskWith('strictOrigin')
  await desk.update(1042, { priority: 1 })
  expect((await desk.ticket(1042)).priority).toBe('Urgent')
})
