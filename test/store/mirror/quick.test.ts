import { expect, onTestFinished, test } from 'vitest'
import type { Filter } from '#desk/filter/filter.ts'
import { clause } from '#store/mirror/clause.ts'
import { isNarrow } from '#store/mirror/find.ts'
import { toSql } from '#store/mirror/language.ts'
import { type Database, openDatabase } from '#store/mirror/open.ts'
import { ticket } from '../../support/desk/ticket.ts'
import { temporaryMirror } from '../../support/mirror/temporary-mirror.ts'

const now = new Date('2026-10-05T15:00:00Z')

/** Three tickets in four are of one's own group, all are open, and each list has twenty names. */
async function filled(tickets: number): Promise<Database> {
  const file = await temporaryMirror()
  const rows = Array.from({ length: tickets }, (_, at) => {
    const group = at % 4 === 0 ? 'Network' : 'Applications'
    const id = at % 20
    const ids = { status: id, priority: id, type: id, tech: id, requester: id, location: id, department: id }
    return ticket({ id: at + 1, group, state: 'open', ids })
  })
  await file.fill((mirror) => Promise.resolve(mirror.step({ rows })))
  const db = await openDatabase(file.path, { make: false })
  if (db === null) throw new Error('the mirror is not there')
  onTestFinished(() => db.close())
  return db
}

const sqlOf = (filter: Filter) => toSql(filter, now).sent ?? clause('1')

test('what an index tells alone is looked up without a look at the tickets: a key, who has it, and when it was made', async () => {
  const db = await filled(300)
  const keys = ['status', 'priority', 'type', 'location', 'department', 'requester'] as const
  const tests: readonly Filter[] = [
    { op: 'test', key: 'tech', ids: [7, null] },
    { op: 'test', key: 'state', states: ['open'] },
    { op: 'test', key: 'created', from: '2026-09-01T00:00:00Z', to: null },
  ]
  const filters = keys.map((key): Filter => ({ op: 'and', terms: [{ op: 'test', key, ids: [1] }, ...tests] }))
  for (const filter of filters) {
    const { sql, values } = sqlOf(filter)
    const steps = db.all<{ detail: string }>(
      `explain query plan select t.id from ticket t where ${sql} order by t.updated desc, t.id desc`,
      values,
    )
    expect(steps[0]?.detail).toMatch(/^SEARCH t USING COVERING INDEX /)
  }
})

test('a scope of few tickets is gone through for words, one of many is not, nor one that no index tells', async () => {
  const own: Filter = {
    op: 'and',
    terms: [
      { op: 'test', key: 'group', names: ['Applications'] },
      { op: 'test', key: 'state', states: ['open', 'waiting'] },
    ],
  }
  expect(isNarrow(await filled(300), sqlOf(own))).toBe(true)
  const many = await filled(2800)
  expect(isNarrow(many, sqlOf(own))).toBe(false)
  expect(isNarrow(many, sqlOf({ op: 'test', key: 'group', names: ['Network'] }))).toBe(true)
  for (const filter of [
    { op: 'test', key: 'flagged' },
    { op: 'test', key: 'level', levels: [3] },
    { op: 'test', key: 'words', text: 'xy' },
  ] as const)
    expect(isNarrow(many, sqlOf(filter))).toBe(false)
})
