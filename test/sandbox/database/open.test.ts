import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, createIndexes, createTables, isSeeded } from '#sandbox/database/open.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a file counts as a sandbox only when its indexes are there, the last thing a seed makes', () => {
  const file = join(folder, 'desk.db')
  expect(isSeeded(file)).toBe(false)
  const db = connect(file)
  createTables(db)
  expect(isSeeded(file)).toBe(false)
  createIndexes(db)
  db.close()
  expect(isSeeded(file)).toBe(true)
})

test('a write that fails leaves nothing behind', () => {
  const db = connect(join(folder, 'desk.db'))
  createTables(db)
  expect(() =>
    db.write(() => {
      db.insert('room', { name: '114', name_folded: '114', location_id: 1 })
      throw new Error('the roof leaks')
    }),
  ).toThrow('the roof leaks')
  expect(db.all('select * from room')).toEqual([])
  db.close()
})

test('true and false are bound as 1 and 0', () => {
  const db = connect(join(folder, 'desk.db'))
  expect(db.get<{ yes: number; no: number }>('select ? as yes, ? as no', true, false)).toMatchObject({
    yes: 1,
    no: 0,
  })
  db.close()
})
