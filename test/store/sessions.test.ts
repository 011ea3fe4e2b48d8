import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSessions } from '../../src/store/sessions.ts'
import { temporaryFolder } from './temporary-folder.ts'

const server = 'https://help.example.org'
const session = { server, sessionKey: 'k3', cookies: { JSESSIONID: 'c9' } }

test('a session is kept for its profile', async () => {
  const sessions = createSessions(join(temporaryFolder(), 'sessions'))
  await sessions.write('plains', session)
  expect(await sessions.read('plains', server)).toEqual(session)
  expect(await sessions.read('hills', server)).toBeNull()
})

test('a session is never given to another server', async () => {
  const sessions = createSessions(join(temporaryFolder(), 'sessions'))
  await sessions.write('plains', session)
  expect(await sessions.read('plains', 'https://other.example.org')).toBeNull()
})

test('a session is readable for its owner only', async () => {
  const folder = join(temporaryFolder(), 'sessions')
  await createSessions(folder).write('plains', session)
  expect((statSync(join(folder, 'plains.json')).mode & 0o777).toString(8)).toBe('600')
})

test('a forgotten session is gone, and forgetting again is fine', async () => {
  const sessions = createSessions(join(temporaryFolder(), 'sessions'))
  await sessions.write('plains', session)
  await sessions.forget('plains')
  await sessions.forget('plains')
  expect(await sessions.read('plains', server)).toBeNull()
})

test('a damaged session is as if there were none', async () => {
  const folder = join(temporaryFolder(), 'sessions')
  const sessions = createSessions(folder)
  await sessions.write('plains', session)
  writeFileSync(join(folder, 'plains.json'), '{"server":')
  expect(await sessions.read('plains', server)).toBeNull()
})
