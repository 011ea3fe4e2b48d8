import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { root } from './install.js'

/** Where the test run of this name leaves its report. */
function fileOf(name) {
  return join(root, 'test-results', `${name}.json`)
}

/** Names the tests that failed, and prints how many passed, failed and were skipped, as the reports have it together. One that is missing has failed. */
export function tell(...names) {
  const reports = names.map(reportOf)
  for (const line of reports.flatMap(({ failures }) => failures)) console.log(line)
  const sum = (what) => reports.reduce((all, one) => all + one[what], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
}

/** An old report must not speak for a run that wrote none. */
export function forget(name) {
  rmSync(fileOf(name), { force: true })
}

function reportOf(name) {
  if (!existsSync(fileOf(name)))
    return { passed: 0, failed: 1, skipped: 0, failures: [`failed: no report of ${name}`] }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults } = JSON.parse(
    readFileSync(fileOf(name), 'utf8'),
  )
  // A file that cannot even be loaded counts no test, yet it has failed.
  const broken = testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
  const failures = [...testResults.flatMap(failedTests), ...broken.map((one) => told(one, [one.message]))]
  const failed = numFailedTests + broken.length
  if (failed === 0 && !success) failures.push(`failed: ${name}, outside of every test`)
  return {
    passed: numPassedTests,
    failed: failed || (success ? 0 : 1),
    skipped: numPendingTests + numTodoTests,
    failures,
  }
}

function failedTests(file) {
  return file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => told(file, [fullName, ...failureMessages.slice(0, 1)]))
}

function told(file, words) {
  const said = words.map((one) => stripVTControlCharacters(one).trim().split('\n')[0])
  return `failed: ${[relative(root, file.name), ...said].join(': ')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) tell(...process.argv.slice(2))
