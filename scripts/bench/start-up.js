import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { signIn } from './desk.js'
import { shownRatio } from './figures.js'
import { ratio, timed } from './measure.js'

/** What a command costs beyond Node itself, as a ratio to `node -e 0`. */
export async function benchStartUp(table, { desk, server, pairs, folder }) {
  const measure = async (what, limit, words, code) =>
    table.ratio(what, await ratio(() => desk.time(words, code), desk.bare, pairs), limit)

  /** What the same rows cost a program that does nothing else. */
  const least = async (url, ...authority) => {
    const rows = `${url}/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets?list=group&style=details&limit=50`
    const line = [program('least.cjs'), `${rows}&apiKey=${server.apiKey}`, ...authority]
    const bare = () => timed(process.execPath, line, { env: desk.env, code: 0 })
    table.note('  a bare program, one GET of 50 rows', shownRatio(await ratio(bare, desk.bare, pairs)))
  }

  signIn(desk, server)
  const queue = ['queue', '--all', '--limit', '50', '-o', 'tsv']
  await desk.time(queue)
  await measure('--version', 1.5, ['--version'])
  await measure('a usage error', 1.5, ['queue', '--colour'], 2)
  await measure('--help', 1.7, ['--help'])
  // One that nothing was kept for would only be told so.
  desk.run(['completion', 'refresh'])
  const offered = desk.run(['__complete', 'ticket', '10']).stdout.split('\n').length - 1
  await measure(`a completion with ${offered} live values`, 1.7, ['__complete', 'ticket', '10'])
  await measure('queue -o tsv, 50 rows from a server on loopback', 2.5, queue)
  await least(server.url)
  await measure('show 1042 -o json', 2.5, ['show', '1042', '-o', 'json'])
  await measure('note 1042 -m …', 3, ['note', '1042', '-m', 'Hello there', '--no-mail'])

  const front = await secureFront(server.url, folder)
  if (front === null) {
    table.note('queue -o tsv over https with ca-file', 'no openssl here')
    return
  }
  signIn(desk, { ...server, url: front.url }, ['--ca-file', front.certificate, '--profile', 'secure'])
  await measure('queue -o tsv over https with ca-file', 4, queue)
  await least(front.url, front.certificate)
  front.stop()
}

/** The same server behind TLS, in a process of its own; null where no certificate can be made. */
async function secureFront(url, folder) {
  const key = join(folder, 'front.key')
  const certificate = join(folder, 'front.pem')
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2']
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', ...subject]
  if (spawnSync('openssl', [...made, '-keyout', key, '-out', certificate]).status !== 0) return null
  const child = spawn(process.execPath, [program('front.js'), key, certificate, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.on('exit', () => child.kill())
  const [port] = await once(child.stdout.setEncoding('utf8'), 'data')
  return { url: `https://localhost:${port.trim()}`, certificate, stop: () => child.kill() }
}

const program = (name) => fileURLToPath(new URL(name, import.meta.url))
