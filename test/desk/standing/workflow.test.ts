import { describe, expect, test } from 'vitest'
import { RuleError } from '#errors.ts'
import { checkVerb, targetStatus } from '#desk/standing/workflow.ts'
import { statuses } from '../../support/desk/lists.ts'
import { ticket } from '../../support/desk/ticket.ts'
import { refusal } from '../../support/refusal.ts'

const open = ticket({ id: 1042 })
const pending = ticket({ status: 'Pending', state: 'waiting' })
const resolved = ticket({ status: 'Resolved', state: 'resolved' })
const closed = ticket({ status: 'Closed', state: 'closed' })
const canceled = ticket({ status: 'Cancelled', state: 'canceled' })
const usual = { statuses, policy: { openingStatus: null } }

describe('a verb', () => {
  test.each([
    ['take', [open, pending, resolved, closed, canceled]],
    ['release', [open, pending, resolved, closed, canceled]],
    ['note', [open, pending, resolved, closed, canceled]],
    ['resolve', [open, pending]],
    ['confirm', [resolved]],
    ['reopen', [resolved, closed, canceled]],
  ] as const)('%s starts from its states', (verb, tickets) => {
    for (const row of tickets) expect(() => checkVerb(verb, row)).not.toThrow()
  })

  test('from another state is refused with the status and what fits', () => {
    expect(refusal(RuleError, () => checkVerb('resolve', resolved))).toMatchInlineSnapshot(`
      "Ticket 1042 is Resolved; resolve starts from open or waiting.
      To close it: helpdesk confirm 1042 --by HOW. To open it again: helpdesk reopen 1042 --note TEXT"
    `)
    expect(refusal(RuleError, () => checkVerb('resolve', closed))).toMatchInlineSnapshot(`
      "Ticket 1042 is Closed; resolve starts from open or waiting.
      To open it again: helpdesk reopen 1042 --note TEXT"
    `)
    expect(refusal(RuleError, () => checkVerb('confirm', open))).toMatchInlineSnapshot(`
      "Ticket 1042 is Open; confirm starts from resolved.
      To say that it is solved: helpdesk resolve 1042 --solution TEXT"
    `)
    expect(refusal(RuleError, () => checkVerb('confirm', canceled))).toMatchInlineSnapshot(`
      "Ticket 1042 is Cancelled; confirm starts from resolved.
      To open it again: helpdesk reopen 1042 --note TEXT"
    `)
    expect(refusal(RuleError, () => checkVerb('reopen', pending))).toMatchInlineSnapshot(`
      "Ticket 1042 is Pending; reopen starts from resolved, closed or canceled.
      To say that it is solved: helpdesk resolve 1042 --solution TEXT"
    `)
  })

  test('leads to the status of its state', () => {
    expect(targetStatus('resolve', usual)?.name).toBe('Resolved')
    expect(targetStatus('confirm', usual)?.name).toBe('Closed')
    expect(targetStatus('reopen', usual)?.name).toBe('Open')
    expect(targetStatus('take', usual)).toBeNull()
  })

  test('prefers the status that is named like the state', () => {
    const done = [{ id: 9, name: 'Fixed', state: 'resolved' as const }, ...statuses]
    expect(targetStatus('resolve', { ...usual, statuses: done })?.name).toBe('Resolved')
    expect(targetStatus('resolve', { ...usual, statuses: done.slice(0, 1) })?.name).toBe('Fixed')
  })

  test('reopen goes to the opening status of the site', () => {
    expect(targetStatus('reopen', { statuses, policy: { openingStatus: 'pending' } })?.id).toBe(2)
    expect(refusal(RuleError, () => targetStatus('reopen', { statuses, policy: { openingStatus: 'New' } })))
      .toMatchInlineSnapshot(`
      "The site policy opens tickets with "New", and the help desk has no such status.
      Correct its key "openingStatus". The statuses: helpdesk statuses"
    `)
  })

  test('has nothing to set where no status means its state', () => {
    const unfinished = statuses.filter(({ state }) => state !== 'resolved')
    expect(refusal(RuleError, () => targetStatus('resolve', { ...usual, statuses: unfinished })))
      .toMatchInlineSnapshot(`
      "No status of this help desk means resolved, so resolve has nothing to set.
      The key "states" of the site policy says what each status means."
    `)
  })
})
