import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.js'
import { ensureInstalled, root } from './install.js'

// Writes the completion scripts that are committed, as the built program prints them.
const files = { bash: 'helpdesk.bash', zsh: '_helpdesk', fish: 'helpdesk.fish', powershell: 'helpdesk.ps1' }

ensureInstalled()
await ensureBuilt()
mkdirSync(join(root, 'completions'), { recursive: true })
for (const [shell, file] of Object.entries(files)) {
  const bin = join(root, 'bin', 'helpdesk.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'completion', shell], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })
  if (status !== 0) {
    process.stderr.write(stderr)
    process.exit(status ?? 1)
  }
  writeFileSync(join(root, 'completions', file), stdout)
}
