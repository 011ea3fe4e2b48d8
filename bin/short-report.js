'use strict'
const Module = require('node:module')
const { readFileSync } = require('node:fs')

/**
 * Loads what only wants to learn which C library there is, as libsql does: it asks for Node's report on the process and
 * loads a package that would start programs to find out. Either takes longer than all the rest of loading it, and what is
 * mapped into the process tells the same at once.
 */
exports.withShortReport = function withShortReport(load) {
  const { report } = process
  const header = process.platform === 'linux' && report !== undefined ? shortHeader() : null
  if (header === null) return load()
  const whole = Object.getOwnPropertyDescriptor(report, 'getReport')
  const { _load: loadModule } = Module
  report.getReport = () => ({ header })
  Module._load = (name, ...where) => (name === 'detect-libc' ? libcOf(header) : loadModule(name, ...where))
  try {
    return load()
  } finally {
    Module._load = loadModule
    Object.defineProperty(report, 'getReport', whole)
  }
}

/** As in Node's report: the version of glibc, or none on musl. Null where that cannot be seen. */
function shortHeader() {
  try {
    const maps = readFileSync('/proc/self/maps', 'utf8')
    if (maps.includes('/ld-musl-')) return {}
    return maps.includes('/libc.so.6') ? { glibcVersionRuntime: '2' } : null
  } catch {
    return null
  }
}

/** What libsql asks of detect-libc. */
function libcOf({ glibcVersionRuntime }) {
  const [GLIBC, MUSL] = ['glibc', 'musl']
  return { GLIBC, MUSL, familySync: () => (glibcVersionRuntime === undefined ? MUSL : GLIBC) }
}
