'use strict'
// Sets up the parts of the program: functions that call each other by number (see scripts/bundles.js). Those that a command came
// to in earlier runs lie together in the user's cache, with the code that V8 made of them: to read all bundles and compile their
// parts anew takes longer than what these do. Also on Node 20, which has no compile cache of its own.
const { closeSync, fstatSync, openSync, readFileSync, readSync } = require('node:fs')
const { isAbsolute } = require('node:path')
const { Script } = require('node:vm')

/**
 * Opens the built program in `folder` for a line whose first word is `word`. Parts are kept for each command, as each comes to
 * others, and those that read lines apart from those that carry them out; they are never needed, and never used when they may
 * be somebody else's. Throws where nothing is built.
 */
exports.openParts = function openParts(folder, { env, word }) {
  const { version, build, bundles, work } = JSON.parse(readFileSync(`${folder}/build.json`, 'utf8'))
  const command = /^(?:__|--)?([a-z]{1,20})$/.exec(word)?.[1] ?? 'other'
  const cache = keptFolder(env, command)
  const shelves = ['line', 'work'].map((name) => {
    const [path, place] = [`${folder}/${command}-${name}.js`, cache && `${cache}/${name}`]
    return { path, place, kept: undefined, missed: {} }
  })
  const loaded = new Map()
  const opened = new Map()

  function load(number) {
    const known = loaded.get(number)
    if (known !== undefined) return known.exports
    const part = { exports: {} }
    loaded.set(number, part)
    const shelf = shelves[number < work ? 0 : 1]
    if (shelf.kept === undefined) shelf.kept = openKept(shelf, build)
    const run = shelf.kept?.parts[number] ?? (shelf.missed[number] = bundled(number))
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

  function bundled(number) {
    const [name, first] = bundles.findLast(([, begins]) => begins <= number)
    if (!opened.has(name)) opened.set(name, openBundle(`${folder}/${name}`))
    return opened.get(name)[number - first]
  }

  return {
    version,
    entry: load(0),

    /** Keeps the parts that this run was the first to come to; once a run came to no others, the code of all. */
    keep() {
      if (cache === null) return
      const news = shelves.filter(hasNews)
      if (news.length === 0) return
      const { keepParts } = require('./keep-parts.js')
      keepParts(news, { folder: cache, build })
    },
  }
}

function hasNews({ kept, missed }) {
  if (kept === undefined) return false
  return kept === null || kept.script.cachedDataRejected !== false || Object.keys(missed).length > 0
}

/** One folder for each release of Node: the code of one is nothing to another. Null where no home is known. */
function keptFolder({ XDG_CACHE_HOME, HOME, USERPROFILE }, command) {
  const home = HOME ?? USERPROFILE ?? ''
  const named = XDG_CACHE_HOME ?? ''
  const cache = isAbsolute(named) ? named : isAbsolute(home) ? `${home}/.cache` : null
  return cache && `${cache}/helpdesk/code/${process.version}-${process.arch}/${command}`
}

/** The parts in a file; null where there is none of this build to rely on. For its form see keep-parts.js. */
function openKept({ place, path }, build) {
  if (place === null) return null
  let file
  try {
    file = openSync(place, 'r')
    const { mode, uid, size } = fstatSync(file)
    // Whoever may write it decides what we run.
    if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) return null
    const bytes = Buffer.allocUnsafeSlow(size)
    if (readSync(file, bytes, 0, size, 0) !== size) return null
    const end = size - 4
    const start = end - bytes.readUInt32LE(end)
    const about = JSON.parse(bytes.latin1Slice(start, end))
    if (about.build !== build) return null
    const cachedData = about.code === 0 ? undefined : bytes.subarray(0, about.code)
    const script = new Script(bytes.latin1Slice(about.code, start), { filename: path, cachedData })
    return { script, parts: script.runInThisContext() }
  } catch {
    return null
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function openBundle(path) {
  // Each character of a bundle is one byte.
  return new Script(readFileSync(path, 'latin1'), { filename: path }).runInThisContext()
}
