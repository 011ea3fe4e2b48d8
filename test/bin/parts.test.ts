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
console.log(parts.load('main.js').said())
parts.keep()
`

function run(folder: string, env: Readonly<Record<string, string>>, word = 'queue'): string {
  return execFileSync(process.execPath, ['-e', program, parts, folder, word], {
    env,
    encoding: 'utf8',
  }).trim()
}

const padding = `// ${'a part that is long enough to be kept. '.repeat(120)}`

/** A program of four parts, two of them worth keeping, that says what it was built with. */
function built(word: string) {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'chunk'))
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  write('main.js', 'exports.said = require("./chunk/said-AAAAAAAA.js").said')
  write(
    'chunk/said-AAAAAAAA.js',
    `${padding}\nconst end = require("./end-BBBBBBBB.js")\nexports.said = () => ${JSON.stringify(word)} + end.end()`,
  )
  write('chunk/end-BBBBBBBB.js', `${padding}\nexports.end = () => require("./dot-CCCCCCCC.js").dot`)
  write('chunk/dot-CCCCCCCC.js', 'exports.dot = require("node:path").sep + __filename.slice(-15)')
  const cache = join(folder, 'cache')
  const code = join(cache, 'helpdesk', 'code', `${process.version}-${process.arch}`, 'queue')
  return { folder, code, runs: () => run(folder, { XDG_CACHE_HOME: cache }) }
}

test('parts find each other, what Node brings and their own place', () => {
  expect(built('first').runs()).toBe('first/dot-CCCCCCCC.js')
})

test('the code of the long ones is kept for the owner only, and the next run has it', () => {
  const { code, runs } = built('first')
  runs()
  expect(readdirSync(code).toSorted()).toEqual(['end-BBBBBBBB.code', 'said-AAAAAAAA.code'])
  expect(statSync(code).mode & 0o777).toBe(0o700)
  expect(statSync(join(code, 'said-AAAAAAAA.code')).mode & 0o777).toBe(0o600)
  const before = readFileSync(join(code, 'said-AAAAAAAA.code'))
  expect(runs()).toBe('first/dot-CCCCCCCC.js')
  expect(readFileSync(join(code, 'said-AAAAAAAA.code'))).toEqual(before)
})

test.each([
  ['damaged', (path: string) => writeFileSync(path, 'nothing that V8 made')],
  ['empty', (path: string) => writeFileSync(path, '')],
  ['open to be written by others', (path: string) => chmodSync(path, 0o666)],
])('kept code that is %s is not used, and made anew', (_, spoil) => {
  const { code, runs } = built('first')
  const path = join(code, 'said-AAAAAAAA.code')
  runs()
  const good = readFileSync(path)
  spoil(path)
  expect(runs()).toBe('first/dot-CCCCCCCC.js')
  expect(readFileSync(path)).toHaveLength(good.length)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('the code of an older build, and what killed runs left, goes when that of the new one is kept', () => {
  const { code, runs } = built('first')
  mkdirSync(code, { recursive: true })
  for (const name of ['said-ZZZZZZZZ.code', 'said-AAAAAAAA.code.4711.tmp', 'other-ZZZZZZZZ.code'])
    writeFileSync(join(code, name), 'old')
  runs()
  expect(readdirSync(code).toSorted()).toEqual(['end-BBBBBBBB.code', 'said-AAAAAAAA.code'])
})

test('two parts of one name keep their code beside each other', () => {
  const { folder, code, runs } = built('first')
  const main = join(folder, 'main.js')
  writeFileSync(join(folder, 'chunk', 'said-DDDDDDDD.js'), `${padding}\nexports.more = 1`)
  writeFileSync(main, `require("./chunk/said-DDDDDDDD.js")\n${readFileSync(main, 'utf8')}`)
  runs()
  const all = ['end-BBBBBBBB.code', 'said-AAAAAAAA.code', 'said-DDDDDDDD.code']
  expect(readdirSync(code).toSorted()).toEqual(all)
})

test('where nothing can be kept everything works as ever', () => {
  const { folder, runs } = built('first')
  writeFileSync(join(folder, 'cache'), 'a file where the folder should be')
  expect(runs()).toBe('first/dot-CCCCCCCC.js')
  expect(run(folder, {}, '../../x')).toBe('first/dot-CCCCCCCC.js')
})
