import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import type { Requester } from '#desk/lists.ts'
import { oneRequester } from '#desk/names/requester.ts'
import { told } from '../../support/refusal.ts'

const requester = (requester: Pick<Requester, 'id' | 'name' | 'email'>): Requester => ({
  username: null,
  phone: null,
  location: null,
  locationId: null,
  department: null,
  departmentId: null,
  room: null,
  ...requester,
})
const people = [
  requester({ id: 12, name: 'Maria Santos', email: 'maria.santos@example.org' }),
  requester({ id: 13, name: 'Ana Ruiz', email: 'Ana.Ruiz@example.org' }),
  requester({ id: 14, name: 'Mario Santana', email: null }),
]
const strangers = [
  { name: 'Mina Kim', email: null, username: 'mkim' },
  { name: 'Sandra Santos', email: null, username: 'ssantos' },
]
const desk = (email: string | null) => ({
  whoAmI: () => Promise.resolve({ techId: 7, name: 'Ana Ruiz', username: 'aruiz', email, version: null }),
  requester: (id: number) => Promise.resolve(requester({ id, name: `Number ${id}`, email: null })),
  // A server may find more than was asked for.
  requesters: () => Promise.resolve(people),
  directory: (part: string) =>
    Promise.resolve(strangers.filter(({ username }) => [username, username.slice(1)].includes(part))),
})
const found = async (wanted: string, email: string | null = 'ana.ruiz@example.org') =>
  (await oneRequester(desk(email), wanted))?.id ?? null
const refused = async (wanted: string, email: string | null = null) => {
  const error: unknown = await found(wanted, email).catch((reason: unknown) => reason)
  return error instanceof UsageError ? told(error) : error
}

describe('the requester of a new ticket', () => {
  test('is nobody whom only the directory knows, who is named all the same', async () => {
    expect(await refused('mkim')).toBe(
      'Mina Kim is only in the directory, and has no account at this help desk.\nAn administrator of the help desk can add one. Until then, name another requester and say in the detail whom it is about.',
    )
  })

  test('is not guessed where the directory has another of that name', async () => {
    expect(await refused('santos')).toBe(
      '"santos" fits Maria Santos (id:12) and Sandra Santos (only in the directory, without an account).\nWrite it in full, or "id:12".',
    )
    expect(await found('maria santos')).toBe(12)
  })

  test('is the only one in whom this is a part', async () => {
    expect(await found('maria')).toBe(12)
    expect(await found('mario')).toBe(14)
    expect(await found('id:13')).toBe(13)
    expect(await found('none')).toBeNull()
  })

  test('is me by my e-mail', async () => {
    expect(await found('me')).toBe(13)
    expect(await refused('me', 'somebody@example.org')).toMatchInlineSnapshot(`
      "The server does not say which requester you are.
      Name yourself by a part of your name or e-mail, or by id:7."
    `)
    expect(await refused('me')).toMatchInlineSnapshot(`
      "The server does not say which requester you are.
      Name yourself by a part of your name or e-mail, or by id:7."
    `)
  })

  test('is refused when none or several fit', async () => {
    expect(await refused('sant')).toMatchInlineSnapshot(`
      ""sant" fits 2 requesters: Maria Santos (id:12), Mario Santana (id:14).
      Write it in full, or "id:12" or "id:14"."
    `)
    expect(await refused('okafor')).toMatchInlineSnapshot(`
      "There is no requester "okafor".
      Search by a shorter part: helpdesk requesters SEARCH"
    `)
  })
})
