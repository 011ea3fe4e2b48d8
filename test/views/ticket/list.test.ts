import { expect, test } from 'vitest'
import { createFormatter } from '#views/formats/format.ts'
import type { FormatterOptions } from '#views/formats/formatter.ts'
import { ticketList } from '#views/ticket/list.ts'
import type { Ticket } from '#desk/ticket.ts'
import { screen, ticket } from '../tickets.ts'

const queue = [
  ticket(),
  ticket({
    id: 987,
    priority: 'Low',
    status: 'Waiting on requester',
    state: 'waiting',
    subject: '日本語の件名 for the badge printer in the north tower',
    requester: 'Zoë Ångström 👩‍👩‍👧',
    tech: 'Ben Ode',
    due: '2026-10-04T20:03:00Z',
    overdue: false,
    location: 'Central Office',
  }),
  ticket({
    id: 10_001,
    subject: null,
    priority: null,
    requester: null,
    due: null,
    overdue: false,
    tech: 'Ben Ode',
  }),
]

async function shown(
  rows: readonly Ticket[],
  changes: Partial<FormatterOptions<Ticket>> = {},
): Promise<string> {
  const formatter = await createFormatter({
    format: 'table',
    view: ticketList({ labels: [] }),
    columns: null,
    header: null,
    shape: 'many',
    terminal: true,
    style: screen(),
    ...changes,
  })
  return rows.map((row) => formatter.row(row)).join('') + formatter.end()
}

test('the queue fits a terminal of 120 columns', async () => {
  expect(await shown(queue)).toMatchInlineSnapshot(`
    "   ID  Priority  Status        Subject                               Requester     Location      Tech        Due
     1042  High      Open          OMIS freezes on intake screen         Ana Ruiz      El Dorado C…  unassigned  3 h overdue
      987  Low       Waiting on …  日本語の件名 for the badge printer …  Zoë Ångströ…  Central Off…  Ben Ode     in 2 d
    10001            Open                                                              El Dorado C…  Ben Ode     27 h old
    "
  `)
})

test('at 80 columns the subject keeps the most room', async () => {
  expect(await shown(queue, { style: screen({ width: 80 }) })).toMatchInlineSnapshot(`
    "   ID  Priority  Status    Subject       Reque…  Locat…  Tech        Due
     1042  High      Open      OMIS freeze…  Ana R…  El Do…  unassigned  3 h overdue
      987  Low       Waiting…  日本語の件…   Zoë Å…  Centr…  Ben Ode     in 2 d
    10001            Open                            El Do…  Ben Ode     27 h old
    "
  `)
})

test('on a terminal of 40 columns each ticket stands as lines', async () => {
  expect(await shown(queue, { style: screen({ width: 40 }) })).toMatchInlineSnapshot(`
    "ID         1042
    Priority   High
    Status     Open
    Subject    OMIS freezes on intake screen
    Requester  Ana Ruiz
    Location   El Dorado Correctional
               Facility
    Tech       unassigned
    Due        3 h overdue

    ID         987
    Priority   Low
    Status     Waiting on requester
    Subject    日本語の件名 for the badge
               printer in the north tower
    Requester  Zoë Ångström 👩‍👩‍👧
    Location   Central Office
    Tech       Ben Ode
    Due        in 2 d

    ID         10001
    Priority
    Status     Open
    Subject
    Requester
    Location   El Dorado Correctional
               Facility
    Tech       Ben Ode
    Due        27 h old
    "
  `)
})

test('on a terminal of 200 columns nothing is cut', async () => {
  expect(await shown(queue, { style: screen({ width: 200 }) })).toMatchInlineSnapshot(`
    "   ID  Priority  Status                Subject                                                Requester        Location                         Tech        Due
     1042  High      Open                  OMIS freezes on intake screen                          Ana Ruiz         El Dorado Correctional Facility  unassigned  3 h overdue
      987  Low       Waiting on requester  日本語の件名 for the badge printer in the north tower  Zoë Ångström 👩‍👩‍👧  Central Office                   Ben Ode     in 2 d
    10001            Open                                                                                          El Dorado Correctional Facility  Ben Ode     27 h old
    "
  `)
})

test('a table in a pipe has the full text and times in UTC', async () => {
  expect(await shown(queue, { terminal: false })).toMatchInlineSnapshot(`
    "   ID  Priority  Status                Subject                                                Requester        Location                         Tech     Due
     1042  High      Open                  OMIS freezes on intake screen                          Ana Ruiz         El Dorado Correctional Facility           2026-10-02T14:03:00Z
      987  Low       Waiting on requester  日本語の件名 for the badge printer in the north tower  Zoë Ångström 👩‍👩‍👧  Central Office                   Ben Ode  2026-10-04T20:03:00Z
    10001            Open                                                                                          El Dorado Correctional Facility  Ben Ode
    "
  `)
})

test('tsv has the same columns in the same order and no header', async () => {
  expect(await shown(queue, { format: 'tsv', terminal: false })).toMatchInlineSnapshot(`
    "1042	High	Open	OMIS freezes on intake screen	Ana Ruiz	El Dorado Correctional Facility		2026-10-02T14:03:00Z
    987	Low	Waiting on requester	日本語の件名 for the badge printer in the north tower	Zoë Ångström 👩‍👩‍👧	Central Office	Ben Ode	2026-10-04T20:03:00Z
    10001		Open			El Dorado Correctional Facility	Ben Ode	
    "
  `)
})
