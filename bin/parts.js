'use strict'
// Loads the parts of the program, with the code that V8 made of them in an earlier run: to read and compile
// them anew takes longer than what they do. Also on Node 20, which has no compile cache of its own.
const { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync } = require('node:fs')
const { renameSync, unlinkSync, writeFileSync } = require('node:fs')
const { basename, dirname, isAbsolute, join } = require('node:path')
const { Script } = require('node:vm')

/** A part smaller than this is compiled sooner than its code is found, in characters. */
const worthKeeping = 4096

/** What loads fewer parts than this, as --version does, is over before keeping its code pays. */
const enough = 4

/** Opens the built program in `folder`. What V8 made of it is kept in the user's cache, never needed, and never trusted when it is somebody else's. */
exports.openParts = function openParts(folder, { env }) {
  const kept = keptFolder(env)
  const loaded = new Map()
  const compiled = []

  function load(path) {
    const known = loaded.get(path)
    if (known !== undefined) return known.exports
    const part = { exports: {} }
    loaded.set(path, part)
    const beside = dirname(path)
    const needs = (name) => (name.startsWith('.') ? load(join(beside, name)) : require(name))
    compile(path).call(part.exports, part.exports, needs, part, path, beside)
    return part.exports
  }

  function compile(path) {
    const text = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(path, 'utf8')}\n})`
    const held = kept !== null && text.length >= worthKeeping ? read(join(kept, nameOf(path))) : null
    const script = new Script(text, { filename: path, cachedData: held?.code })
    if (text.length >= worthKeeping)
      compiled.push({ path, script, ran: script.cachedDataRejected === true ? [] : (held?.ran ?? []) })
    return script.runInThisContext()
  }

  return {
    load: (name) => load(join(folder, name)),

    /** Keeps the code of this run where it ran something that no run before it had. */
    keep() {
      const here = [...loaded.keys()].map((path) => basename(path)).sort()
      if (kept === null || here.length < enough) return
      try {
        for (const { path, script, ran } of compiled) {
          const runs = [...new Set([...ran, ...here])]
          if (runs.length > ran.length) write(join(kept, nameOf(path)), { ran: runs, script })
        }
      } catch {
        // A cache that cannot be written is done without.
      }
    },
  }
}

/** One folder for each release of Node: the code of one is nothing to another. Null where no home is known. */
function keptFolder({ XDG_CACHE_HOME, HOME, USERPROFILE }) {
  const home = HOME ?? USERPROFILE ?? ''
  const named = XDG_CACHE_HOME ?? ''
  const cache = isAbsolute(named) ? named : isAbsolute(home) ? join(home, '.cache') : null
  return cache && join(cache, 'helpdesk', 'code', `${process.version}-${process.arch}`)
}

/** The name of a part has a hash of its text, so that no part meets the code of another. */
const nameOf = (path) => `${basename(path, '.js')}.code`

/** The code kept of a part, and the parts that the runs had loaded which made it; null where there is none to rely on. */
function read(path) {
  let file
  try {
    file = openSync(path, 'r')
    const { mode, uid } = fstatSync(file)
    // Whoever may write it decides what we run.
    if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0)) return null
    const whole = readFileSync(file)
    const end = whole.indexOf('\n')
    return { ran: whole.toString('utf8', 0, end).split(' '), code: whole.subarray(end + 1) }
  } catch {
    return null
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function write(path, { ran, script }) {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const made = `${path}.${process.pid}.tmp`
  writeFileSync(made, Buffer.concat([Buffer.from(`${ran.join(' ')}\n`), script.createCachedData()]), { mode: 0o600 })
  renameSync(made, path)
  for (const name of readdirSync(folder)) if (isOutdated(name, basename(path))) unlinkSync(join(folder, name))
}

/** An older build's code of the same part, or what a killed run left of it. */
function isOutdated(name, current) {
  return name !== current && name.replace(hash, '') === current.replace(hash, '')
}

/** What follows the name of a part. */
const hash = /-[\w-]{8}\.code(?:\.\d+\.tmp)?$/
