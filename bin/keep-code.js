'use strict'
const { existsSync, mkdirSync, readdirSync, renameSync, unlinkSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { setFlagsFromString } = require('node:v8')

/**
 * Keeps what V8 made of bundles in `folder`, and removes what is there of bundles that this build does not have, and what killed
 * runs left. A file holds the code, the numbers of the parts it is of, as JSON, and the length of these in four bytes.
 */
exports.keepCode = function keepCode(news, { folder, bundles }) {
  try {
    // V8 takes no code that was made under other flags than its own; src/shell.ts sets these for what takes long.
    setFlagsFromString('--semi-space-growth-factor=2')
    setFlagsFromString('--heap-growing-percent=0')
    makeFolder(folder)
    for (const { codePath, script, code, ran } of news) {
      // What V8 was given it gives again, so that the code of a command grows to all that the command comes to.
      const known = code === null || script.cachedDataRejected ? [] : code.parts
      const parts = Buffer.from(JSON.stringify([...new Set([...known, ...ran])]))
      const length = Buffer.alloc(4)
      length.writeUInt32LE(parts.length)
      replace(codePath, Buffer.concat([script.createCachedData(), parts, length]))
    }
    const here = new Set(bundles.map((name) => `${name}.code`))
    for (const name of readdirSync(folder)) if (!here.has(name)) unlinkSync(join(folder, name))
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
