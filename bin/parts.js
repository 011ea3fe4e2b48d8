'use strict'
// Loads the parts of the program, with the code that V8 made of them in an earlier run: to read and compile
// them anew takes longer than what they do. Also on Node 20, which has no compile cache of its own.
const {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} = require('node:fs')
const { basename, dirname, isAbsolute, join } = require('node:path')
const { Script } = require('node:vm')

/** A part smaller than this is compiled sooner than its code is found, in characters. */
const worthKeeping = 4096

/** What loads fewer parts than this, as --version does, is over before keeping its code pays. */
const enough = 4

/**
 * Opens the built program in `folder` for a line whose command is `word`. What V8 made of the parts is kept in the user's
 * cache for each command, as each wants other functions of them; it is never needed, and never used when it may be somebody else's.
 */
exports.openParts = function openParts(folder, { env, word }) {
  const kept = keptFolder(env, word)
  const loaded = new Map()
  const fresh = []

  function load(path) {
    const known = loaded.get(path)
    if (known !== undefined) return known.exports
    const part = { exports: {} }
    loaded.set(path, part)
    const beside = dirname(path)
    const needs = (name) => {
      if (name === 'libsql') {
        const { withShortReport } = require('./short-report.js')
        return withShortReport(() => require(name))
      }
      return name.startsWith('.') ? load(join(beside, name)) : require(name)
    }
    compile(path).call(part.exports, part.exports, needs, part, path, beside)
    return part.exports
  }

  function compile(path) {
    const text = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(path, 'utf8')}\n})`
    const isKept = kept !== null && text.length >= worthKeeping
    const cachedData = isKept ? read(join(kept, nameOf(path))) : undefined
    const script = new Script(text, { filename: path, cachedData })
    if (isKept && script.cachedDataRejected !== false) fresh.push({ path, script })
    return script.runInThisContext()
  }

  return {
    load: (name) => load(join(folder, name)),

    /** Keeps the code of what this run was the first to load. */
    keep() {
      if (loaded.size < enough) return
      try {
        for (const { path, script } of fresh) write(join(kept, nameOf(path)), script.createCachedData())
        if (fresh.length > 0) sweep(kept, join(folder, 'chunk'))
      } catch {
        // A cache that cannot be written is done without.
      }
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

/** The name of a part has a hash of its text, so that no part meets the code of another. */
const nameOf = (path) => `${basename(path, '.js')}.code`

/** The code kept of a part; undefined where there is none to rely on. */
function read(path) {
  let file
  try {
    file = openSync(path, 'r')
    const { mode, uid } = fstatSync(file)
    // Whoever may write it decides what we run.
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
    return isOurs ? readFileSync(file) : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function write(path, code) {
  makeFolder(dirname(path))
  const made = `${path}.${process.pid}.tmp`
  writeFileSync(made, code, { mode: 0o600 })
  renameSync(made, path)
}

// Not by the `recursive` of Node, which never ends where a folder is there and takes no other, as on a dead mount.
function makeFolder(path) {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another run may have been faster.
    if (error.code !== 'EEXIST') throw error
  }
}

/** Removes the code of parts that this build does not have, and what killed runs left. */
function sweep(kept, parts) {
  const here = new Set(readdirSync(parts).map(nameOf))
  for (const name of readdirSync(kept)) if (!here.has(name)) unlinkSync(join(kept, name))
}
