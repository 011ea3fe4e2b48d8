import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { keepLook, readLooks } from '../../src/store/looks/looks.ts'
import { machine } from './machine.ts'
import { temporaryFolder } from './temporary-folder.ts'

const look = (of: string, at = '2026-10-01T16:00:00Z') => ({
  of,
  at,
  tickets: [
    {
      id: 1042,
      updated: '2026-10-01T15:00:00Z',
      status: 'Open',
      state: 'open' as const,
      tech: null,
      noteCount: 2,
    },
  ],
})

test('a look takes the place of the one before at the same tickets, in a file of the owner alone', async () => {
  const path = join(temporaryFolder(), 'looks', 'central.json')
  await keepLook(path, machine(), look('--mine'))
  await keepLook(path, machine(), look('--all'))
  await keepLook(path, machine(), look('--mine', '2026-10-01T17:00:00Z'))
  const { held } = await readLooks(path, machine())
  expect(held.looks).toEqual([look('--mine', '2026-10-01T17:00:00Z'), look('--all')])
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(path, '..'))).toEqual(['central.json'])
})

test('the last twenty looks are remembered, also by writers at the same time', async () => {
  const path = join(temporaryFolder(), 'central.json')
  for (let count = 1; count <= 22; count += 1) await keepLook(path, machine(), look(`room:${count}`))
  await Promise.all(['a', 'b', 'c'].map((word) => keepLook(path, machine(), look(word))))
  const { held } = await readLooks(path, machine())
  const names = held.looks.map(({ of }) => of)
  expect(names.slice(0, 3).toSorted()).toEqual(['a', 'b', 'c'])
  expect([names.length, names.at(-1)]).toEqual([20, 'room:6'])
})

test('no look is none, and reading creates nothing', async () => {
  const folder = temporaryFolder()
  expect((await readLooks(join(folder, 'looks', 'x.json'), machine())).held.looks).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  '',
  'null',
  '{"looks":[{"of":1}]}',
  '{"looks":[{"of":"a","at":"2026-10-01T16:00:00Z","tickets":[{"id":1}]}]}',
  '{"looks":[{"of":"a","at":"soon","tickets":[]}]}',
])('the damaged file %j is kept aside, named and never written over', async (text) => {
  const path = join(temporaryFolder(), 'central.json')
  writeFileSync(path, text)
  const { damaged } = await keepLook(path, machine(), look('--mine'))
  expect(damaged?.keptAs).toBe(`${path}.corrupt-2026-11-24T09-00-00Z`)
  expect(readFileSync(damaged?.keptAs ?? '', 'utf8')).toBe(text)
  expect((await readLooks(path, machine())).held.looks).toEqual([look('--mine')])
})

test('the file of a newer program is left alone', async () => {
  const path = join(temporaryFolder(), 'central.json')
  writeFileSync(path, '{"version":2,"looks":[]}')
  await expect(keepLook(path, machine(), look('--mine'))).rejects.toThrow(UsageError)
  expect(readFileSync(path, 'utf8')).toBe('{"version":2,"looks":[]}')
})
