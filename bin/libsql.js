'use strict'
const { readFileSync } = require('node:fs')

/**
 * Loads libsql. To learn which C library there is, it has Node write a whole report on the process, which takes longer
 * than all the rest of loading it; what is mapped into the process tells the same at once. Throws where it is not installed.
 */
exports.loadLibsql = function loadLibsql() {
  const { report } = process
  const whole = report?.getReport
  const header = process.platform === 'linux' && whole !== undefined ? shortHeader() : null
  if (header === null) return require('libsql')
  report.getReport = () => ({ header })
  try {
    return require('libsql')
  } finally {
    report.getReport = whole
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
