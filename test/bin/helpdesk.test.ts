import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folders.ts'

const bin = fileURLToPath(new URL('../../bin', import.meta.url))

// What runs long changes these flags, as src/shell.ts and src/http/proxy/tunnel.ts do.
const entry = `
exports.processShell = () => process.env
exports.main = async (line, { LONG }) => {
  const { setFlagsFromString } = require('node:v8')
  if (LONG) setFlagsFromString('--semi-space-growth-factor=1')
  if (LONG) setFlagsFromString('--heap-growing-percent=150')
  if (LONG) setFlagsFromString('--liftoff-only')
  console.log(require(1).said(line[1]))
  return 0
}`

/** A program of four parts in three bundles, the last of which carries lines out, that says what it was built with. */
function built(word: string) {
  const folder = temporaryFolder()
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'dist', name), text)
  const part = (code: string): string => `function(exports,require,module,__filename){${code}}`
  const build = (said: string): void => {
    const bundles = [
      ['main.js', 0],
      ['long.js', 1],
      ['other.js', 3],
    ]
    write('build.json', JSON.stringify({ version: '1.0.0', build: said, work: 3, words: ['queue'], bundles }))
    write('main.js', `[${part(entry)}]`)
    write(
      'long.js',
      `[${part(`exports.said = (how) => ${JSON.stringify(said)} + (how ? require(2) : require(3)).end()`)},
${part("exports.end = () => ' and more'")}]`,
    )
    write('other.js', `[${part("exports.end = () => require('node:path').sep + __filename.slice(-13)")}]`)
  }
  mkdirSync(join(folder, 'dist'))
  cpSync(bin, join(folder, 'bin'), { recursive: true })
  build(word)
  const cache = join(folder, 'cache')
  const code = join(cache, 'helpdesk', 'code', `${process.version}-${process.arch}`, 'queue')
  const run = (env: Readonly<Record<string, string>>, ...line: readonly string[]): string =>
    execFileSync(process.execPath, [join(folder, 'bin', 'helpdesk.js'), ...line], {
      env,
      encoding: 'utf8',
    }).trim()
  const runs = (...words: readonly string[]): string => run({ XDG_CACHE_HOME: cache }, 'queue', ...words)
  return {
    folder,
    code,
    build,
    run,
    runs,
    /** Until there is nothing more to keep. */
    runsTwice: (env: Readonly<Record<string, string>> = {}) => {
      run({ XDG_CACHE_HOME: cache, ...env }, 'queue')
      run({ XDG_CACHE_HOME: cache, ...env }, 'queue')
    },
  }
}

/** The code as it was, and what it says of itself no such thing any more. */
function garbled(code: Buffer): Buffer {
  code[code.length - 5] = 33
  return code
}

const kept = ['line', 'work']

test('parts find each other by number, what Node brings by name, and the folder they lie in', () => {
  expect(built('first').runs()).toBe('first/queue-work.js')
})

test('the parts a run came to are kept for the owner only, with their code from the second run on, and later ones have both', () => {
  const { folder, code, runs } = built('first')
  runs()
  expect(readdirSync(code).toSorted()).toEqual(kept)
  expect(statSync(code).mode & 0o777).toBe(0o700)
  const path = join(code, 'line')
  const before = statSync(path)
  expect(before.mode & 0o777).toBe(0o600)
  runs()
  const after = statSync(path)
  expect(after.mode & 0o777).toBe(0o600)
  expect(after.size).toBeGreaterThan(before.size)
  for (const name of ['main.js', 'long.js', 'other.js']) unlinkSync(join(folder, 'dist', name))
  expect(runs()).toBe('first/queue-work.js')
  expect(statSync(path).ino).toBe(after.ino)
})

test('a run that comes to more parts adds them, and their code, to what was kept', () => {
  const { code, runs, runsTwice } = built('first')
  const path = join(code, 'line')
  runsTwice()
  const before = statSync(path)
  expect(runs('more')).toBe('first and more')
  expect(runs('more')).toBe('first and more')
  const after = statSync(path)
  expect(after.size).toBeGreaterThan(before.size)
  runs()
  runs('more')
  expect(statSync(path).ino).toBe(after.ino)
})

test('what is typed and is no command names no folder', () => {
  const { code, run, folder } = built('first')
  const cache = join(folder, 'cache')
  for (const word of ['qeue', 'hunter', '--queue']) run({ XDG_CACHE_HOME: cache }, word)
  expect(readdirSync(join(code, '..')).toSorted()).toEqual(['other', 'queue'])
})

test('what reads a line is kept and found apart from what carries one out', () => {
  const { code, runs } = built('first')
  runs('more')
  expect(readdirSync(code)).toEqual(['line'])
})

test('what a run kept for which the heap was held small is taken by the next one', () => {
  const { code, runs, runsTwice } = built('first')
  const path = join(code, 'line')
  runsTwice({ LONG: '1' })
  const { ino } = statSync(path)
  runs()
  expect(statSync(path).ino).toBe(ino)
})

test.each([
  ['damaged', (path: string) => writeFileSync(path, 'nothing that V8 made')],
  ['empty', (path: string) => writeFileSync(path, '')],
  ['cut', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 200))],
  ['zeros', (path: string) => writeFileSync(path, Buffer.alloc(5000))],
  ['damaged in what it says of itself', (path: string) => writeFileSync(path, garbled(readFileSync(path)))],
  ['open to be written by others', (path: string) => chmodSync(path, 0o666)],
])('a kept file that is %s is not used, and made anew', (_, spoil) => {
  const { code, runs, runsTwice } = built('first')
  const path = join(code, 'line')
  runsTwice()
  const good = readFileSync(path)
  spoil(path)
  expect(runs()).toBe('first/queue-work.js')
  runs()
  expect(readFileSync(path)).toHaveLength(good.length)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('kept code that V8 refuses is made anew', () => {
  const { code, runs, runsTwice } = built('first')
  const path = join(code, 'line')
  runsTwice()
  const good = readFileSync(path)
  writeFileSync(path, Buffer.concat([Buffer.alloc(16), good.subarray(16)]))
  expect(runs()).toBe('first/queue-work.js')
  expect(readFileSync(path)).toHaveLength(good.length)
  expect(readFileSync(path).subarray(0, 16)).not.toEqual(Buffer.alloc(16))
})

test('nothing that was kept of an older build is used', () => {
  const { build, runs, runsTwice } = built('first')
  runsTwice()
  build('second')
  expect(runs()).toBe('second/queue-work.js')
  expect(runs()).toBe('second/queue-work.js')
})

test('what an older release kept, and what killed runs left, goes when something is kept', () => {
  const { code, runs } = built('first')
  mkdirSync(code, { recursive: true })
  for (const name of ['long-ZZZZZZZZ.js.code', 'line.4711.tmp']) writeFileSync(join(code, name), 'old')
  runs()
  expect(readdirSync(code).toSorted()).toEqual(kept)
})

test('where nothing can be kept everything works as ever', () => {
  const { folder, run, runs } = built('first')
  writeFileSync(join(folder, 'cache'), 'a file where the folder should be')
  expect(runs()).toBe('first/queue-work.js')
  expect(run({}, '../../x')).toBe('first/other-work.js')
})
