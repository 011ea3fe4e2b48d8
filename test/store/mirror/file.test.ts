import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname } from 'node:path'
import type Libsql from 'libsql'
import { expect, test } from 'vitest'
import { ConflictError, UsageError } from '#errors.ts'
import type { Damage } from '#store/kept-file.ts'
import type { MirrorFile } from '#store/mirror/mirror.ts'
import { ticket } from '../../support/desk/ticket.ts'
import { temporaryMirror } from '../../support/mirror/temporary-mirror.ts'
import { openFiles, showsProcesses } from '../../support/processes.ts'

const some = Array.from({ length: 300 }, (_, at) => ticket({ id: at + 1 }))

const fill = (file: MirrorFile): Promise<unknown> =>
  file.fill((mirror) => Promise.resolve(mirror.step({ rows: some })))

const modeOf = (path: string): number => statSync(path).mode & 0o777

test('a mirror is its owner’s alone, while it is written, too', async () => {
  const file = await temporaryMirror()
  const modes = await file.fill((mirror) => {
    mirror.step({ rows: some })
    return Promise.resolve(
      readdirSync(dirname(file.path)).map((name) => [name, modeOf(`${dirname(file.path)}/${name}`)]),
    )
  })
  expect(modes).toEqual([
    ['sync', 0o600],
    ['tickets.db', 0o600],
    ['tickets.db-shm', 0o600],
    ['tickets.db-wal', 0o600],
  ])
  expect(modeOf(dirname(file.path))).toBe(0o700)
})

test('asking for a mirror makes none', async () => {
  const file = await temporaryMirror()
  expect(await file.open()).toBeNull()
  expect(await file.size()).toBeNull()
  expect(await file.clear()).toBe(false)
  expect(existsSync(dirname(file.path))).toBe(false)
})

test('one process at a time fills a mirror, and it can be read meanwhile', async () => {
  const file = await temporaryMirror()
  await fill(file)
  const second = await temporaryMirror({ folder: dirname(dirname(dirname(file.path))) })
  await file.fill(async (mirror) => {
    mirror.step({ gone: [1] })
    const reading = await second.open()
    expect(reading?.total({ scope: 'all', filter: null, limit: null }, new Date())).toBe(299)
    reading?.close()
  })
  writeFileSync(`${dirname(file.path)}/sync`, JSON.stringify({ ...owner, pid: process.pid + 1 }))
  await expect(fill(second)).rejects.toThrow(ConflictError)
  await expect(second.clear()).rejects.toThrow(ConflictError)
})

const owner = {
  pid: 0,
  processStart: null,
  host: 'another-computer',
  since: '2026-10-05T14:00:00.000Z',
  id: 'a',
}

test('what fails half way leaves nothing of its step', async () => {
  const file = await temporaryMirror()
  await fill(file)
  await file.fill((mirror) => {
    const broken = ticket({ id: 900 })
    Object.defineProperty(broken, 'detail', {
      get: () => {
        throw new Error('it breaks here')
      },
    })
    expect(() => mirror.step({ rows: [ticket({ id: 800 }), broken], gone: [1] })).toThrow('it breaks here')
    expect(mirror.count()).toBe(300)
    expect(mirror.idsAfter(299, 10)).toEqual([300])
    return Promise.resolve()
  })
})

test('a row that is as it was is no change; one that is gone is found by no word any more', async () => {
  const file = await temporaryMirror()
  const told = { scope: 'all', filter: { op: 'test', key: 'words', text: 'OMIS' }, limit: null } as const
  const steps = await file.fill((mirror) =>
    Promise.resolve([
      mirror.step({ rows: some.slice(0, 3) }),
      mirror.step({
        rows: [ticket({ id: 1 }), ticket({ id: 2, overdue: true }), ticket({ id: 3, subject: 'Other' })],
      }),
      mirror.step({ gone: [1, 77] }),
    ]),
  )
  expect(steps).toEqual([
    { added: 3, changed: 0, removed: 0 },
    { added: 0, changed: 1, removed: 0 },
    { added: 0, changed: 0, removed: 1 },
  ])
  const mirror = await file.open()
  expect(Array.from(mirror?.tickets(told, new Date()) ?? [], ({ id }) => id)).toEqual([2])
  mirror?.close()
})

