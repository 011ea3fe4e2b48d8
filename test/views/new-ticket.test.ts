import { expect, test } from 'vitest'
import { recipients, newTicketResult, newTicketSummary } from '#views/new-ticket.ts'
import { screen } from './tickets.ts'

const style = screen({ width: 60 })

test('a summary shows one line for each value, cut to the screen, and nothing hostile', () => {
  const lines = newTicketSummary(
    [
      ['Requester', 'Ana \u001b[31mRuiz'],
      ['Can you keep working?', 'Partly'],
      ['Detail', 'It freezes on the intake screen.\n\nSince nine this morning.'],
    ],
    style,
  )
  expect(`${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "  Requester              Ana \\x1b[31mRuiz
      Can you keep working?  Partly
      Detail                 It freezes on the intake screen. /…
    "
  `)
})

test('who gets mail is told in words', () => {
  const nobody = { requester: false, tech: false, group: false, cc: false }
  expect(recipients(nobody)).toBe('nobody')
  expect(recipients({ ...nobody, requester: true, tech: true, cc: true })).toBe(
    'the requester, the tech and the copies',
  )
  expect(recipients({ ...nobody, group: true })).toBe('the tech group')
  expect(recipients(undefined)).toBe("whom the server's rules name")
})

test('the card of a new ticket has no values before', () => {
  const changed = { type: [null, 'Applications/OMIS'], status: [null, 'Open'], level: [null, 1] } as const
  expect(newTicketResult.card?.({ id: 1241, ok: true, changed }, style)).toBe(
    '1241  created: type Applications/OMIS, status Open, level 1',
  )
  expect(newTicketResult.card?.({ id: null, ok: true, changed, dryRun: true }, style)).toBe(
    'new ticket  dry run: type Applications/OMIS, status Open,\n            level 1',
  )
})
