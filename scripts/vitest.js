import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './build.js'
import { ensureInstalled, root } from './install.js'

/** Runs vitest on what is built, with what was typed behind the words of `line`, and gives its exit code. */
export async function vitest(line = [], env = {}) {
  ensureInstalled()
  await ensureBuilt()
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...line, ...process.argv.slice(2)],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } },
  )
  return status ?? 1
}
