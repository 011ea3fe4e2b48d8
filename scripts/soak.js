import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './build.js'
import { ensureInstalled, root } from './install.js'

ensureInstalled()
await ensureBuilt()

const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'soak',
    '--project',
    'fuzz',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { KILLS: '200', FUZZ_RUNS: '100000', ...process.env, SOAK: '1' },
  },
)
process.exitCode = status ?? 1