test('a file that is no mirror is kept aside and named, and a new one is made', async () => {
  const damages: Damage[] = []
  const file = await temporaryMirror({ onDamage: (damage) => damages.push(damage) })
  await fill(file)
  writeFileSync(file.path, 'this is not a database, however long it is'.repeat(100))
  expect(await file.open()).toBeNull()
  const keptAs = `${file.path}.corrupt-2026-10-05T15-00-00Z`
  expect(damages).toEqual([{ path: file.path, keptAs }])
  expect(readFileSync(keptAs, 'utf8')).toContain('this is not a database')
  await fill(file)
  const mirror = await file.open()
  expect(mirror?.ticket(300, new Date())?.id).toBe(300)
  mirror?.close()
})

test.skipIf(!showsProcesses)('a file that is no mirror is not held open once it was kept aside', async () => {
  const damaged = await temporaryMirror()
  mkdirSync(dirname(damaged.path), { recursive: true })
  writeFileSync(damaged.path, 'this is not a database, however long it is'.repeat(100))
  expect(await damaged.open()).toBeNull()
  expect(openFiles().filter((path) => path.startsWith(dirname(damaged.path)))).toEqual([])
})

test('damage that is found later ends the run, and the next one makes a new mirror', async () => {
  const damages: Damage[] = []
  const file = await temporaryMirror({ onDamage: (damage) => damages.push(damage) })
  await fill(file)
  truncateSync(file.path, 20_000)
  await expect(fill(file)).rejects.toThrow(`The mirror ${file.path} is damaged.`)
  expect(damages.map(({ keptAs }) => basename(keptAs ?? ''))).toEqual([
    'tickets.db.corrupt-2026-10-05T15-00-00Z',
  ])
  await fill(file)
})

test('a mirror of a newer program is left alone', async () => {
  const file = await temporaryMirror()
  await fill(file)
  const Connection: typeof Libsql = createRequire(import.meta.url)('libsql')
  const db = new Connection(file.path)
  db.exec('pragma user_version = 99')
  db.close()
  for (const attempt of [file.open(), fill(file)]) {
    await expect(attempt).rejects.toThrow(UsageError)
    await expect(attempt).rejects.toThrow(`${file.path} was written by a newer helpdesk (layout 99).`)
  }
})

test('a mirror of the layout before answers as it is, and the next run brings it to this one', async () => {
  const file = await temporaryMirror()
  await fill(file)
  const layout = (sql: string): readonly unknown[] => {
    const Connection: typeof Libsql = createRequire(import.meta.url)('libsql')
    const db = new Connection(file.path)
    db.exec(sql)
    const told = [
      ...db.prepare('pragma user_version').all([]),
      ...db.prepare("select sql from sqlite_schema where name in ('ticket_status', 'ticket_type')").all([]),
    ]
    db.close()
    return told
  }
  const keys = ['priority', 'type', 'location', 'department', 'requester', 'person']
  const before = layout(
    `drop index ticket_status; create index ticket_status on ticket (status, updated); ${keys
      .map(
        (key) => `drop index ticket_${key}; create index ticket_${key} on ticket (${key}, updated, state);`,
      )
      .join(' ')} pragma user_version = 1;`,
  )
  expect(before).toContainEqual({ user_version: 1 })
  const mirror = await file.open()
  expect(mirror?.total({ scope: 'all', filter: null, limit: null }, new Date())).toBe(300)
  mirror?.close()
  expect(layout('')).toEqual(before)
  await fill(file)
  const columns = 'updated, state, tech, created)'
  expect(layout('')).toEqual([
    { user_version: 2 },
    { sql: `CREATE INDEX ticket_status on ticket (status, ${columns}` },
    { sql: `CREATE INDEX ticket_type on ticket (type, ${columns}` },
  ])
})

test('clearing takes all that belongs to it away', async () => {
  const file = await temporaryMirror()
  await fill(file)
  expect(await file.size()).toBeGreaterThan(100_000)
  expect(await file.clear()).toBe(true)
  expect(existsSync(dirname(file.path))).toBe(false)
})
