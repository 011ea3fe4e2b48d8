'use strict'
const { readFileSync } = require('node:fs')

/**
 * Loads what asks for Node's report on the process, only to learn which C library there is, as libsql does: a whole report
 * takes longer than all the rest of loading it, and what is mapped into the process tells the same at once.
 */
exports.withShortReport = function withShortReport(load) {
  const { report } = process
  const header = process.platform === 'linux' && report !== undefined ? shortHeader() : null
  if (header === null) return load()
  const whole = Object.getOwnPropertyDescriptor(report, 'getReport')
  report.getReport = () => ({ header })
  try {
    return load()
  } finally {
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
