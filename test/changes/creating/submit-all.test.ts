import { expect, test } from 'vitest'
import { noRecording } from '#changes/journal.ts'
import { submitAll } from '#changes/creating/submit-all.ts'
import type { HelpDesk, NewTicket } from '#desk/helpdesk.ts'
import type { FullTicket } from '#desk/ticket.ts'
import { type DeskError, RuleError, SignInError, UnknownOutcomeError } from '#errors.ts'
import { ticket } from '../../support/desk/ticket.ts'
import { newTicket } from '../../support/desk/new-ticket.ts'

const wanted = (subject: string): NewTicket => newTicket({ subject, detail: 'text', requester: 7 })

/** A desk that keeps what it is sent; what it answers to the nth ticket may be an error, with the ticket kept or not. */
function desk(answers: Readonly<Record<number, { readonly error: DeskError; readonly kept: boolean }>> = {}) {
  const held: FullTicket[] = []
  const arrived: string[] = []
  const parts: Pick<HelpDesk, 'create' | 'ticket' | 'tickets'> = {
    create({ subject, detail }) {
      arrived.push(subject ?? '')
      const answer = answers[arrived.length]
      const id = 100 + arrived.length
      if (answer === undefined || answer.kept) {
        const base = ticket({ id, subject, detail })
        held.push({ ...base, notes: [], attachments: [], detailSource: detail })
      }
      return answer === undefined ? Promise.resolve({ id }) : Promise.reject(answer.error)
    },
    ticket: (id) =>
      Promise.resolve(held.find((one) => one.id === id) ?? Promise.reject(new Error(`no ${id}`))),
    async *tickets() {
      yield* held
    },
  }
  return { parts, arrived }
}

async function* noRuns() {}

async function run(
  tickets: readonly NewTicket[],
  parts: Pick<HelpDesk, 'create' | 'ticket' | 'tickets'>,
  signal = new AbortController().signal,
) {
  const told: string[] = []
  const progress: string[] = []
  const all = submitAll(tickets, {
    desk: parts,
    now: () => new Date('2026-10-01T12:00:00Z'),
    patience: 120_000,
    runs: noRuns,
    recording: noRecording,
    signal,
    progress: (done, total) => progress.push(`${done} of ${total}`),
  })
  for await (const one of all)
    told.push(one.ok ? `created ${one.submitted.id}` : `${one.refused.error.code} ${one.refused.error.exit}`)
  return { told, progress }
}

test('tickets are created one after the other, and each has its result', async () => {
  const { parts, arrived } = desk()
  const { told, progress } = await run([wanted('A'), wanted('B')], parts)
  expect(told).toEqual(['created 101', 'created 102'])
  expect(progress).toEqual(['1 of 2', '2 of 2'])
  expect(arrived).toEqual(['A', 'B'])
})

test('one that is refused does not keep the others back', async () => {
  const { parts } = desk({ 1: { error: new RuleError('No.'), kept: false } })
  expect((await run([wanted('A'), wanted('B')], parts)).told).toEqual(['rule 6', 'created 102'])
})

test('what every further ticket would meet too stops the run', async () => {
  const { parts, arrived } = desk({ 2: { error: new SignInError('Who are you?'), kept: false } })
  const { told } = await run([wanted('A'), wanted('B'), wanted('C')], parts)
  expect(told).toEqual(['created 101', 'sign_in 4', 'not_tried 4'])
  expect(arrived).toEqual(['A', 'B'])
})

test('a lost answer is looked up, also among equal tickets of the same second', async () => {
  const { parts, arrived } = desk({ 2: { error: new UnknownOutcomeError('Lost.'), kept: true } })
  expect((await run([wanted('A'), wanted('A'), wanted('A')], parts)).told).toEqual([
    'created 101',
    'created 102',
    'created 103',
  ])
  expect(arrived).toEqual(['A', 'A', 'A'])
})

test('a lost answer whose ticket is not there does not take an equal one for it', async () => {
  const { parts } = desk({ 2: { error: new UnknownOutcomeError('Lost.'), kept: false } })
  expect((await run([wanted('A'), wanted('A')], parts)).told).toEqual(['created 101', 'unknown_outcome 8'])
})

test('after an interruption nothing more is sent', async () => {
  const stop = new AbortController()
  stop.abort()
  const { parts, arrived } = desk()
  expect((await run([wanted('A')], parts, stop.signal)).told).toEqual(['not_tried 130'])
  expect(arrived).toEqual([])
})
