import { expect, test } from 'vitest'
import { clockAt } from '#sandbox/clock.ts'
import type { Bound, Database } from '#sandbox/database/database.ts'
import { dispatch } from '#sandbox/dispatch.ts'
import { parseQuirks } from '#sandbox/quirks.ts'
import { legacy } from '#sandbox/legacy/legacy.ts'
import { keysOf } from '#sandbox/signin/keys.ts'
import { noon, seededDatabase } from '../seed/seeded.ts'

/** How the database goes about the ticket list of an address. */
const planOf = (db: Database, path: string): string => {
  const asked: { sql: string; values: readonly Bound[] }[] = []
  const watched: Database = {
    ...db,
    all: (sql, ...values) => {
      asked.push({ sql, values })
      return db.all(sql, ...values)
    },
  }
  const key = keysOf(db).techs[0]?.apiKey ?? ''
  const url = `/helpdesk/WebObjects/Helpdesk.woa/ra/${path}&apiKey=${key}`
  const around = {
    db: watched,
    clock: clockAt(noon.iso),
    quirks: parseQuirks([]),
    dialects: [legacy] as const,
  }
  expect(dispatch({ method: 'GET', url, headers: {}, body: null }, around).status).toBe(200)
  const list = asked.find(({ sql }) => sql.startsWith('select t.id from ticket t'))
  const steps = db.all<{ detail: string }>(`explain query plan ${list?.sql ?? ''}`, ...(list?.values ?? []))
  return steps.map(({ detail }) => detail).join('\n')
}

test.each([
  'Tickets/mine?limit=100',
  'Tickets/group?page=1000',
  'Tickets/flagged?limit=100',
  ...[
    '(deleted = 0)',
    "(statustype.statusTypeName = 'Open')",
    '(statustype.listFilterType = 1)',
    '(priorityTypeId = 1)',
    '(clientTech = null)',
    "(location.locationName like 'El*') and (problemTypeId = 11)",
    '(clientId = 12)',
    "(reportDate >= '2026-11-01')",
    '(closeDate = null)',
    '(departmentId = 2)',
    '(techGroupLevel.level = 2)',
  ].map((qualifier) => `Tickets?page=1000&qualifier=${encodeURIComponent(qualifier)}`),
])('a page is found in an index alone, without sorting all rows: %s (§4.2, §8.1)', async (path) => {
  const plan = planOf(await seededDatabase(), path)
  expect(plan).toMatch(/^(?:SCAN|SEARCH) t USING COVERING INDEX/m)
  expect(plan).not.toMatch(/USE TEMP B-TREE FOR ORDER BY/)
})
