import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './build.js'
import { ensureInstalled, root } from './install.js'
import { forget, tell } from './report.js'
import { sayWhatIsMissing } from './tools.js'

ensureInstalled()
await ensureBuilt()

// An old report must not speak for a run that wrote none.
forget()
const done = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  },
)
sayWhatIsMissing()
tell()
process.exitCode = done.status ?? 1
