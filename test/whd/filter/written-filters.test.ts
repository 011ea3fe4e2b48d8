import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Expression } from '#desk/filter/expression.ts'
import { matches } from '#desk/filter/matches.ts'
import { parseFilterArguments, parseFilterExpression } from '#desk/filter/parse.ts'
import { resolveFilter } from '#desk/filter/looking-up/resolve.ts'
import type { Scope } from '#desk/helpdesk.ts'
import type { Ticket } from '#desk/ticket.ts'

import { noViews } from '../../support/desk/filter-lists.ts'
import { all, now } from '../../support/whd/desk.ts'
import { awkwardDesk, type WatchedDesk } from '../../support/whd/watched-desk.ts'
import { argumentLists, expressions, whatThereIs, type Written } from '../../support/whd/written-filters.ts'
import { assert, asyncProperty, constantFrom } from '../../support/properties.ts'

let watched: WatchedDesk
let written: Written
let everything: Readonly<Record<'all' | 'my-groups' | 'mine', readonly Ticket[]>>

beforeAll(async () => {
  watched = await awkwardDesk()
  const whole = (scope: Scope): Promise<Ticket[]> =>
    all(watched.desk.tickets({ scope, filter: null, limit: null }))
  everything = { all: await whole('all'), 'my-groups': await whole('my-groups'), mine: await whole('mine') }
  written = await whatThereIs(watched.desk, everything.all)
}, 60_000)
afterAll(() => watched.close())

interface Outcome {
  readonly listed: readonly number[]
  /** Tickets that fit and that the server kept to itself. */
  readonly unanswered: readonly number[]
  /** Tickets that the server answered although it was said to decide alone, and that do not fit. */
  readonly unasked: readonly number[]
  readonly qualifiers: ReadonlySet<string | null>
}

/** What became of a filter, and what should have, as every ticket of the scope by itself tells it. */
async function carriedOut(
  expression: Expression | null,
  scope: keyof typeof everything,
): Promise<{ readonly is: Outcome; readonly shouldBe: Outcome }> {
  const { desk } = watched
  const filter =
    expression === null
      ? null
      : await resolveFilter(expression, { desk, now, timeZone: 'America/Chicago', views: noViews })
  const query = { scope, filter, limit: null }
  const fitting = ids(
    everything[scope].filter((ticket) => filter === null || matches(filter, ticket, { now })),
  )
  watched.forget()
  const listed = ids(await all(desk.tickets(query)))
  const answered = watched.answeredTickets()
  const { sent, here } = await desk.plan(query)
  return {
    is: {
      listed,
      unanswered: fitting.filter((id) => !answered.has(id)),
      unasked: here === null ? [...answered].filter((id) => !fitting.includes(id)) : [],
      qualifiers: new Set(watched.qualifiers()),
    },
    shouldBe: { listed: fitting, unanswered: [], unasked: [], qualifiers: new Set([sent]) },
  }
}

function ids(tickets: readonly Ticket[]): number[] {
  return tickets.map(({ id }) => id)
}

test('whatever is written after --where, the server finds every ticket that fits and the list holds no other', async () => {
  await assert(
    asyncProperty(expressions(written), async (text) => {
      const { is, shouldBe } = await carriedOut(parseFilterExpression(text), 'all')
      expect(is).toEqual(shouldBe)
    }),
    { numRuns: 70 },
  )
})

test('the same holds for terms written as arguments, in the queue of my groups and in my own', async () => {
  await assert(
    asyncProperty(
      argumentLists(written),
      constantFrom('my-groups' as const, 'mine' as const),
      async (words, scope) => {
        const { is, shouldBe } = await carriedOut(parseFilterArguments(words), scope)
        expect(is).toEqual(shouldBe)
      },
    ),
    { numRuns: 60 },
  )
})

test('a word is found where mark-up stands inside it', async () => {
  for (const word of ['boldly', 'INSIDE', 'bol*y', 'after boldly inside the manual']) {
    const { is, shouldBe } = await carriedOut(parseFilterExpression(`"${word}"`), 'all')
    expect(is).toEqual(shouldBe)
    expect(is.listed).toHaveLength(1)
  }
})
