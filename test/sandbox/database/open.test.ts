import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, createIndexes, createTables, isSeeded } from '#sandbox/database/open.ts'
import { openSandbox, SandboxUnavailable } from '#sandbox/index.ts'

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

test('a file that is no database is refused in plain words, and stays as it is', async () => {
  const file = join(folder, 'letter.txt')
  const letter = 'Dear colleagues, the coffee machine is back. '.repeat(30)
  writeFileSync(file, letter)
  await expect(openSandbox({ database: file })).rejects.toThrow(SandboxUnavailable)
  expect(readFileSync(file, 'utf8')).toBe(letter)
})

test('a folder as database, or one below a file, is refused in plain words', async () => {
  await expect(openSandbox({ database: folder })).rejects.toThrow(SandboxUnavailable)
})

test('a database of something else is refused and stays as it is', async () => {
  const file = join(folder, 'other.db')
  const db = connect(file)
  db.exec('create table recipe (name text); pragma user_version = 7')
  db.close()
  await expect(openSandbox({ database: file })).rejects.toThrow(SandboxUnavailable)
})
