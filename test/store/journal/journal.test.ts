import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Run, UnreadRun } from '#desk/runs/run.ts'
import { createKeptRuns } from '#store/journal/journal.ts'
import { keepNewest } from '#store/journal/keep-newest.ts'
import { beginRun, type OpenRun } from '#store/journal/write.ts'
import { before, priority, runHead, step } from '../../support/runs.ts'
import { machine } from '../machine.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const high = priority(2, 'High')
const low = priority(4, 'Low')
const at = '2026-11-24T09:00:01.000Z'
const done = (id: number) => ({ id, ok: true, changed: { priority: ['Low', 'High'] } }) as const

const nobodyRuns = machine({ isRunning: () => false })

function journal(mine = nobodyRuns) {
  const folder = join(temporaryFolder(), 'runs')
  const runs = createKeptRuns({ folder, machine: mine })
  return {
    folder,
    runs,
    begins: (head = runHead()): Promise<OpenRun> => beginRun(head, { folder, machine: mine }),
    pathOf: (name: string): string => join(folder, `${name}.ndjson`),
    names: async (): Promise<readonly string[]> => (await list(runs.all())).map(({ name }) => name),
  }
}

async function list(all: AsyncIterable<Run | UnreadRun>): Promise<readonly (Run | UnreadRun)[]> {
  const found: (Run | UnreadRun)[] = []
  for await (const one of all) found.push(one)
  return found
}

const standings = (run: Run): readonly string[] =>
  run.entries.map(({ key, standing }) => `${key} ${standing}`)

describe('a run', () => {
  test('is a file that only its owner may read', async () => {
    const { begins, folder, pathOf } = journal()
    const { name } = await begins()
    expect(name).toBe('r1')
    expect(readdirSync(folder)).toEqual(['r1.ndjson'])
    expect((statSync(pathOf('r1')).mode & 0o777).toString(8)).toBe('600')
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
  })

  test('tells which tickets are done, which are not, and which may be', async () => {
    const { begins, runs } = journal()
    const run = await begins(runHead({ ids: [1042, 1185, 1209, 1224] }))
    run.append({ is: 'sending', key: 1042, at, before: before(low), step: step(high) })
    run.append({ is: 'finished', key: 1042, result: done(1042), after: high })
    run.append({ is: 'sending', key: 1185, at, before: before(low), step: step(high) })
    const error = { code: 'rule', exit: 6, message: 'No.', hint: null }
    run.append({ is: 'finished', key: 1209, result: { id: 1209, ok: false, error }, after: null })
    expect(standings(await runs.read('r1'))).toEqual([
      '1042 done',
      '1185 unknown',
      '1209 failed',
      '1224 not done',
    ])
  })

  test('of a ticket that was not tried, or that nothing reached, has that ticket left', async () => {
    const { begins, runs } = journal()
    const run = await begins()
    for (const [key, code] of [
      [1042, 'not_tried'],
      [1185, 'unreachable'],
    ] as const) {
      const error = { code, exit: 9, message: 'Nothing answers.', hint: null }
      run.append({ is: 'finished', key, result: { id: key, ok: false, error }, after: null })
    }
    expect(standings(await runs.read('1'))).toEqual(['1042 not done', '1185 not done'])
  })

  test('keeps what the tickets held at first when it is resumed', async () => {
    const { begins, runs } = journal()
    const run = await begins()
    run.append({ is: 'sending', key: 1042, at, before: before(low), step: step(high, { move: 'escalate' }) })
    run.append({ is: 'sending', key: 1042, at, before: before(high), step: step(high) })
    const [entry] = (await runs.read('r1')).entries
    expect(entry).toMatchObject({
      replaced: low,
      moved: { move: 'escalate', level: 1, group: 'Applications' },
      standing: 'unknown',
    })
  })

  test('that creates tickets has their numbers once they are known', async () => {
    const { begins, runs } = journal()
    const run = await begins(runHead({ command: 'new', ids: [], intent: null }))
    run.append({ is: 'sending', key: 1, at, before: null, step: null })
    run.append({ is: 'sending', key: 2, at, before: null, step: null })
    run.append({ is: 'finished', key: 1, result: { id: 1241, ok: true, changed: {} }, after: null })
    const { entries } = await runs.read('r1')
    expect(entries.map(({ id, standing }) => [id, standing])).toEqual([
      [1241, 'done'],
      [null, 'unknown'],
    ])
  })

  test.each(['r7', 'x1', '../r1', 'r0', ''])('there is no run %j', async (name) => {
    const { begins, runs } = journal()
    await begins()
    await expect(runs.read(name)).rejects.toMatchObject({ exit: 3, message: `There is no run "${name}".` })
  })

  test('is under way while its process runs', async () => {
    const { begins, runs } = journal(machine())
    await begins()
    expect(await runs.read('r1')).toMatchObject({ underWay: true })
    await expect(runs.takeOver('r1', { force: false })).rejects.toMatchObject({ exit: 6 })
  })
})

