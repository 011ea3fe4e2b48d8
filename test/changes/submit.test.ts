import { describe, expect, test } from 'vitest'
import { submit } from '#changes/submit.ts'
import type { NewTicket } from '#desk/helpdesk.ts'
import { PermissionError, RuleError, UnknownOutcomeError, UnreachableError } from '#errors.ts'
import { smallDesk, type SmallDesk } from '../support/desk/small-desk.ts'
import { ticket } from '../support/desk/ticket.ts'
import { told } from '../support/refusal.ts'

const now = new Date('2026-10-05T15:00:00.700Z')

const badgePrinter: NewTicket = {
  type: 17,
  subject: 'Badge printer: blank cards',
  detail: 'It prints blank cards.\nSince Monday.',
  requester: 12,
  location: null,
  department: null,
  room: null,
  priority: null,
  tech: null,
  assets: [],
  cc: [],
  fields: new Map(),
}

const lost = new UnknownOutcomeError('The connection ended before the answer came.')

const submitted = (desk: Omit<SmallDesk, 'now'> = {}, wanted: NewTicket = badgePrinter) =>
  submit(wanted, { desk: smallDesk({ now, failure: lost, ...desk }), now: () => now })

const refusal = async (desk: Omit<SmallDesk, 'now'>, wanted?: NewTicket) => {
  const error: unknown = await submitted(desk, wanted).catch((refused: unknown) => refused)
  if (error instanceof UnknownOutcomeError) return told(error)
  throw new Error('The outcome was not unknown.')
}

/** The same words by the same requester, at another time. */
const twin = (created: string) =>
  ticket({
    id: 1000,
    subject: badgePrinter.subject,
    detail: badgePrinter.detail,
    created,
    ids: { requester: 12 },
  })

test('a new ticket is read back from the server', async () => {
  expect(await submitted()).toMatchObject({
    id: 1001,
    ticket: { id: 1001, subject: 'Badge printer: blank cards', ids: { requester: 12, type: 17 } },
  })
})

test('a ticket that was created and cannot be read has its number all the same', async () => {
  const blind = new PermissionError('This account may not see it.')
  expect(await submitted({ blind })).toEqual({ id: 1001, ticket: null, unread: blind })
})

test('what the server refuses stays refused, and nothing is looked up', async () => {
  const failure = new RuleError('The help desk refused: room is required.')
  await expect(submitted({ line: 'request lost', failure })).rejects.toBe(failure)
})

describe('when the answer is lost', () => {
  test('the ticket that arrived is found by its requester and its words', async () => {
    expect(await submitted({ line: 'answer lost' })).toMatchObject({ id: 1001, ticket: { id: 1001 } })
  })

  test('a ticket without a subject is found by its detail', async () => {
    const wanted = { ...badgePrinter, subject: null }
    expect(await submitted({ line: 'answer lost' }, wanted)).toMatchObject({ id: 1001 })
  })

  test('mark-up that the server shows as plain text is still the same detail', async () => {
    const wanted = { ...badgePrinter, detail: 'It is <b>urgent</b>.' }
    const desk = { line: 'answer lost', shows: () => 'It is urgent.' } as const
    expect(await submitted(desk, wanted)).toMatchObject({ id: 1001 })
  })

  test('a ticket with the same words from before does not count', async () => {
    const tickets = [twin('2026-10-05T14:59:59Z')]
    expect(await submitted({ line: 'answer lost', tickets })).toMatchObject({ id: 1002 })
    expect(await refusal({ line: 'request lost', tickets })).toMatchInlineSnapshot(`
      "The connection ended before the answer came.
      See whether the ticket is there before you send it again: helpdesk queue --all requester:id:12 'Badge printer'"
    `)
  })

  test('two that look alike are told apart by nobody', async () => {
    expect(await refusal({ line: 'answer lost', tickets: [twin('2026-10-05T15:00:00Z')] })).toContain(
      'helpdesk queue --all',
    )
  })

  test('a help desk that cannot be read leaves the outcome unknown', async () => {
    const blind = new UnreachableError('Nothing answers.')
    const wanted = { ...badgePrinter, subject: null, requester: null }
    expect(await refusal({ line: 'answer lost', blind }, wanted)).toMatchInlineSnapshot(`
      "The connection ended before the answer came.
      See whether the ticket is there before you send it again: helpdesk queue --all requester:none 'It prints blank cards.'"
    `)
  })
})
