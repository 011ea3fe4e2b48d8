import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folders.ts'

const parts = fileURLToPath(new URL('../../bin/parts.js', import.meta.url))

// In a process of its own each time: one that has compiled a text once does not look at what was kept of it.
const program = `
const { openParts } = require(process.argv[1])
const parts = openParts(process.argv[2], { env: process.env, word: process.argv[3] })
const { setFlagsFromString } = require('node:v8')
if (process.env.LONG) setFlagsFromString('--semi-space-growth-factor=1')
if (process.env.LONG) setFlagsFromString('--heap-growing-percent=150')
console.log(parts.entry.said(process.env.SAYS))
parts.keep()
`

function run(folder: string, env: Readonly<Record<string, string>>, word = 'queue'): string {
  return execFileSync(process.execPath, ['-e', program, parts, folder, word], {
    env,
    encoding: 'utf8',
  }).trim()
}

/** A program of four parts in three bundles that says what it was built with. */
function built(word: string) {
  const folder = temporaryFolder()
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  const part = (code: string): string => `function(exports,require,module,__filename){${code}}`
  write(
    'main.js',
    `({ bundles: [['long-AAAAAAAA.js', 1], ['other-BBBBBBBB.js', 3]], parts: [${part('exports.said = require(1).said')}] })`,
  )
  write(
    'long-AAAAAAAA.js',
    `[${part(`exports.said = (how) => ${JSON.stringify(word)} + (how ? require(2) : require(3)).end()`)},
${part("exports.end = () => ' and more'")}]`,
  )
  write(
    'other-BBBBBBBB.js',
    `[${part("exports.end = () => require('node:path').sep + __filename.slice(-17)")}]`,
  )
  const cache = join(folder, 'cache')
  const code = join(cache, 'helpdesk', 'code', `${process.version}-${process.arch}`, 'queue')
  return {
    folder,
    code,
    runs: (env: Readonly<Record<string, string>> = {}) => run(folder, { XDG_CACHE_HOME: cache, ...env }),
  }
}

/** The code as it was, and its list of parts no list any more. */
function garbled(code: Buffer): Buffer {
  code[code.length - 5] = 33
  return code
}

const kept = ['long-AAAAAAAA.js.code', 'other-BBBBBBBB.js.code']

test('parts find each other by number, what Node brings by name, and their own bundle', () => {
  expect(built('first').runs()).toBe('first/other-BBBBBBBB.js')
})

test('the code of all bundles but the first is kept for the owner only, and the next run has it', () => {
  const { code, runs } = built('first')
  runs()
  expect(readdirSync(code).toSorted()).toEqual(kept)
  expect(statSync(code).mode & 0o777).toBe(0o700)
  const path = join(code, 'long-AAAAAAAA.js.code')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const { ino } = statSync(path)
  expect(runs()).toBe('first/other-BBBBBBBB.js')
  expect(statSync(path).ino).toBe(ino)
})

test('a run that comes to more parts adds their code to what was kept', () => {
  const { code, runs } = built('first')
  const path = join(code, 'long-AAAAAAAA.js.code')
  runs()
  const before = statSync(path)
  expect(runs({ SAYS: 'more' })).toBe('first and more')
  const after = statSync(path)
  expect(after.size).toBeGreaterThan(before.size)
  runs()
  runs({ SAYS: 'more' })
  expect(statSync(path).ino).toBe(after.ino)
})

test('what a run kept for which the heap was held small is taken by the next one', () => {
  const { code, runs } = built('first')
  const path = join(code, 'long-AAAAAAAA.js.code')
  runs({ LONG: '1' })
  const { ino } = statSync(path)
  runs()
  expect(statSync(path).ino).toBe(ino)
})

test.each([
  ['damaged', (path: string) => writeFileSync(path, 'nothing that V8 made')],
  ['empty', (path: string) => writeFileSync(path, '')],
  ['cut', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 200))],
  ['damaged in what it says of itself', (path: string) => writeFileSync(path, garbled(readFileSync(path)))],
  ['open to be written by others', (path: string) => chmodSync(path, 0o666)],
])('kept code that is %s is not used, and made anew', (_, spoil) => {
  const { code, runs } = built('first')
  const path = join(code, 'long-AAAAAAAA.js.code')
  runs()
  const good = readFileSync(path)
  spoil(path)
  expect(runs()).toBe('first/other-BBBBBBBB.js')
  expect(readFileSync(path)).toHaveLength(good.length)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('the code of an older build, and what killed runs left, goes when that of the new one is kept', () => {
  const { code, runs } = built('first')
  mkdirSync(code, { recursive: true })
  for (const name of ['long-ZZZZZZZZ.js.code', 'long-AAAAAAAA.js.code.4711.tmp', 'gone-ZZZZZZZZ.js.code'])
    writeFileSync(join(code, name), 'old')
  runs()
  expect(readdirSync(code).toSorted()).toEqual(kept)
})

test('where nothing can be kept everything works as ever', () => {
  const { folder, runs } = built('first')
  writeFileSync(join(folder, 'cache'), 'a file where the folder should be')
  expect(runs()).toBe('first/other-BBBBBBBB.js')
  expect(run(folder, {}, '../../x')).toBe('first/other-BBBBBBBB.js')
})
