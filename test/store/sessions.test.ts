import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSessions } from '../../src/store/sessions.ts'
import type { Damage } from '../../src/store/kept-file.ts'
import { machine } from './machine.ts'
import { temporaryFolder } from './temporary-folder.ts'

const server = 'https://help.example.org'
const session = { key: 'k3', cookies: [{ name: 'JSESSIONID', value: 'c9' }] }

const sessionsIn = (folder: string, onDamage: (damage: Damage) => void = () => undefined) =>
  createSessions(folder, { machine: machine(), onDamage })

test('a session is kept for its profile', async () => {
  const sessions = sessionsIn(join(temporaryFolder(), 'sessions'))
  await sessions.write('plains', server, session)
  expect(await sessions.read('plains', server)).toEqual(session)
  expect(await sessions.read('hills', server)).toBeUndefined()
})

test('a session is never given to another server', async () => {
  const sessions = sessionsIn(join(temporaryFolder(), 'sessions'))
  await sessions.write('plains', server, session)
  expect(await sessions.read('plains', 'https://other.example.org')).toBeUndefined()
})

test('a session is readable for its owner only and leaves nothing else behind', async () => {
  const folder = join(temporaryFolder(), 'sessions')
  await sessionsIn(folder).write('plains', server, session)
  expect((statSync(join(folder, 'plains.json')).mode & 0o777).toString(8)).toBe('600')
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
  expect(readdirSync(folder)).toEqual(['plains.json'])
})

test('a forgotten session is gone, and forgetting again is fine', async () => {
  const sessions = sessionsIn(join(temporaryFolder(), 'sessions'))
  await sessions.write('plains', server, session)
  await sessions.forget('plains')
  await sessions.forget('plains')
  expect(await sessions.read('plains', server)).toBeUndefined()
})

test('a damaged session is kept aside, told once, and goes when the session is forgotten', async () => {
  const folder = join(temporaryFolder(), 'sessions')
  const told: Damage[] = []
  const sessions = sessionsIn(folder, (damage) => told.push(damage))
  await sessions.write('plains', server, session)
  writeFileSync(join(folder, 'plains.json'), '{"server":')
  expect(await sessions.read('plains', server)).toBeUndefined()
  await sessions.write('plains', server, session)
  expect(await sessions.read('plains', server)).toEqual(session)
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
  await sessions.write('plains', server, session)
  expect(await sessions.read('plains', server)).toBeUndefined()
})
