import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './install.js'

const file = join(root, 'test-results', 'report.json')

/** Prints how many tests passed, failed and were skipped, as the test report has it. */
export function tell() {
  if (!existsSync(file)) {
    console.log('0 passed, 1 failed, 0 skipped')
    return
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  // A file that cannot even be loaded counts no test, yet it has failed.
  const broken = testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  ).length
  const failed = numFailedTests + broken
  console.log(
    `${numPassedTests} passed, ${failed || (success ? 0 : 1)} failed, ${numPendingTests + numTodoTests} skipped`,
  )
}

export function forget() {
  rmSync(file, { force: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) tell()
