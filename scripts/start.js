import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.js'
import { ensureInstalled, root } from './install.js'

ensureInstalled()
await ensureBuilt()

const typed = process.argv.slice(2)
const line = typed.length > 0 ? typed : ['queue', '--limit', '15']
const done = spawnSync(process.execPath, [join(root, 'bin', 'helpdesk.js'), ...line], {
  stdio: 'inherit',
  env: { HELPDESK_PROFILE: 'sandbox', ...process.env },
})

if (typed.length === 0 && done.status === 0) {
  process.stderr.write(
    [
      '',
      'This is the queue of the built-in sandbox. Try next:',
      '  npm start -- show 1042',
      "  npm start -- note 1042 -m 'Called back, trying a new cable'",
      "  npm start -- resolve 1042 -m 'Replaced the cable'",
      '',
    ].join('\n'),
  )
}
process.exitCode = done.status ?? 1
