import { assert, asyncProperty, constantFrom, dictionary, jsonValue, oneof } from 'fast-check'
import { expect, test } from 'vitest'

import { DeskError } from '#errors.ts'
import type { Transport } from '#http/transport.ts'

import { all, deskOf } from '../../../support/whd/desk.ts'
import { ticketRow } from '../../../support/whd/ticket-row.ts'

const keys = constantFrom(...Object.keys(ticketRow(1)), 'techId', 'levelNumber', 'closeDateUtc')
const oddRow = dictionary(keys, jsonValue()).map((more) => ({ ...ticketRow(1042), ...more }))

test('whatever a server answers is understood or is a bad answer, never a crash', async () => {
  await assert(
    asyncProperty(oneof(jsonValue(), oddRow), async (answer) => {
      const transport: Transport = async () => ({
        status: 200,
        headers: {},
        body: new TextEncoder().encode(JSON.stringify(answer)),
      })
      const desk = deskOf(transport)
      const asked = [
        () => desk.ticket(1042),
        () => all(desk.tickets({ scope: 'all', filter: null, limit: 5 })),
        () => desk.types(),
        () => desk.statuses(),
        () => desk.fields(),
        () => desk.requesters('a'),
        () => desk.whoAmI(),
      ]
      for (const ask of asked) {
        const outcome = await ask().catch((error: unknown) => error)
        expect(outcome instanceof Error && !(outcome instanceof DeskError) ? outcome : null).toBeNull()
      }
    }),
    { numRuns: 150 },
  )
})
