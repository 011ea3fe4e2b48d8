import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCache } from '../../src/store/cache.ts'
import type { CacheOptions } from '../../src/store/cache.ts'
import { temporaryFolder } from './temporary-folder.ts'

const nine = new Date('2026-11-24T09:00:00.000Z')
const statuses = [{ id: 1, name: 'Open' }]

function cache(folder: string, changes: Partial<CacheOptions> = {}) {
  return createCache({
    folder: join(folder, 'lookups'),
    profile: 'plains',
    server: 'https://help.example.org',
    now: () => nine,
    ...changes,
  })
}

test('a look-up is kept for less than 10 minutes', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  expect(await cache(folder, { now: () => new Date('2026-11-24T09:09:59.999Z') }).read('statuses')).toEqual(
    statuses,
  )
  expect(
    await cache(folder, { now: () => new Date('2026-11-24T09:10:00.000Z') }).read('statuses'),
  ).toBeUndefined()
})

test('a look-up from the future, after the clock was set back, is not used', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  expect(
    await cache(folder, { now: () => new Date('2026-11-24T08:59:59.000Z') }).read('statuses'),
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

test('a damaged file is as if there were none', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  const [own = ''] = readdirSync(join(folder, 'lookups'))
  const [file = ''] = readdirSync(join(folder, 'lookups', own))
  writeFileSync(join(folder, 'lookups', own, file), '{"key":"statuses","at":1')
  expect(await cache(folder).read('statuses')).toBeUndefined()
  await cache(folder).write('statuses', statuses)
  expect(await cache(folder).read('statuses')).toEqual(statuses)
})

test('look-ups are readable for their owner only', async () => {
  const folder = temporaryFolder()
  await cache(folder).write('statuses', statuses)
  const [own = ''] = readdirSync(join(folder, 'lookups'))
  const [file = ''] = readdirSync(join(folder, 'lookups', own))
  expect((statSync(join(folder, 'lookups', own)).mode & 0o777).toString(8)).toBe('700')
  expect((statSync(join(folder, 'lookups', own, file)).mode & 0o777).toString(8)).toBe('600')
})

test('a place that cannot be written costs nothing but the look-up', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'lookups'), '')
  await cache(folder).write('statuses', statuses)
  expect(await cache(folder).read('statuses')).toBeUndefined()
})
