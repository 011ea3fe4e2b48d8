import { describe, expect, test } from 'vitest'
import { noRecording, type Recording } from '#changes/journal.ts'
import { submitRecorded } from '#changes/creating/submit-recorded.ts'
import type { NewTicket } from '#desk/helpdesk.ts'
import { PermissionError, RuleError, SignInError, UnknownOutcomeError, UnreachableError } from '#errors.ts'
import { smallDesk, type SmallDesk } from '../../support/desk/small-desk.ts'
import { ticket } from '../../support/desk/ticket.ts'
import { told } from '../../support/refusal.ts'
import { newTicket } from '../../support/desk/new-ticket.ts'

const now = new Date('2026-10-05T15:00:00.700Z')

const badgePrinter = newTicket({
  type: 17,
  subject: 'Badge printer: blank cards',
  detail: 'It prints blank cards.\nSince Monday.',
})

async function* noRuns() {}

const lost = new UnknownOutcomeError('The connection ended before the answer came.')

const submitted = (
  desk: Omit<SmallDesk, 'now'> = {},
  wanted: NewTicket = badgePrinter,
  recording: Recording = noRecording,
) => {
  const parts = {
    desk: smallDesk({ now, failure: lost, ...desk }),
    now: () => now,
    patience: 120_000,
    runs: noRuns,
  }
  return submitRecorded(wanted, { recording, key: 1 }, parts)
}

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

test('what is there already is in the record before the ticket leaves', async () => {
  const told: unknown[] = []
  const recording: Recording = { ...noRecording, sending: async (entry) => void told.push(entry) }
  await submitted({ tickets: [twin('2026-10-05T14:59:59Z')] }, badgePrinter, recording)
  expect(told).toEqual([{ key: 1, equal: [1000], before: null, step: null }])
})

test('nothing is sent where what is there already cannot be read', async () => {
  const blind = new SignInError('Who are you?')
  const told: unknown[] = []
  const recording: Recording = { ...noRecording, sending: async (entry) => void told.push(entry) }
  await expect(submitted({ blind }, badgePrinter, recording)).rejects.toBe(blind)
  expect(told).toEqual([])
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

  test('an equal one of the same second that was there before does not count', async () => {
    const tickets = [twin('2026-10-05T15:00:00Z')]
    expect(await submitted({ line: 'answer lost', tickets })).toMatchObject({ id: 1002 })
  })

  test('two that look alike are told apart by nobody', async () => {
    const theirs = { ...twin('2026-10-05T15:00:00Z'), id: 1007 }
    expect(await refusal({ line: 'answer lost', meanwhile: [theirs] })).toContain('helpdesk queue --all')
  })

  test('the clock of the server may be hours behind', async () => {
    const desk = { line: 'answer lost', serverTime: new Date('2026-10-05T03:00:00Z') } as const
    expect(await submitted(desk)).toMatchObject({ id: 1001 })
  })

  test('one that did not arrive names the run that settles it', async () => {
    const recording: Recording = { ...noRecording, name: () => 'r7' }
    const error: unknown = await submitted({ line: 'request lost' }, badgePrinter, recording).catch(
      (refused: unknown) => refused,
    )
    expect(error).toMatchObject({
      exit: 8,
      hint: "Look again after 2026-10-05T15:02:01Z: helpdesk queue --all requester:id:12 'Badge printer'\nTo settle it: helpdesk runs resume r7",
    })
  })

  test('a help desk that cannot be read leaves the outcome unknown', async () => {
    const blindAfter = new UnreachableError('Nothing answers.')
    const wanted = { ...badgePrinter, subject: null, requester: null }
    expect(await refusal({ line: 'answer lost', blindAfter }, wanted)).toMatchInlineSnapshot(`
      "The connection ended before the answer came.
      See whether the ticket is there before you send it again: helpdesk queue --all requester:none 'It prints blank cards.'"
    `)
  })
})
