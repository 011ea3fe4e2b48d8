// Every figure that is promised, with its limit, from the program as users install it. BENCH_PAIRS, BENCH_TICKETS and BENCH_MIRROR_TICKETS make it shorter.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../build.js'
import { ensureInstalled, root } from '../install.js'
import { packHere } from '../npm-pack.js'
import { deskIn, serve, signIn } from './desk.js'
import { openTable } from './figures.js'
import { installed } from './installed.js'
import { median } from './measure.js'
import { benchMirror } from './mirror.js'
import { benchPages } from './pages.js'
import { benchSize } from './size.js'
import { benchStartUp } from './start-up.js'

ensureInstalled()
await ensureBuilt()

const numberFrom = (name, otherwise) => Number(process.env[name] ?? otherwise)
const pairs = numberFrom('BENCH_PAIRS', 20)
const tickets = numberFrom('BENCH_TICKETS', 100_000)
const mirrored = numberFrom('BENCH_MIRROR_TICKETS', 200_000)

const folder = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'))
// The sandbox and the mirror need packages that only the checkout, or the tarball for Linux x64, has.
const whole = deskIn(join(folder, 'whole'), join(root, 'bin', 'helpdesk.js'))
const table = openTable()

async function seeded(name, count) {
  const database = join(folder, `${name}.db`)
  const took = await whole.time([
    'sandbox',
    'seed',
    '--tickets',
    String(count),
    '--database',
    database,
    '--yes',
  ])
  table.note(`sandbox seed --tickets ${count}`, `${(took / 1000).toFixed(1)} s`)
  return serve(whole, database)
}

try {
  const desk = deskIn(join(folder, 'small'), installed(packHere(), join(folder, 'installed')))
  const small = await serve(whole, join(folder, 'small.db'))
  await benchStartUp(table, { desk, server: small, pairs, folder })
  await small.stop()

  const large = await seeded('large', tickets)
  await benchPages(table, large, tickets)
  await benchSize(table, { desk, server: large, folder, runs: 3 })
  await large.stop()

  const served = await seeded('mirrored', mirrored)
  signIn(whole, served)
  const first = await whole.time(['sync'])
  table.note(`sync, first run of ${mirrored} tickets`, `${(first / 1000).toFixed(1)} s`)
  const again = median([await whole.time(['sync']), await whole.time(['sync']), await whole.time(['sync'])])
  table.note('sync with nothing new', `${again.toFixed(0)} ms`)
  await served.stop()
  await benchMirror(table, { desk: whole, pairs })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = table.missed() > 0 ? 1 : 0
