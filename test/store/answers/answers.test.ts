import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FreshAnswer } from '#desk/kept/kept-answers.ts'
import { questionOf } from '#desk/kept/question.ts'
import { addLateDetail } from '#desk/markup/late-text.ts'
import { createAnswerFiles, type AnswerFilesOptions } from '#store/answers/answers.ts'
import type { Damage } from '#store/kept-file.ts'
import { ticket } from '../../support/desk/ticket.ts'
import { machine } from '../machine.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const key = 'Qm3vN8xR2tLw7KpZ4sYb'

function answers(folder: string, changes: Partial<AnswerFilesOptions> = {}) {
  return createAnswerFiles({
    folder: join(folder, 'answers'),
    profile: 'plains',
    server: 'https://help.example.org',
    reader: `key ${key}`,
    isOpen: false,
    machine: machine(),
    onDamage: () => undefined,
    ...changes,
  })
}

const shown = (id: number, detail = 'Grey.'): FreshAnswer => ({
  is: 'ticket',
  answer: { ...ticket({ id, detail }), notes: [], attachments: [], detailSource: detail },
})

const listed = (qualifier: string, ...ids: readonly number[]): FreshAnswer => ({
  is: 'list',
  question: questionOf({ scope: 'all', filter: null, qualifier, limit: null }),
  answer: ids.map((id) => ticket({ id })),
})

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

test('what was kept comes back with its time', async () => {
  const folder = temporaryFolder()
  const account = { techId: 1, name: 'Dana Whitfield', username: 'dana', email: null, version: '12.8' }
  await answers(folder).keep([shown(1042), listed('q', 1, 2), { is: 'account', answer: account }])
  const at = '2026-11-24T09:00:00Z'
  expect(await answers(folder).ticket(1042)).toEqual({ at, answer: shown(1042).answer })
  expect(await answers(folder).list(({ qualifier }) => qualifier === 'q')).toEqual({
    at,
    answer: [ticket({ id: 1 }), ticket({ id: 2 })],
  })
  expect(await answers(folder).account()).toEqual({ at, answer: account })
  expect(await answers(folder).ticket(1043)).toBeNull()
  expect(await answers(folder).list(({ qualifier }) => qualifier === 'other')).toBeNull()
})

test('of a list the HTML of its details is kept, and comes back as the same text in the same place', async () => {
  const folder = temporaryFolder()
  const row = ticket({ id: 7, detail: 'It blinks <red>.\nSince noon.' })
  addLateDetail(row, 'It blinks &lt;red&gt;.<br/> Since noon.')
  const question = questionOf({ scope: 'all', filter: null, limit: null })
  await answers(folder).keep([{ is: 'list', question, answer: [row] }])
  const [file = ''] = filesBelow(folder)
  expect(readFileSync(file, 'utf8')).toContain('"detail":{"html":"It blinks &lt;red&gt;.<br/> Since noon."}')
  const found = await answers(folder).list(() => true)
  expect(JSON.stringify(found?.answer)).toBe(JSON.stringify([row]))
})

test('who reads lies open where it is no secret', async () => {
  const folder = temporaryFolder()
  await answers(folder, { reader: 'session dana', isOpen: true }).keep([shown(1042)])
  const [file = ''] = filesBelow(folder)
  expect(file).toMatch(/\/plains%40https%3A%2F%2Fhelp\.example\.org\/2\/session%20dana\/ticket-1042\.json$/)
})

test('of several lists that fit the newest is given', async () => {
  const folder = temporaryFolder()
  const later = { machine: machine({ now: () => new Date('2026-11-24T10:00:00.000Z') }) }
  await answers(folder, later).keep([listed('b', 2)])
  await answers(folder).keep([listed('a', 1)])
  expect((await answers(folder).list(() => true))?.at).toBe('2026-11-24T10:00:00Z')
})

test('another server, another profile and another key of the same profile get none of it', async () => {
  const folder = temporaryFolder()
  await answers(folder).keep([shown(1042)])
  const others = [{ server: 'https://other.example.org' }, { profile: 'hills' }, { reader: 'key other' }]
  for (const other of others) expect(await answers(folder, other).ticket(1042)).toBeNull()
})

test('files are 0600 in folders of 0700, and neither names nor texts hold the key', async () => {
  const folder = temporaryFolder()
  await answers(folder).keep([shown(1042), listed('q', 1)])
  const files = filesBelow(folder)
  expect(files).toHaveLength(2)
  for (const file of files) {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700)
    expect(`${file}\n${readFileSync(file, 'utf8')}`).not.toContain(key)
  }
})

