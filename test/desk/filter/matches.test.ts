import { describe, expect, test } from 'vitest'
import { matches } from '#desk/filter/matches.ts'
import { parseFilterExpression } from '#desk/filter/parse.ts'
import { resolveFilter } from '#desk/filter/looking-up/resolve.ts'
import type { Ticket } from '#desk/ticket.ts'
import { filterLists, noViews } from '../../support/desk/filter-lists.ts'
import { ticket } from '../../support/desk/ticket.ts'

const now = new Date('2026-10-01T14:30:00Z')
const filled = {
  'Callback number': '555-0134, ask for Ana',
  'Parts affected': 'Screen;Power supply',
  'Steps taken': '',
  'Employee number': '4711',
  Cost: '$ 1,250.00',
  'Needed by': '2026-10-02',
  'Seen at': '2026-09-30T20:15:00Z',
  Extension: '114',
  'Extension (39)': '115',
  'a = b, "c"': 'X',
}
const fits = async (text: string, row: Ticket) => {
  const filter = await resolveFilter(parseFilterExpression(text), {
    desk: filterLists(),
    now,
    timeZone: 'America/Chicago',
    views: noViews,
  })
  return matches(filter, row, { now })
}

describe('a ticket', () => {
  test.each([
    'status:open',
    'not status:pending',
    'is:open',
    'is:unassigned',
    'tech:none',
    'priority:high,low',
    'type:Applications',
    'type:OMIS',
    'group:applications',
    'level:1',
    'location:el*',
    'requester:SANTOS',
    'requester:maria*@example',
    'freezes',
    '"stays GREY"',
    'omis*screen',
    '1042',
    'id:1000..1042',
    'created:today',
    'updated:2026-10-01T10:00..',
    'due:..eow',
    'due:tomorrow',
    'closed:none',
    'not due:none',
    '(status:closed or tech:none) priority:high',
  ])('fits %s', async (text) => {
    expect(await fits(text, ticket())).toBe(true)
  })

  test.each([
    'status:pending',
    'is:waiting',
    'is:overdue',
    'is:mine',
    'tech:ruiz',
    'priority:none',
    'type:reports',
    'group:network',
    'group:none',
    'level:2',
    'location:none',
    'requester:none',
    'requester:santo*maria',
    'paper',
    '1043',
    'id:..1041',
    'created:yesterday',
    'updated:..2026-10-01T10:00',
    'closed:today',
    'is:flagged',
    'is:approval',
    'status:open tech:me',
  ])('does not fit %s', async (text) => {
    expect(await fits(text, ticket())).toBe(false)
  })

  test('is overdue when its due time has passed and it is not finished', async () => {
    const due = '2026-10-01T14:29:59Z'
    expect(await fits('is:overdue', ticket({ due }))).toBe(true)
    expect(await fits('is:overdue', ticket({ due, state: 'waiting' }))).toBe(true)
    expect(await fits('is:overdue', ticket({ due, state: 'resolved' }))).toBe(false)
    expect(await fits('is:overdue', ticket({ due: null }))).toBe(false)
  })

  test('is told by its state where its status stands in no list', async () => {
    const pending = ticket({ status: 'Approval Pending', state: 'waiting', ids: { status: 6 } })
    expect(await fits('is:waiting', pending)).toBe(true)
    expect(await fits('is:open', pending)).toBe(true)
    expect(await fits('not is:open', pending)).toBe(false)
  })

  test.each([
    'field:"callback number"=555-01*',
    'field:"Callback number"="555-0134, ask for Ana"',
    'not field:"Callback number"=none',
    'field:"Parts affected"=screen',
    'field:"Parts affected"=case,power*',
    'field:"Steps taken"=none',
    'field:"Employee number"=4711',
    'field:"Employee number"=4000..5000',
    'field:Cost=>1249',
    'field:Cost=<=1250 field:Cost=*',
    'field:"Needed by"=2026-10-02',
    'field:"Needed by"=tomorrow..eow',
    'field:"Needed by"=2026-10-*',
    'field:"Seen at"=yesterday',
    'field:"Seen at"=..-12h',
    'field:Extension=115',
    'field:"a = b, \\"c\\""=x',
  ])('with custom fields fits %s', async (text) => {
    expect(await fits(text, ticket({ fields: filled }))).toBe(true)
  })

  test.each([
    'field:"Callback number"=555',
    'field:"Callback number"=none',
    'field:"Parts affected"=none',
    'field:"Parts affected"=case field:"Parts affected"=screen not field:"Parts affected"=screen',
    'field:"Steps taken"=*',
    'field:"Employee number"=<4711',
    'field:"Employee number"=>4711',
    'field:Cost=1250.01..',
    'field:"Needed by"=today',
    'field:"Needed by"=..today',
    'field:"Seen at"=today',
    'field:"Can you keep working?"=yes',
  ])('with custom fields does not fit %s', async (text) => {
    expect(await fits(text, ticket({ fields: filled }))).toBe(false)
  })

  test('whose field holds no number or time fits no range of them', async () => {
    const row = ticket({ fields: { Cost: 'free', 'Seen at': 'at noon', 'Needed by': null } })
    for (const text of ['field:Cost=0..', 'field:"Seen at"=..eow', 'field:"Needed by"=..eow'])
      expect(await fits(text, row)).toBe(false)
  })

  test('without a time fits no period, and so its opposite', async () => {
    expect(await fits('due:..2030-01-01', ticket({ due: null }))).toBe(false)
    expect(await fits('not due:..2030-01-01', ticket({ due: null }))).toBe(true)
  })
})
