import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createCache } from '../../src/store/cache.ts'
import type { CacheOptions } from '../../src/store/cache.ts'
import type { Damage } from '../../src/store/kept-file.ts'
import { machine } from './machine.ts'
import { temporaryFolder } from './temporary-folder.ts'

const statuses = [{ id: 1, name: 'Open' }]

function cache(folder: string, changes: Partial<CacheOptions> = {}) {
  return createCache({
    folder: join(folder, 'lookups'),
    profile: 'plains',
    server: 'https://help.example.org',
    machine: machine(),
    onDamage: () => undefined,
    ...changes,
  })
}

test('a look-up is kept for less than 10 minutes', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  expect(
    await cache(folder, { machine: machine({ now: () => new Date('2026-11-24T09:09:59.999Z') }) }).read(
      'statuses',
    ),
  ).toEqual(statuses)
  expect(
    await cache(folder, { machine: machine({ now: () => new Date('2026-11-24T09:10:00.000Z') }) }).read(
      'statuses',
    ),
  ).toBeUndefined()
})

test('a look-up from the future, after the clock was set back, is not used', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  expect(
    await cache(folder, { machine: machine({ now: () => new Date('2026-11-24T08:59:59.000Z') }) }).read(
      'statuses',
    ),
  ).toBeUndefined()
})

test('what one server or account said never serves another', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  expect(await cache(folder, { server: 'https://other.example.org' }).read('statuses')).toBeUndefined()
  expect(await cache(folder, { profile: 'hills' }).read('statuses')).toBeUndefined()
})

test('clearing forgets this account only', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  await cache(folder, { profile: 'hills' }).write('statuses', statuses)
  await cache(folder).clear()
  await cache(folder).clear()
  expect(await cache(folder).read('statuses')).toBeUndefined()
  expect(await cache(folder, { profile: 'hills' }).read('statuses')).toEqual(statuses)
})

function onlyFile(folder: string): string {
  const [own = ''] = readdirSync(join(folder, 'lookups'))
  const [file = ''] = readdirSync(join(folder, 'lookups', own))
  return join(folder, 'lookups', own, file)
}

test.each(['{"key":"statuses","at":1', '[]', '{"key":1}'])(
  'the damaged file %j is kept aside and told once, and the look-up is kept anew',
  async (text) => {
    const folder = temporaryFolder()
    await cache(folder).write('statuses', statuses)
    const file = onlyFile(folder)
    writeFileSync(file, text)
    const told: Damage[] = []
    const telling = cache(folder, { onDamage: (damage) => told.push(damage) })
    expect(await telling.read('statuses')).toBeUndefined()
    expect(await telling.read('statuses')).toBeUndefined()
    expect(told).toEqual([{ path: file, keptAs: `${file}.corrupt-2026-11-24T09-00-00Z` }])
    await telling.write('statuses', statuses)
    expect(await telling.read('statuses')).toEqual(statuses)
    expect(readFileSync(`${file}.corrupt-2026-11-24T09-00-00Z`, 'utf8')).toBe(text)
  },
)

test('a damaged file that is first met when a look-up is kept is not written over', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  const file = onlyFile(folder)
  writeFileSync(file, '{"key":')
  await cache(folder).write('statuses', statuses)
  expect(await cache(folder).read('statuses')).toEqual(statuses)
  expect(readFileSync(`${file}.corrupt-2026-11-24T09-00-00Z`, 'utf8')).toBe('{"key":')
})

test.each(['', '\0\0\0'])('a file of which a loss of power left %j is no damage', async (text) => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  const file = onlyFile(folder)
  writeFileSync(file, text)
  await cache(folder).write('statuses', statuses)
  expect(await cache(folder).read('statuses')).toEqual(statuses)
  expect(readdirSync(dirname(file))).toEqual(['statuses.json'])
})

test('a file of a later version is neither read nor written over', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  const file = onlyFile(folder)
  const later = JSON.stringify({ version: 2, key: 'statuses', at: 0, value: 'otherwise' })
  writeFileSync(file, later)
  await cache(folder).write('statuses', statuses)
  expect(await cache(folder).read('statuses')).toBeUndefined()
  expect(readFileSync(file, 'utf8')).toBe(later)
})

test('twenty that meet a damaged file at once keep it aside once', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  const file = onlyFile(folder)
  writeFileSync(file, '{"key":')
  const told: Damage[] = []
  const telling = cache(folder, { onDamage: (damage) => told.push(damage) })
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      await telling.read('statuses')
      await telling.write('statuses', statuses)
    }),
  )
  expect(told).toHaveLength(1)
  expect(readdirSync(dirname(file)).toSorted()).toEqual([
    'statuses.json',
    'statuses.json.corrupt-2026-11-24T09-00-00Z',
  ])
})

test('look-ups are readable for their owner only', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  const file = onlyFile(folder)
  expect((statSync(dirname(file)).mode & 0o777).toString(8)).toBe('700')
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
})

test('a place that cannot be written costs nothing but the look-up', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'lookups'), '')
  await cache(folder).write('statuses', statuses)
  expect(await cache(folder).read('statuses')).toBeUndefined()
})
