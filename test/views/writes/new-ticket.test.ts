import { expect, test } from 'vitest'
import { mailedTo } from '#views/writes/mailed.ts'
import { newTicketResult, newTicketSummary } from '#views/writes/new-ticket.ts'
import { widthOf } from '#views/text/measure.ts'
import { screen } from '../tickets.ts'

const style = screen({ width: 60 })

test('a summary shows each value, a long text cut to some lines, and nothing hostile', () => {
  const lines = newTicketSummary(
    [
      ['Requester', 'Ana \u001b[31mRuiz'],
      ['Can you keep working?', 'Partly'],
      ['Detail', `It freezes on the intake screen.\n\nSince nine this morning.${' Again.'.repeat(30)}`],
    ],
    { ...style, mailed: 'nobody' },
  )
  expect(`${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "  Requester              Ana \\x1b[31mRuiz
      Can you keep working?  Partly
      Detail                 It freezes on the intake screen. /
                             Since nine this morning. Again.
                             Again. Again. Again. Again. Again.
                             Again. Again.…
      Mail to                nobody
    "
  `)
})

const copies = [
  'desk@example.org',
  `${'long'.repeat(12)}@example.org`,
  '中村@example.org',
  'ruiz@example.org',
]

test.each([40, 80, 120, 400])('at %i columns who gets mail is told whole, and nothing is wider', (width) => {
  const mailed = mailedTo(
    { requester: true, tech: true, group: true, cc: true },
    { requester: { name: 'Ana\nRuiz', email: 'ana.ruiz@example.org' }, tech: null, cc: copies },
  )
  const label = 'What did you do just before it froze?'
  const lines = newTicketSummary(
    [
      [label, 'Saved'],
      ['Subject', '画面が固まる'.repeat(9)],
    ],
    { mailed, width },
  )
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
  const whole = lines.map((line) => line.trim()).join(' ')
  expect(whole.replaceAll(' ', '')).toContain(mailed.replace('\n', '/').replaceAll(' ', ''))
  expect(whole.replaceAll(' ', '')).toContain(label.replaceAll(' ', ''))
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
