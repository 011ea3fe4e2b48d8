// Start-up as a ratio to `node -e 0` in the same run, and rows per second for a large queue.
// NODE_EXTRA_CA_CERTS is unset: Node 20 parses that file at every start, which would hide everything else.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ensureBuilt } from '../build.js'
import { ensureInstalled, root } from '../install.js'
import { ratio, timed } from './measure.js'
import { benchMirror } from './mirror.js'

ensureInstalled()
await ensureBuilt()

const pairs = 20
const many = Number(process.env['BENCH_TICKETS'] ?? 100_000)
const mirrored = Number(process.env['BENCH_MIRROR_TICKETS'] ?? 200_000)
const bin = join(root, 'bin', 'helpdesk.js')
const folder = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'))
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
const env = {
  ...inherited,
  XDG_CONFIG_HOME: folder,
  XDG_STATE_HOME: folder,
  XDG_CACHE_HOME: folder,
  XDG_DATA_HOME: folder,
}
for (const name of Object.keys(env)) if (name.startsWith('HELPDESK_')) delete env[name]

const helpdesk = (...line) => timed(process.execPath, [bin, ...line], env)
const bare = () => timed(process.execPath, ['-e', '0'], env)

async function serve(database) {
  const child = spawn(
    process.execPath,
    [bin, 'sandbox', 'serve', '--port', '0', '-o', 'ndjson', '--database', database],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  // However this run ends, the server ends with it.
  process.on('exit', () => child.kill())
  for await (const line of createInterface({ input: child.stdout })) {
    const ended = new Promise((resolve) => child.on('close', resolve))
    return { ...JSON.parse(line), stop: () => (child.kill('SIGTERM'), ended) }
  }
  throw new Error('the sandbox did not start')
}

async function signIn({ url, apiKey }) {
  const child = spawn(
    process.execPath,
    [bin, 'login', '--server', url, '--api-key-stdin', '--store', 'file'],
    {
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  child.stdin.end(apiKey)
  await new Promise((resolve) => child.on('close', resolve))
}

function peakMemory(line) {
  return new Promise((resolve) => {
    const program = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))`
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(program)}`, bin, ...line],
      {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let said = ''
    child.stderr.on('data', (text) => (said += text))
    child.on('close', () => resolve(Math.round(Number(/\d+$/.exec(said)?.[0]) / 1024)))
  })
}

const tell = (what, figure, limit) => {
  console.log(`${what.padEnd(72)} ${figure.padStart(24)}   ${limit ?? ''}`)
}
const shown = ({ ratio: found, own, base }) =>
  `${found.toFixed(2)} (${own.toFixed(0)} / ${base.toFixed(0)} ms)`

let missed = false
try {
  const version = await ratio(() => helpdesk('--version'), bare, pairs)
  tell('--version, ratio to node -e 0', shown(version), 'at most 1.5')
  missed = version.ratio > 1.5

  // One that nothing was kept for would only be told so.
  await timed(process.execPath, [bin, 'completion', 'refresh', '--profile', 'sandbox'], env)
  const completing = () => helpdesk('__complete', 'ticket', '10', '--profile', 'sandbox')
  const completion = await ratio(completing, bare, pairs)
  tell('a completion with live values', shown(completion), 'at most 1.7')
  if (completion.ratio > 1.7) missed = true

  const small = await serve(join(folder, 'small.db'))
  await signIn(small)
  tell(
    'queue --all --limit 50 -o tsv, 50 rows',
    shown(await ratio(() => helpdesk('queue', '--all', '--limit', '50', '-o', 'tsv'), bare, pairs)),
  )
  tell('show 1042 -o json', shown(await ratio(() => helpdesk('show', '1042', '-o', 'json'), bare, pairs)))
  await small.stop()

  const seeding = performance.now()
  await helpdesk(
    'sandbox',
    'seed',
    '--tickets',
    String(many),
    '--database',
    join(folder, 'large.db'),
    '--yes',
  )
  tell(`sandbox seed --tickets ${many}`, `${((performance.now() - seeding) / 1000).toFixed(1)} s`)
  const large = await serve(join(folder, 'large.db'))
  await signIn(large)
  const whole = await helpdesk('queue', '--all', '-o', 'ndjson')
  tell(
    `queue --all -o ndjson, ${many} tickets`,
    `${Math.round(many / (whole / 1000))} rows/s, ${(whole / 1000).toFixed(1)} s`,
  )
  tell('peak memory of that', `${await peakMemory(['queue', '--all', '-o', 'ndjson'])} MB`)
  await large.stop()

  const database = join(folder, 'mirrored.db')
  await helpdesk('sandbox', 'seed', '--tickets', String(mirrored), '--database', database, '--yes')
  const served = await serve(database)
  await signIn(served)
  const filled = await helpdesk('sync')
  tell(`sync, first run of ${mirrored} tickets`, `${(filled / 1000).toFixed(1)} s`)
  tell('sync with nothing new', shown(await ratio(() => helpdesk('sync'), bare, 3)))
  await served.stop()
  if ((await benchMirror({ helpdesk, bare, bin, env, pairs, tell, shown })).length > 0) missed = true
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = missed ? 1 : 0
