import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { timed } from './measure.js'

/**
 * The program `bin`, with a home of its own in `folder`. NODE_EXTRA_CA_CERTS is unset: Node 20 parses that file at every
 * start, which would hide everything else.
 */
export function deskIn(folder, bin) {
  const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
  const env = { ...inherited, HOME: folder }
  for (const kind of ['CONFIG', 'STATE', 'CACHE', 'DATA']) env[`XDG_${kind}_HOME`] = join(folder, kind)
  for (const name of Object.keys(env)) if (name.startsWith('HELPDESK_')) delete env[name]
  const line = (words) => [bin, ...words]

  return {
    env,
    /** How long the command takes, in milliseconds; `code` is how it is to end. */
    time: (words, code = 0) => timed(process.execPath, line(words), { env, code }),
    bare: () => timed(process.execPath, ['-e', '0'], { env, code: 0 }),
    /** Runs it with its standard streams for the taking. */
    start: (words, { node = [], ...options }) =>
      spawn(process.execPath, [...node, ...line(words)], { env, ...options }),
    run: (words, input, more = {}) =>
      spawnSync(process.execPath, line(words), {
        env: { ...env, ...more },
        input,
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      }),
    line,
  }
}

/** A sandbox on a port of its own, which ends with this run however that ends. `desk` needs the native packages for it. */
export async function serve(desk, database) {
  const log = `${database}.log`
  const words = ['sandbox', 'serve', '--port', '0', '-o', 'ndjson', '--database', database, '--log', log]
  const child = desk.start(words, { stdio: ['ignore', 'pipe', 'inherit'] })
  process.on('exit', () => child.kill())
  for await (const line of createInterface({ input: child.stdout })) {
    const ended = new Promise((resolve) => child.on('close', resolve))
    // One line for each request.
    const requests = () => readFileSync(log, 'utf8').split('\n').length - 1
    return { ...JSON.parse(line), requests, stop: () => (child.kill('SIGTERM'), ended) }
  }
  throw new Error('the sandbox did not start')
}

/** Makes the server the current account of the desk. */
export function signIn(desk, { url, apiKey }, options = []) {
  const { status, stderr } = desk.run(
    ['login', '--server', url, '--api-key-stdin', '--store', 'file', ...options],
    apiKey,
  )
  if (status !== 0) throw new Error(stderr)
}