test.each([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['something else', () => '{"at":1}\n[]\n'],
  ['of another shape', (text: string) => text.replace('"status":"Open"', '"status":5')],
])('a file that is %s is not given, but kept aside and told once', async (_, damage) => {
  const folder = temporaryFolder()
  await answers(folder).keep([shown(1042), listed('q', 1)])
  const files = filesBelow(folder)
  for (const file of files) writeFileSync(file, damage(readFileSync(file, 'utf8')))
  const told: Damage[] = []
  const telling = answers(folder, { onDamage: (damaged) => told.push(damaged) })
  expect(await telling.ticket(1042)).toBeNull()
  expect(await telling.list(() => true)).toBeNull()
  expect(await telling.ticket(1042)).toBeNull()
  expect(told.map(({ path }) => path).toSorted()).toEqual(files)
  expect(filesBelow(folder)).toEqual(files.map((file) => `${file}.corrupt-2026-11-24T09-00-00Z`))
  await telling.keep([shown(1042)])
  expect(await telling.ticket(1042)).not.toBeNull()
})

test('a damaged file is not written over by a new answer', async () => {
  const folder = temporaryFolder()
  await answers(folder).keep([shown(1042)])
  const [file = ''] = filesBelow(folder)
  const damaged = readFileSync(file, 'utf8').slice(0, -20)
  writeFileSync(file, damaged)
  await answers(folder).keep([shown(1042, 'Black.')])
  expect((await answers(folder).ticket(1042))?.answer.detail).toBe('Black.')
  expect(readFileSync(`${file}.corrupt-2026-11-24T09-00-00Z`, 'utf8')).toBe(damaged)
})

test('what a loss of power left empty is as if it were not there', async () => {
  const folder = temporaryFolder()
  await answers(folder).keep([shown(1042)])
  for (const file of filesBelow(folder)) writeFileSync(file, '')
  expect(await answers(folder).ticket(1042)).toBeNull()
  await answers(folder).keep([shown(1042)])
  expect(filesBelow(folder)).toHaveLength(1)
  expect(await answers(folder).ticket(1042)).not.toBeNull()
})

test('what a newer version keeps is left alone', async () => {
  const folder = temporaryFolder()
  await answers(folder).keep([shown(1042)])
  const [file = ''] = filesBelow(folder)
  const newer = join(file, '..', '..', '..', '3')
  mkdirSync(newer)
  writeFileSync(join(newer, 'ticket-1042.json'), 'in another way')
  await answers(folder).keep([shown(1042, 'Black.')])
  expect((await answers(folder).ticket(1042))?.answer.detail).toBe('Black.')
  expect(readFileSync(join(newer, 'ticket-1042.json'), 'utf8')).toBe('in another way')
  await answers(folder).clear()
  expect(filesBelow(folder)).toEqual([])
})

test('500 tickets and 50 lists are kept, and the oldest go', async () => {
  const folder = temporaryFolder()
  await answers(folder).keep([shown(1), listed('first', 1)])
  for (const file of filesBelow(folder)) utimesSync(file, 1, 1)
  await answers(folder).keep(Array.from({ length: 500 }, (_, at) => shown(at + 2)))
  await answers(folder).keep(Array.from({ length: 50 }, (_, at) => listed(`list ${at}`, 1)))
  expect(filesBelow(folder)).toHaveLength(550)
  expect(await answers(folder).ticket(1)).toBeNull()
  expect(await answers(folder).ticket(2)).not.toBeNull()
  expect(await answers(folder).list(({ qualifier }) => qualifier === 'first')).toBeNull()
})

test('32 MB are kept together, and nothing that is longer than 4 MB by itself', async () => {
  const folder = temporaryFolder()
  const megabyte = 1024 * 1024
  for (let id = 1; id <= 10; id += 1) {
    await answers(folder).keep([shown(id, 'x'.repeat(1.9 * megabyte))])
    for (const file of filesBelow(folder)) if (file.endsWith(`-${id}.json`)) utimesSync(file, id, id)
  }
  await answers(folder).keep([shown(11, 'x'.repeat(3 * megabyte))])
  const kept = filesBelow(folder)
  expect(kept.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(32 * megabyte)
  expect(await answers(folder).ticket(1)).toBeNull()
  expect(await answers(folder).ticket(10)).not.toBeNull()
  expect(await answers(folder).ticket(11)).toBeNull()
})

test('a place that cannot be written costs nothing but the keeping', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'answers'), '')
  await answers(folder).keep([shown(1042)])
  expect(await answers(folder).ticket(1042)).toBeNull()
  expect(await answers(folder).list(() => true)).toBeNull()
})

test('clearing forgets this account only', async () => {
  const folder = temporaryFolder()
  await answers(folder).keep([shown(1042)])
  await answers(folder, { reader: 'key other' }).keep([shown(1042)])
  await answers(folder, { profile: 'hills' }).keep([shown(1042)])
  await answers(folder).clear()
  await answers(folder).clear()
  expect(await answers(folder).ticket(1042)).toBeNull()
  expect(await answers(folder, { reader: 'key other' }).ticket(1042)).toBeNull()
  expect(await answers(folder, { profile: 'hills' }).ticket(1042)).not.toBeNull()
})
