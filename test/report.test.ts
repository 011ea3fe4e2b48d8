import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('a report of tests that nobody wrote counts as one that failed', () => {
  const line = ['scripts/report.js', 'never-written', 'nor-this-one']
  const { stdout } = spawnSync(process.execPath, line, { encoding: 'utf8' })
  expect(stdout).toBe('0 passed, 2 failed, 0 skipped\n')
})
