import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './install.js'

/** Where the test run of this name leaves its report. */
function fileOf(name) {
  return join(root, 'test-results', `${name}.json`)
}

/** Prints how many tests passed, failed and were skipped, as the reports have it together. One that is missing has failed. */
export function tell(...names) {
  const counts = names.map(countsIn)
  const sum = (what) => counts.reduce((all, one) => all + one[what], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
}

/** An old report must not speak for a run that wrote none. */
export function forget(name) {
  rmSync(fileOf(name), { force: true })
}

function countsIn(name) {
  if (!existsSync(fileOf(name))) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults } = JSON.parse(
    readFileSync(fileOf(name), 'utf8'),
  )
  // A file that cannot even be loaded counts no test, yet it has failed.
  const broken = testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  ).length
  const failed = numFailedTests + broken
  return {
    passed: numPassedTests,
    failed: failed || (success ? 0 : 1),
    skipped: numPendingTests + numTodoTests,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) tell(...process.argv.slice(2))
