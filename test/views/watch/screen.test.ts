import { describe, expect, test } from 'vitest'
import { eventsBetween } from '#desk/looks/events.ts'
import { markedTickets } from '#desk/looks/marked.ts'
import type { Away, Look } from '#desk/looks/watched.ts'
import type { Ticket } from '#desk/ticket.ts'
import { ticketColumns } from '#views/ticket/columns.ts'
import { watchScreen, type WatchScreen } from '#views/watch/screen.ts'
import { widthOf } from '#views/text/measure.ts'
import { ticket } from '../../support/desk/ticket.ts'
import * as fc from '../../support/properties.ts'

const look = (earlier: readonly Ticket[], tickets: readonly Ticket[]): Look => {
  const events = eventsBetween(earlier, tickets)
  return {
    is: 'look',
    at: '2026-10-01T16:00:00Z',
    isFirst: false,
    tickets,
    events,
    marked: markedTickets(tickets, events, (one, other) => one.id - other.id),
    pressing: new Set(),
    gap: null,
  }
}

const away: Away = {
  is: 'away',
  at: '2026-10-01T16:00:30Z',
  since: '2026-10-01T16:00:00Z',
  why: 'Cannot reach https://desk.example.org: the connection was refused.',
  failures: 1,
}

const shown = (told: Partial<WatchScreen>): WatchScreen => ({
  watched: '--mine',
  every: 30_000,
  columns: null,
  known: ticketColumns,
  look: look([], []),
  away: null,
  phone: null,
  ...told,
})

const style = (width: number) => ({
  width,
  paint: (text: string) => text,
  now: new Date('2026-10-01T16:00:00Z'),
  timeZone: 'America/Chicago',
})

const drawn = async (told: Partial<WatchScreen>, width: number, rows: number): Promise<string> =>
  (await watchScreen(shown(told), style(width), rows)).map((line) => `${line}\n`).join('')

const three = [1041, 1042, 1043].map((id) => ticket({ id }))
const later = [
  ticket({ id: 1042, status: 'Pending', state: 'waiting' }),
  ticket({ id: 1043 }),
  ticket({ id: 1044, subject: '日本語 の件' }),
]

describe('what a watch shows', () => {
  test('at 100 columns', async () => {
    expect(await drawn({ look: look(three, later) }, 100, 12)).toMatchInlineSnapshot(`
      "--mine · 3 tickets · 1 new · 1 changed · 1 gone · looked at 11:00:00 · every 30s

                 ID  Priority  Status   Subject                   Request…  Location   Tech        Due
      gone     1041  High      Open     OMIS freezes on the int…  Maria S…  El Dorad…  unassigned  in 22 h
      changed  1042  High      Pending  OMIS freezes on the int…  Maria S…  El Dorad…  unassigned  in 22 h
               1043  High      Open     OMIS freezes on the int…  Maria S…  El Dorad…  unassigned  in 22 h
      new      1044  High      Open     日本語 の件               Maria S…  El Dorad…  unassigned  in 22 h
      "
    `)
  })

  test('at 40 columns and 7 rows: what does not fit is counted', async () => {
    expect(await drawn({ look: look(three, later) }, 40, 7)).toMatchInlineSnapshot(`
      "--mine · 3 tickets · 1 new · 1 changed
      1 gone · looked at 11:00:00 · every 30s

                 ID  Status   Subject
      gone     1041  Open     OMIS freezes on…
      changed  1042  Pending  OMIS freezes on…
      … 2 more, 1 new
      "
    `)
  })

  test('while the help desk is away', async () => {
    expect(await drawn({ look: look([], three), away, phone: '555-0100' }, 60, 12)).toMatchInlineSnapshot(`
      "--mine · 3 tickets · 3 new · last look at 11:00:00
      Away, tried last at 11:00:30. Cannot reach
      https://desk.example.org: the connection was refused. By
      phone: 555-0100

                 ID  Status  Subject
      new      1041  Open    OMIS freezes on the intake screen
      new      1042  Open    OMIS freezes on the intake screen
      new      1043  Open    OMIS freezes on the intake screen
      "
    `)
  })

  test('no tickets', async () => {
    expect(await drawn({}, 60, 12)).toMatchInlineSnapshot(`
      "--mine · 0 tickets · looked at 11:00:00 · every 30s

      No tickets.
      "
    `)
  })
})

test('no line is wider than the screen, and there are no more of them than it has, whatever tickets say', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('日本語', '\u001B[2J', 'a\nb', '\u202E'),
  )
  const tickets = fc.uniqueArray(
    fc
      .record({
        id: fc.integer({ min: 1, max: 9_999_999 }),
        subject: text,
        status: text,
        tech: fc.option(text),
      })
      .map(ticket),
    { selector: ({ id }) => id, maxLength: 30 },
  )
  await fc.assert(
    fc.asyncProperty(
      tickets,
      tickets,
      fc.record({ width: fc.integer({ min: 40, max: 400 }), rows: fc.integer({ min: 1, max: 60 }) }),
      fc.option(fc.constant(away)),
      text,
      async (earlier, after, { width, rows }, gone, watched) => {
        const told = { look: look(earlier, after), away: gone, phone: '555-0100', watched }
        const lines = await watchScreen(shown(told), style(width), rows)
        expect(lines.length).toBeLessThanOrEqual(rows)
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
        // oxlint-disable-next-line no-control-regex -- no such sign may reach a screen
        expect(lines.filter((line) => /[\u0000-\u001F\u202E]/.test(line))).toEqual([])
      },
    ),
  )
})
