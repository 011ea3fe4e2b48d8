import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Installs a tarball as a user would who has no network, and gives the path of the program. */
export function installed(tarball, prefix) {
  mkdirSync(join(prefix, 'lib'), { recursive: true })
  const cache = join(prefix, 'empty-cache')
  const line = [
    'install',
    '--global',
    '--offline',
    '--no-audit',
    '--no-fund',
    '--cache',
    cache,
    '--prefix',
    prefix,
    tarball,
  ]
  const { status, stderr } = spawnSync('npm', line, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return join(prefix, 'lib', 'node_modules', 'helpdesk-client', 'bin', 'helpdesk.js')
}