describe('a line that was not finished', () => {
  test.each([
    [
      'the announcement of a write, which then was not sent',
      '{"is":"sending","key":1185,"at":"2026',
      'not done',
    ],
    ['nothing but its beginning', '{', 'not done'],
  ])('is passed over: %s', async (_, torn, standing) => {
    const { begins, runs, pathOf } = journal()
    const run = await begins()
    run.append({ is: 'sending', key: 1042, at, before: before(low), step: step(high) })
    run.append({ is: 'finished', key: 1042, result: done(1042), after: high })
    appendFileSync(pathOf('r1'), torn)
    expect(standings(await runs.read('r1'))).toEqual(['1042 done', `1185 ${standing}`])
  })

  test('does not swallow the first line of a resumed run', async () => {
    const { begins, runs, pathOf } = journal()
    await begins()
    appendFileSync(pathOf('r1'), '{"is":"sending","key":1185')
    const again = await runs.takeOver('r1', { force: false })
    again.append({ is: 'finished', key: 1042, result: done(1042), after: high })
    expect(standings(await runs.read('r1'))).toEqual(['1042 done', '1185 not done'])
  })

  test('of a head means that nothing was sent, so there is no run', async () => {
    const { folder, names, begins } = journal()
    await begins()
    writeFileSync(join(folder, 'r2.ndjson'), '{"is":"run","version":1,"at":"2026')
    writeFileSync(join(folder, 'r3.ndjson'), '')
    expect(await names()).toEqual(['r1'])
    expect((await begins()).name).toBe('r4')
  })
})

describe('many runs', () => {
  test('are listed newest first', async () => {
    const { begins, names } = journal()
    for (let run = 1; run <= 11; run += 1) await begins()
    expect((await names()).slice(0, 3)).toEqual(['r11', 'r10', 'r9'])
  })

  test('begun at once have a file each', async () => {
    const { begins, names } = journal()
    const begun = await Promise.all(Array.from({ length: 30 }, () => begins()))
    expect(new Set(begun.map(({ name }) => name)).size).toBe(30)
    expect(await names()).toHaveLength(30)
  })

  test('are so many as wanted, the oldest go', async () => {
    const { begins, names, folder } = journal()
    for (let run = 1; run <= 7; run += 1) await begins()
    await keepNewest(3, { folder, machine: nobodyRuns })
    expect(await names()).toEqual(['r7', 'r6', 'r5'])
  })

  test('under way and of a later version stay', async () => {
    const { begins, folder, runs, pathOf } = journal()
    for (let run = 1; run <= 4; run += 1) await begins()
    const later = readFileSync(pathOf('r2'), 'utf8').replace('"version":1', '"version":2')
    writeFileSync(pathOf('r2'), later)
    await keepNewest(1, { folder, machine: machine() })
    expect(readdirSync(folder)).toHaveLength(4)
    await keepNewest(1, { folder, machine: nobodyRuns })
    expect(readdirSync(folder).sort()).toEqual(['r2.ndjson', 'r4.ndjson'])
    expect(readFileSync(pathOf('r2'), 'utf8')).toBe(later)
    await expect(runs.read('r2')).rejects.toMatchObject({ message: expect.stringContaining('later version') })
  })

  test('that are damaged are named and left alone', async () => {
    const { begins, runs, pathOf } = journal()
    await begins()
    writeFileSync(pathOf('r2'), 'not a run\n')
    expect((await list(runs.all()))[0]).toEqual({ name: 'r2', path: pathOf('r2'), unread: 'damaged' })
    await expect(runs.read('r2')).rejects.toMatchObject({ message: `${pathOf('r2')} is damaged.` })
    await expect(runs.takeOver('r2', { force: false })).rejects.toMatchObject({ exit: 1 })
  })
})

test('a run that was undone names the run that did it', async () => {
  const { begins, runs } = journal()
  await begins()
  runs.markUndone('r1', 'r2')
  expect(await runs.read('r1')).toMatchObject({ undoneBy: 'r2' })
})

test('a run that is dropped is gone', async () => {
  const { begins, runs, names } = journal()
  await begins()
  await runs.drop('r1')
  expect(await names()).toEqual([])
})
