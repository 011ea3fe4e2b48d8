import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { ConflictError } from '../../src/errors.ts'
import { hold, letGo } from '../../src/store/hold.ts'
import type { Machine } from '../../src/store/machine.ts'
import { showsProcesses } from '../support/processes.ts'
import { temporaryFolder } from './temporary-folder.ts'

const machine = (pid: number, running: readonly number[]): Machine => ({
  pid,
  isRunning: (other) => running.includes(other),
  now: () => new Date('2026-10-05T15:00:00Z'),
  sleep: () => Promise.resolve(),
  random: () => 0.5,
})

/** Numbers that no real process has. */
const [one, other] = [99_999_991, 99_999_992]

const draft = { what: 'Draft d1', meanwhile: 'Go on with it there.' }

const place = (): string => join(temporaryFolder(), 'd1.open')

test('what one living process has open no other one opens, and it is told which', async () => {
  const path = place()
  await hold(path, { ...draft, machine: machine(one, [one, other]) })
  const second = hold(path, { ...draft, machine: machine(other, [one, other]) })
  await expect(second).rejects.toThrow(ConflictError)
  await expect(second).rejects.toThrow(
    `Draft d1 is open in process ${one} on ${hostname()} since 2026-10-05T15:00:00.000Z.`,
  )
  await expect(second).rejects.toHaveProperty(
    'hint',
    `Go on with it there. If nothing of that kind runs any more, remove ${path}.`,
  )
  expect(readdirSync(join(path, '..'))).toEqual(['d1.open'])
})

test('a link that leads nowhere is no mark of anybody', async () => {
  const path = place()
  symlinkSync(join(path, '..', 'elsewhere'), path)
  await hold(path, { ...draft, machine: machine(one, [one]) })
  await expect(hold(path, { ...draft, machine: machine(other, [one, other]) })).rejects.toThrow(
    `process ${one} `,
  )
})

test('a dead process holds nothing', async () => {
  const path = place()
  await hold(path, { ...draft, machine: machine(one, [one]) })
  await hold(path, { ...draft, machine: machine(other, [other]) })
  await expect(hold(path, { ...draft, machine: machine(one, [one, other]) })).rejects.toThrow(
    `process ${other} `,
  )
})

test.skipIf(!showsProcesses)('one that was killed and that nobody waited for holds nothing', async () => {
  const path = place()
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'])
  onTestFinished(() => void parent.kill())
  const child = Number(await firstLine(parent.stdout))
  await hold(path, { ...draft, machine: machine(child, [child]) })
  const second = () => hold(path, { ...draft, machine: machine(other, [child, other]) })
  await expect(second()).rejects.toThrow(`process ${child} `)
  process.kill(child, 'SIGKILL')
  await expect.poll(() => readFileSync(`/proc/${child}/stat`, 'utf8')).toContain(') Z ')
  await second()
})

async function firstLine(output: Readable): Promise<string> {
  for await (const text of output) return String(text)
  throw new Error('nothing came')
}

test('the same process may open it again, and lets go of its own only', async () => {
  const path = place()
  const mine = machine(one, [one, other])
  await hold(path, { ...draft, machine: mine })
  await hold(path, { ...draft, machine: mine })
  await letGo(path, machine(other, [one, other]))
  expect(existsSync(path)).toBe(true)
  await letGo(path, mine)
  expect(existsSync(path)).toBe(false)
  await letGo(path, mine)
})
