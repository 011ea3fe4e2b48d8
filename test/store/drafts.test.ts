import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDrafts } from '../../src/store/drafts.ts'
import type { KeptText } from '../../src/store/kept-text.ts'
import { temporaryFolder } from './temporary-folder.ts'
import * as fc from '../support/properties.ts'

function solution(changes: Partial<KeptText> = {}): KeptText {
  return {
    version: 1,
    verb: 'resolve',
    ids: [1042],
    ranges: [],
    text: 'Replaced the badge printer ribbon.',
    fields: {},
    options: {},
    profile: 'plains',
    server: null,
    editing: null,
    at: '2026-11-24T09:00:00.000Z',
    ...changes,
  }
}

test('kept texts are numbered in the order they came', async () => {
  const folder = join(temporaryFolder(), 'drafts')
  const drafts = createDrafts(folder)
  expect(await drafts.keep(solution())).toEqual({ name: 'd1', path: join(folder, 'd1.json') })
  expect(await drafts.keep(solution({ ids: [1043] }))).toEqual({ name: 'd2', path: join(folder, 'd2.json') })
  const { drafts: kept } = await drafts.list()
  expect(kept.map(({ name, ids }) => [name, ids])).toEqual([
    ['d1', [1042]],
    ['d2', [1043]],
  ])
})

test('fifty texts kept at once are fifty drafts', async () => {
  const drafts = createDrafts(join(temporaryFolder(), 'drafts'))
  const texts = Array.from({ length: 50 }, (_, index) => `note ${index}`)
  const kept = await Promise.all(texts.map((text) => drafts.keep(solution({ text }))))
  expect(new Set(kept.map(({ name }) => name)).size).toBe(50)
  const { drafts: found } = await drafts.list()
  expect(found.length).toBe(50)
  expect(new Set(found.map(({ text }) => text))).toEqual(new Set(texts))
})

test('a draft is readable for its owner only and leaves nothing else behind', async () => {
  const folder = join(temporaryFolder(), 'drafts')
  const { path } = await createDrafts(folder).keep(solution())
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
  expect(readdirSync(folder)).toEqual(['d1.json'])
})

test('any text comes back as it was typed', async () => {
  const drafts = createDrafts(join(temporaryFolder(), 'drafts'))
  const anyText = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  })
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { name } = await drafts.keep(solution({ text, fields: { 'Callback number': text } }))
      expect(await drafts.read(name)).toMatchObject({ text, fields: { 'Callback number': text } })
    }),
    { numRuns: 40 },
  )
})

test('a draft is found by its number too', async () => {
  const drafts = createDrafts(join(temporaryFolder(), 'drafts'))
  await drafts.keep(solution())
  expect(await drafts.read('1')).toMatchObject({ name: 'd1', verb: 'resolve' })
})

test.each(['d7', 'x1', '../d1', 'd0', ''])('there is no draft %j', async (name) => {
  const drafts = createDrafts(join(temporaryFolder(), 'drafts'))
  await drafts.keep(solution())
  await expect(drafts.read(name)).rejects.toMatchObject({ exit: 3, message: `There is no draft "${name}".` })
  await expect(drafts.drop(name)).rejects.toMatchObject({ exit: 3 })
})

test('a dropped draft is gone', async () => {
  const drafts = createDrafts(join(temporaryFolder(), 'drafts'))
  await drafts.keep(solution())
  await drafts.drop('d1')
  expect(await drafts.list()).toEqual({ drafts: [], damaged: [], newer: [] })
})

test('a damaged draft is named and left alone, the others are listed', async () => {
  const folder = join(temporaryFolder(), 'drafts')
  const drafts = createDrafts(folder)
  await drafts.keep(solution())
  writeFileSync(join(folder, 'd2.json'), '{"verb":"note","text":"The net')
  const { drafts: kept, damaged } = await drafts.list()
  expect(kept.map(({ name }) => name)).toEqual(['d1'])
  expect(damaged).toEqual([join(folder, 'd2.json')])
  await expect(drafts.read('d2')).rejects.toMatchObject({
    exit: 1,
    message: `${join(folder, 'd2.json')} is damaged.`,
  })
  expect(readFileSync(join(folder, 'd2.json'), 'utf8')).toBe('{"verb":"note","text":"The net')
  expect((await drafts.keep(solution())).name).toBe('d3')
})
