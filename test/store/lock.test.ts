import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withLock } from '../../src/store/lock.ts'
import { machine } from './machine.ts'
import { temporaryFolder } from './temporary-folder.ts'

function lockOf(owner: object): string {
  const path = join(temporaryFolder(), 'settings.json.lock')
  const since = '2026-11-24T08:00:00.000Z'
  writeFileSync(
    path,
    JSON.stringify({ pid: 4711, processStart: null, host: hostname(), since, id: 'a', ...owner }),
  )
  return path
}

/** Waits pass at once, so that patience ends soon. */
const hurried = { sleep: async () => {} }

test('the lock names its owner and is gone afterwards', async () => {
  const path = join(temporaryFolder(), 'settings.json.lock')
  const owner = await withLock(path, machine(), () => Promise.resolve(readFileSync(path, 'utf8')))
  expect(JSON.parse(owner)).toMatchObject({
    pid: process.pid,
    host: hostname(),
    since: '2026-11-24T09:00:00.000Z',
  })
  expect(existsSync(path)).toBe(false)
})

test('work under one lock is done one after the other', async () => {
  const path = join(temporaryFolder(), 'settings.json.lock')
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await machine().sleep(10)
    seen.push(`${name} ends`)
  }
  await Promise.all([withLock(path, machine(), work('one')), withLock(path, machine(), work('two'))])
  expect(seen.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends'])
})

test('work that fails lets go of the lock', async () => {
  const path = join(temporaryFolder(), 'settings.json.lock')
  await expect(withLock(path, machine(), () => Promise.reject(new Error('disk')))).rejects.toThrow('disk')
  expect(existsSync(path)).toBe(false)
})

test('the lock of a dead process is taken over without leaving anything', async () => {
  const path = lockOf({})
  const dead = machine({ isRunning: (pid) => pid !== 4711 })
  expect(await withLock(path, dead, () => Promise.resolve('done'))).toBe('done')
  expect(readdirSync(join(path, '..'))).toEqual([])
})

test('a process that got the number of a dead one is not taken for it', async () => {
  const path = lockOf({ pid: process.pid, processStart: 'another-boot:1' })
  expect(await withLock(path, machine(), () => Promise.resolve('done'))).toBe('done')
})

test('a living owner is never taken over; the error names it', async () => {
  const path = lockOf({})
  const busy = machine({ isRunning: () => true, ...hurried })
  await expect(withLock(path, busy, () => Promise.resolve('done'))).rejects.toMatchObject({
    exit: 1,
    message: `Could not write: ${path} is held by process 4711 on ${hostname()} since 2026-11-24T08:00:00.000Z.`,
    hint: `If nothing of that kind runs any more, remove ${path}.`,
  })
  expect(existsSync(path)).toBe(true)
})

test('the lock of another machine is left alone: nobody here can tell whether it lives', async () => {
  const path = lockOf({ host: 'tower-9' })
  const alone = machine({ isRunning: () => false, ...hurried })
  await expect(withLock(path, alone, () => Promise.resolve('done'))).rejects.toThrow(
    'process 4711 on tower-9',
  )
})

test('a link that leads nowhere in the place of a lock is waited for, and named as held by nobody known', async () => {
  const path = join(temporaryFolder(), 'settings.json.lock')
  symlinkSync(join(path, '..', 'elsewhere'), path)
  let slept = 0
  const patient = machine({ sleep: async (milliseconds) => void (slept += milliseconds) })
  await expect(withLock(path, patient, () => Promise.resolve('done'))).rejects.toMatchObject({
    exit: 1,
    message: `Could not write: ${path} is held by something unknown.`,
    hint: `If nothing of that kind runs any more, remove ${path}.`,
  })
  expect(slept).toBeGreaterThan(15_000)
})
