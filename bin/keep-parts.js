'use strict'
const { existsSync, mkdirSync, readdirSync, renameSync, unlinkSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { setFlagsFromString } = require('node:v8')

// V8 takes no code that was made under other flags than its own. src/shell.ts sets the first two for what takes long;
// src/http/proxy/tunnel.ts sets the third, and V8 with it the last two the other way.
const asAtTheStart = [
  '--semi-space-growth-factor=2',
  '--heap-growing-percent=0',
  '--no-liftoff-only',
  '--wasm-tier-up',
  '--wasm-dynamic-tiering',
]

/**
 * Keeps parts in the user's cache, with the code that V8 made of them where the run came to no new ones, and removes what an
 * older release or a killed run left in the folder. A file holds the code, which V8 reads where it lies when it lies first, the
 * text of the parts, what it is as JSON, and the length of that in four bytes.
 */
exports.keepParts = function keepParts(shelves, { folder, build }) {
  try {
    for (const flag of asAtTheStart) setFlagsFromString(flag)
    makeFolder(folder)
    for (const { place, kept, missed } of shelves) {
      const isSame = kept !== null && Object.keys(missed).length === 0
      const code = isSame ? kept.script.createCachedData() : Buffer.alloc(0)
      const parts = Object.entries({ ...kept?.parts, ...missed })
      const text = Buffer.from(
        `({\n${parts.map(([number, part]) => `${number}:${part}`).join(',\n')}\n})`,
        'latin1',
      )
      const about = Buffer.from(JSON.stringify({ build, code: code.length }))
      const length = Buffer.alloc(4)
      length.writeUInt32LE(about.length)
      replace(place, Buffer.concat([code, text, about, length]))
    }
    for (const name of readdirSync(folder)) if (!/^[a-z]+$/.test(name)) unlinkSync(join(folder, name))
  } catch {
    // A cache that cannot be written is done without.
  }
}

function replace(path, bytes) {
  const made = `${path}.${process.pid}.tmp`
  writeFileSync(made, bytes, { mode: 0o600 })
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
