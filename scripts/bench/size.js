import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signIn } from './desk.js'
import { median, timed } from './measure.js'

const megabyte = 1024 * 1024

/** A hundred thousand tickets in one list, and ten thousand in one change. */
export async function benchSize(table, { desk, server, folder, runs }) {
  signIn(desk, server)
  const line = ['queue', '--all', '-o', 'ndjson']
  const addresses = asked(desk, line, server.apiKey)
  const found = []
  for (let run = 0; run < runs; run += 1) {
    const whole = await listed(desk, line, folder)
    const curl = await timed('curl', curlLine(addresses, folder), { env: process.env, code: 0 })
    found.push({ ...whole, curl, ratio: whole.total / curl })
  }
  const of = (what) => median(found.map((one) => one[what]))
  const { rows } = found[0]
  table.limited(`queue --all -o ndjson, ${rows} tickets: first row`, {
    figure: of('first') / 1000,
    limit: 1.5,
    unit: ' s',
  })
  table.limited('  peak memory', {
    figure: Math.max(...found.map((one) => one.memory)),
    limit: 150,
    unit: ' MB',
  })
  table.limited(
    `  ${(of('total') / 1000).toFixed(1)} s; the same ${addresses.length} requests by curl, 6 at once`,
    {
      figure: of('ratio'),
      shown: `${of('ratio').toFixed(2)} × ${(of('curl') / 1000).toFixed(1)} s`,
      limit: 1.15,
    },
  )

  const before = server.requests()
  const head = await timed(
    '/bin/sh',
    ['-c', `"$0" "$@" | head -5 >"${join(folder, 'head')}"`, process.execPath, ...desk.line(line)],
    {
      env: desk.env,
      code: 0,
    },
  )
  table.note('  | head -5', `${(head / 1000).toFixed(2)} s, ${server.requests() - before} requests`)

  const ids = desk.run(['queue', '--all', '--limit', '10000', '-o', 'ids']).stdout
  const { memory, total } = await peak(
    desk,
    ['set', '-', 'room=B12', '--yes', '--no-mail', '-o', 'ndjson'],
    folder,
    ids,
  )
  const count = ids.trim().split('\n').length
  table.limited(`set - room=B12, ${count} ids from stdin, ${(total / 1000).toFixed(0)} s: peak memory`, {
    figure: memory,
    limit: 150,
    unit: ' MB',
  })
}

/** The addresses that the client asks for, with the key that its trace hides. */
function asked(desk, line, apiKey) {
  const { stderr } = desk.run(line, undefined, { HELPDESK_DEBUG: '1' })
  return [...stderr.matchAll(/^debug: GET (\S+)/gm)].map(([, address]) => address.replace('***', apiKey))
}

function curlLine(addresses, folder) {
  const config = join(folder, 'curl.config')
  writeFileSync(config, addresses.map((one) => `url = "${one}"\noutput = "/dev/null"\n`).join(''))
  return ['--silent', '--fail', '--parallel', '--parallel-max', '6', '--config', config]
}

/** How long until the first row and the last, in milliseconds, and the peak memory in megabytes. */
async function listed(desk, line, folder) {
  const began = performance.now()
  let first = null
  let rows = 0
  const { memory, total } = await peak(desk, line, folder, '', (piece) => {
    first ??= performance.now() - began
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows += 1
  })
  return { first, total, rows, memory }
}

function peak(desk, line, folder, input, onOutput = () => undefined) {
  const probe = join(folder, 'peak.cjs')
  // Not by what the system counts for a process: that begins with the memory of the one that started it, which is this one.
  writeFileSync(
    probe,
    `process.on('exit', () => {
      const own = /VmHWM:\\s*(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))
      process.stderr.write('\\n' + own[1])
    })`,
  )
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = desk.start(line, { stdio: ['pipe', 'pipe', 'pipe'], node: ['--require', probe] })
    let said = ''
    child.stdin.on('error', () => undefined).end(input)
    child.stdout.on('data', onOutput)
    child.stderr.on('data', (text) => (said = `${said}${text}`.slice(-2000)))
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`${line.join(' ')} ended with ${code}: ${said}`))
      const memory = (Number(/\d+$/.exec(said)?.[0]) * 1024) / megabyte
      resolve({ memory, total: performance.now() - began })
    })
  })
}
