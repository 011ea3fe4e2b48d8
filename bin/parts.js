'use strict'
// Loads the parts of the program out of its bundles (see scripts/bundles.js), with the code that V8 made of them in an earlier
// run: to compile them anew takes longer than what they do. Also on Node 20, which has no compile cache of its own.
const { closeSync, fstatSync, openSync, readFileSync } = require('node:fs')
const { isAbsolute, join } = require('node:path')
const { Script } = require('node:vm')

/**
 * Opens the built program in `folder` for a line whose command is `word`. Code is kept for each command, as each comes to other
 * parts; it is never needed, and never used when it may be somebody else's.
 */
exports.openParts = function openParts(folder, { env, word }) {
  const kept = keptFolder(env, word)
  const loaded = new Map()
  const main = open('main.js', 0)
  // From the last to the first, so that the first one that begins at a number or before it has that part.
  const bundles = main.holds.bundles.map(([name, first]) => ({ name, first, opened: null }))
  bundles.reverse()

  function open(name, first) {
    const path = join(folder, name)
    // Each character of a bundle is one byte.
    const text = readFileSync(path, 'latin1')
    // The first one is short, and its name does not tell one build from another.
    const codePath = kept === null || name === 'main.js' ? null : join(kept, `${name}.code`)
    const code = codePath === null ? null : readCode(codePath)
    const script = new Script(text, { filename: path, cachedData: code?.made })
    return { path, first, codePath, code, script, ran: [], holds: script.runInThisContext() }
  }

  function bundleOf(number) {
    const found = bundles.find(({ first }) => first <= number)
    if (found === undefined) return main
    found.opened ??= open(found.name, found.first)
    return found.opened
  }

  function load(number) {
    const known = loaded.get(number)
    if (known !== undefined) return known.exports
    const part = { exports: {} }
    loaded.set(number, part)
    const { holds, path, first, ran } = bundleOf(number)
    ran.push(number - first)
    const parts = holds.parts ?? holds
    parts[number - first].call(part.exports, part.exports, need, part, path, late)
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

  return {
    version: main.holds.version,
    entry: load(0),

    /** Keeps the code of the parts that this run was the first to come to. */
    keep() {
      const news = bundles.flatMap(({ opened }) => (opened?.codePath && hasMore(opened) ? [opened] : []))
      if (news.length === 0) return
      const { keepCode } = require('./keep-code.js')
      keepCode(news, { folder: kept, bundles: bundles.map(({ name }) => name) })
    },
  }
}

/** One folder for each release of Node: the code of one is nothing to another. Null where no home is known. */
function keptFolder({ XDG_CACHE_HOME, HOME, USERPROFILE }, word) {
  const home = HOME ?? USERPROFILE ?? ''
  const named = XDG_CACHE_HOME ?? ''
  const cache = isAbsolute(named) ? named : isAbsolute(home) ? join(home, '.cache') : null
  const command = /^[a-z]{1,20}$/.test(word) ? word : 'other'
  return cache && join(cache, 'helpdesk', 'code', `${process.version}-${process.arch}`, command)
}

/** The code kept in a file, and which parts it is of; null where there is none to rely on. For its form see keep-code.js. */
function readCode(path) {
  let file
  try {
    file = openSync(path, 'r')
    const { mode, uid } = fstatSync(file)
    // Whoever may write it decides what we run.
    if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) return null
    const bytes = readFileSync(file)
    const end = bytes.length - 4
    const start = end - bytes.readUInt32LE(end)
    return { made: bytes.subarray(0, start), parts: JSON.parse(bytes.toString('latin1', start, end)) }
  } catch {
    return null
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function hasMore({ script, code, ran }) {
  if (code === null || script.cachedDataRejected) return true
  const known = new Set(code.parts)
  return ran.some((part) => !known.has(part))
}
