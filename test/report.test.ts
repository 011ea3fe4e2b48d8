import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const planted = 'test-results/planted.json'

afterEach(() => {
  rmSync(planted, { force: true })
})

/** What the counting prints of the reports with these names. */
function told(...names: readonly string[]): string {
  return spawnSync(process.execPath, ['scripts/report.js', ...names], { encoding: 'utf8' }).stdout
}

/** Leaves a report of these files, as vitest writes one. */
function report(testResults: readonly object[], counts: object): void {
  mkdirSync('test-results', { recursive: true })
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  writeFileSync(planted, JSON.stringify({ ...none, ...counts, testResults }))
}

test('a report of tests that nobody wrote counts as one that failed', () => {
  expect(told('never-written', 'nor-this-one')).toBe(
    [
      'failed: no report of never-written',
      'failed: no report of nor-this-one',
      '0 passed, 2 failed, 0 skipped',
      '',
    ].join('\n'),
  )
})

test('tests that failed are named, each with its file and why, before the counts', () => {
  const passed = { status: 'passed', fullName: 'queue lists tickets', failureMessages: [] }
  const failed = {
    status: 'failed',
    fullName: 'queue keeps their order',
    failureMessages: ['AssertionError: \u001B[31mexpected 7 to be 8\u001B[39m\n    at queue.test.ts:12:3'],
  }
  const name = join(process.cwd(), 'test/commands/queue.test.ts')
  report([{ name, status: 'failed', message: '', assertionResults: [passed, failed] }], {
    numPassedTests: 1,
    numFailedTests: 1,
    success: false,
  })

  expect(told('planted')).toBe(
    'failed: test/commands/queue.test.ts: queue keeps their order: AssertionError: expected 7 to be 8\n' +
      '1 passed, 1 failed, 0 skipped\n',
  )
})

test('a file of tests that cannot be loaded is named, and counts as one that failed', () => {
  const name = join(process.cwd(), 'test/desk/time.test.ts')
  const message = "Cannot find package 'left-behind'\n    at loader:1:1"
  report([{ name, status: 'failed', message, assertionResults: [] }], { success: false })

  expect(told('planted')).toBe(
    "failed: test/desk/time.test.ts: Cannot find package 'left-behind'\n0 passed, 1 failed, 0 skipped\n",
  )
})

test('an error that belongs to no test counts as one that failed, and is told', () => {
  report([], { success: false })

  expect(told('planted')).toBe('failed: planted, outside of every test\n0 passed, 1 failed, 0 skipped\n')
})

test('where all passed the counts stand alone', () => {
  const passed = { status: 'passed', fullName: 'queue lists tickets', failureMessages: [] }
  const name = join(process.cwd(), 'test/commands/queue.test.ts')
  report([{ name, status: 'passed', message: '', assertionResults: [passed] }], {
    numPassedTests: 1,
    success: true,
  })

  expect(told('planted')).toBe('1 passed, 0 failed, 0 skipped\n')
})
