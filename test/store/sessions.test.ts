import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSessions } from '../../src/store/sessions.ts'
import type { Damage } from '../../src/store/kept-file.ts'
import { machine } from './machine.ts'
import { temporaryFolder } from './temporary-folder.ts'

const place = { profile: 'plains', server: 'https://help.example.org', reader: 'key ' }
const session = { key: 'k3', cookies: [{ name: 'JSESSIONID', value: 'c9' }] }

const sessionsIn = (folder: string, onDamage: (damage: Damage) => void = () => undefined) =>
  createSessions(folder, { machine: machine(), onDamage })

test('a session is kept for its profile', async () => {
  const sessions = sessionsIn(join(temporaryFolder(), 'sessions'))
  await sessions.write(place, session)
  expect(await sessions.read(place)).toEqual(session)
  expect(await sessions.read({ ...place, profile: 'hills' })).toBeUndefined()
})

test('a session is never given to another server', async () => {
  const sessions = sessionsIn(join(temporaryFolder(), 'sessions'))
  await sessions.write(place, session)
  expect(await sessions.read({ ...place, server: 'https://other.example.org' })).toBeUndefined()
})

test('a session is never given to another sign-in of the same profile', async () => {
  const sessions = sessionsIn(join(temporaryFolder(), 'sessions'))
  await sessions.write(place, session)
  expect(await sessions.read({ ...place, reader: 'key 5f1d' })).toBeUndefined()
})

test('a session is readable for its owner only and leaves nothing else behind', async () => {
  const folder = join(temporaryFolder(), 'sessions')
  await sessionsIn(folder).write(place, session)
  expect((statSync(join(folder, 'plains.json')).mode & 0o777).toString(8)).toBe('600')
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
  expect(readdirSync(folder)).toEqual(['plains.json'])
})

test('a forgotten session is gone, and forgetting again is fine', async () => {
  const sessions = sessionsIn(join(temporaryFolder(), 'sessions'))
  await sessions.write(place, session)
  await sessions.forget('plains')
  await sessions.forget('plains')
  expect(await sessions.read(place)).toBeUndefined()
})

test('a damaged session is kept aside, told once, and goes when the session is forgotten', async () => {
  const folder = join(temporaryFolder(), 'sessions')
  const told: Damage[] = []
  const sessions = sessionsIn(folder, (damage) => told.push(damage))
  await sessions.write(place, session)
  writeFileSync(join(folder, 'plains.json'), '{"server":')
  expect(await sessions.read(place)).toBeUndefined()
  await sessions.write(place, session)
  expect(await sessions.read(place)).toEqual(session)
  const aside = 'plains.json.corrupt-2026-11-24T09-00-00Z'
  expect(told).toEqual([{ path: join(folder, 'plains.json'), keptAs: join(folder, aside) }])
  expect(readdirSync(folder).toSorted()).toEqual(['plains.json', aside])
  expect((statSync(join(folder, aside)).mode & 0o777).toString(8)).toBe('600')
  await sessions.forget('plains')
  expect(readdirSync(folder)).toEqual([])
})

test('a place that cannot be written costs nothing but another sign-in', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'sessions'), '')
  const sessions = sessionsIn(join(folder, 'sessions'))
  await sessions.write(place, session)
  expect(await sessions.read(place)).toBeUndefined()
})
