#!/usr/bin/env node
'use strict'
// Runs the program, which is parts that call each other by number (see scripts/bundles.js). Those that a command came to in
// earlier runs lie together in the user's cache, with the code that V8 made of them: to read all bundles and compile their parts
// anew takes longer than what these do. Also on Node 20, which has no compile cache of its own. What every run needs is in this
// file: to find and compile a second one costs more than what is in it.
const { closeSync, fstatSync, openSync, readFileSync, readSync } = require('node:fs')
const { dirname, isAbsolute } = require('node:path')
const { Script } = require('node:vm')

const root = dirname(__dirname)
const line = process.argv.slice(2)
const built = readBuilt()
// Parts are kept for each command, as each comes to others. What else was typed is no name for a folder: it may be a secret.
const word = (line[0] ?? '').replace(/^(?:__|--)/, '')
const command = built.words.includes(word) ? word : 'other'
const folder = keptFolder(process.env)
// What reads lines, apart from what carries them out: a wrong line reads no more.
const shelves = ['line', 'work'].map((name) => ({
  path: `${root}/dist/${command}-${name}.js`,
  place: folder && `${folder}/${name}`,
  kept: undefined,
  missed: {},
}))
const loaded = new Map()
let room = Buffer.allocUnsafeSlow(2 ** 20)

const { main, processShell } = load(0)
void main(line, processShell({ version: built.version, root })).then((code) => {
  // What was interrupted is to end at once.
  if (code < 128 && folder !== null && shelves.some(hasNews)) {
    const { keepParts } = require('./keep-parts.js')
    keepParts(shelves.filter(hasNews), { folder, build: built.build })
  }
  process.exit(code)
})

function readBuilt() {
  const path = `${root}/dist/build.json`
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    const { build } = require('./unbuilt.js')
    build()
    return JSON.parse(readFileSync(path, 'utf8'))
  }
}

/** One for each release of Node: the code of one is nothing to another. Null where no home is known. */
function keptFolder({ XDG_CACHE_HOME: named = '', HOME, USERPROFILE }) {
  const home = HOME ?? USERPROFILE ?? ''
  const cache = isAbsolute(named) ? named : isAbsolute(home) ? `${home}/.cache` : null
  return cache && `${cache}/helpdesk/code/${process.version}-${process.arch}/${command}`
}

function load(number) {
  const known = loaded.get(number)
  if (known !== undefined) return known.exports
  const part = { exports: {} }
  loaded.set(number, part)
  const shelf = shelves[number < built.work ? 0 : 1]
  if (shelf.kept === undefined) shelf.kept = openKept(shelf)
  const run = shelf.kept?.parts[number] ?? missed(number, shelf)
  run.call(part.exports, part.exports, need, part, shelf.path, late)
  return part.exports
}

/** What a part asks for: another part by its number, anything else by its name. */
function need(what) {
  if (typeof what === 'number') return load(what)
  if (what !== 'libsql') return require(what)
  const { withShortReport } = require('./short-report.js')
  return withShortReport(() => require(what))
}

/** The same when it is first used. */
function late(what) {
  let found
  return () => (found ??= need(what))
}

/** The parts in a file; null where there is none of this build to rely on. For its form see keep-parts.js. */
function openKept({ place, path }) {
  let file
  try {
    file = openSync(place, 'r')
    const { mode, uid, size } = fstatSync(file)
    // Whoever may write it decides what we run.
    if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) return null
    // Memory that was read into before is read into sooner than new one.
    if (room.length < size) room = Buffer.allocUnsafeSlow(size)
    const bytes = room.subarray(0, size)
    if (readSync(file, bytes, 0, size, 0) !== size) return null
    const end = size - 4
    const start = end - bytes.readUInt32LE(end)
    const { build, code } = JSON.parse(bytes.latin1Slice(start, end))
    if (build !== built.build) return null
    const cachedData = code === 0 ? undefined : bytes.subarray(0, code)
    const script = new Script(bytes.latin1Slice(code, start), { filename: path, cachedData })
    return { script, parts: script.runInThisContext() }
  } catch {
    return null
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function missed(number, shelf) {
  const { bundled } = require('./bundled.js')
  return (shelf.missed[number] = bundled(number, { folder: `${root}/dist`, bundles: built.bundles }))
}

function hasNews({ kept, missed: parts }) {
  if (kept === undefined) return false
  return kept === null || kept.script.cachedDataRejected !== false || Object.keys(parts).length > 0
}
