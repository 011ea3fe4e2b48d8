import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect, isSeeded } from '#sandbox/database/open.ts'
import { seedSandbox, seedWhenMissing } from '#sandbox/seed/index.ts'
import { placeAt } from '#sandbox/seed/place.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { noon, seededDatabase } from './seeded.ts'

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

test('the same tickets, seed and time make the same file, byte for byte', async () => {
  const folder = temporaryFolder()
  const [first, second] = [join(folder, 'first.db'), join(folder, 'second.db')]
  await seedSandbox({ database: first, tickets: 60, seed: 7, now: noon.iso })
  await seedSandbox({ database: second, tickets: 60, seed: 7, now: noon.iso })
  expect(digest(second)).toBe(digest(first))
})

test('another seed tells other stories and gives other keys', async () => {
  const [one, two] = [
    await seededDatabase({ seed: 1, tickets: 30 }),
    await seededDatabase({ seed: 2, tickets: 30 }),
  ]
  const tickets = 'select request_type_id, subject, detail, report_date from ticket order by id'
  expect(two.all(tickets)).not.toEqual(one.all(tickets))
  expect(two.all('select api_key from tech')).not.toEqual(one.all('select api_key from tech'))
})

test('seeds that differ only above 32 bits differ too', async () => {
  const [one, two] = [
    await seededDatabase({ seed: 1, tickets: 5 }),
    await seededDatabase({ seed: 1 + 2 ** 32, tickets: 5 }),
  ]
  expect(two.all('select api_key from tech')).not.toEqual(one.all('select api_key from tech'))
})

test('keys are 40 letters and digits, and stay the same when only the number of tickets changes', async () => {
  const [few, more] = [await seededDatabase({ tickets: 1 }), await seededDatabase({ tickets: 20 })]
  const keys = few.all<{ api_key: string }>('select api_key from tech order by id')
  expect(more.all('select api_key from tech order by id')).toEqual(keys)
  expect(keys.filter(({ api_key: key }) => !/^[A-Za-z0-9]{40}$/.test(key))).toEqual([])
  expect(few.get('select length(value) as length from setting where name = ?', 'application_key')).toEqual({
    length: 40,
  })
})

test('seeding again replaces the sandbox, with its journal, and leaves no other file behind', async () => {
  const folder = temporaryFolder()
  const database = join(folder, 'sandbox.db')
  await seedSandbox({ database, tickets: 20, seed: 1, now: noon.iso })
  const before = connect(database)
  before.run('update ticket set subject = ? where id = ?', 'changed', 1001)
  await expect(seedSandbox({ database, tickets: 10, seed: 1, now: noon.iso })).resolves.toEqual({
    tickets: 10,
  })
  before.close()
  expect(readdirSync(folder)).toEqual(['sandbox.db'])
  const after = connect(database)
  expect(after.get('select count(*) as tickets, sum(subject = ?) as changed from ticket', 'changed')).toEqual(
    {
      tickets: 10,
      changed: 0,
    },
  )
  after.close()
})

test('a file that is no sandbox is never replaced', async () => {
  const folder = temporaryFolder()
  const database = join(folder, 'thesis.txt')
  writeFileSync(database, 'three years of work '.repeat(20))
  await expect(seedSandbox({ database, tickets: 1, seed: 1 })).rejects.toThrow(
    'thesis.txt is not a sandbox, so it stays as it is. Name another file, or remove this one first.',
  )
  expect(readFileSync(database, 'utf8')).toContain('three years of work')
  expect(readdirSync(folder)).toEqual(['thesis.txt'])
})

test('of two processes that find no sandbox the first one’s stays', async () => {
  const database = join(temporaryFolder(), 'deep', 'sandbox.db')
  await Promise.all([
    seedWhenMissing({ database, tickets: 5, seed: 1, now: noon.iso }),
    seedWhenMissing({ database, tickets: 5, seed: 1, now: noon.iso }),
  ])
  const made = digest(database)
  await seedWhenMissing({ database, tickets: 9, seed: 3, now: noon.iso })
  expect(digest(database)).toBe(made)
  expect(isSeeded(database)).toBe(true)
})

test('a journal that a removed sandbox left behind is not read into the next one', async () => {
  const folder = temporaryFolder()
  const database = join(folder, 'sandbox.db')
  const options = { database, tickets: 20, seed: 1, now: noon.iso }
  await seedSandbox(options)
  const open = connect(database)
  open.run('update ticket set subject = ?', 'from the old one')
  const journal = readFileSync(`${database}-wal`)
  open.close()
  rmSync(database)
  writeFileSync(`${database}-wal`, journal)
  await seedWhenMissing({ ...options, tickets: 10 })
  expect(readdirSync(folder)).toEqual(['sandbox.db'])
  const next = connect(database)
  expect(next.get('pragma integrity_check')).toEqual({ integrity_check: 'ok' })
  expect(
    next.get('select count(*) as tickets, sum(subject = ?) as old from ticket', 'from the old one'),
  ).toEqual({ tickets: 10, old: 0 })
  next.close()
})

test('the journal of a sandbox that another process is using stays beside it', async () => {
  const folder = temporaryFolder()
  const [database, late] = [join(folder, 'sandbox.db'), join(folder, 'late.db')]
  const options = { tickets: 5, seed: 1, now: noon.iso }
  await seedSandbox({ ...options, database })
  await seedSandbox({ ...options, database: late })
  const used = connect(database)
  used.run('update ticket set subject = ?', 'just written')
  expect(placeAt(late, database)).toBe(false)
  used.close()
  const after = connect(database)
  expect(after.get('select count(*) as kept from ticket where subject = ?', 'just written')).toEqual({
    kept: 5,
  })
  after.close()
})

test('a time that is none, and a number of tickets that is none, make no file', async () => {
  const folder = temporaryFolder()
  const database = join(folder, 'sandbox.db')
  await expect(seedSandbox({ database, tickets: 3, seed: 1, now: 'soon' })).rejects.toThrow(
    '"soon" is not a time.',
  )
  await expect(seedSandbox({ database, tickets: -3, seed: 1 })).rejects.toThrow(
    '-3 is not a whole number from 0.',
  )
  expect(readdirSync(folder)).toEqual([])
})

test('progress is told while many tickets are made', async () => {
  const told: number[] = []
  const database = join(temporaryFolder(), 'sandbox.db')
  await seedSandbox({
    database,
    tickets: 4500,
    seed: 1,
    now: noon.iso,
    onProgress: (done) => told.push(done),
  })
  expect(told).toEqual([2000, 4000, 4500])
})
