import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Installs the packages of package-lock.json unless exactly those are there already. */
export function ensureInstalled() {
  if (isInstalled()) return
  process.stderr.write('Installing packages …\n')
  const done = spawnSync(
    'npm',
    [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-fund',
      '--no-audit',
      '--loglevel=error',
    ],
    { cwd: root, stdio: ['ignore', 2, 2], env: ownEnvironment(), shell: process.platform === 'win32' },
  )
  if (done.status === 0) return
  process.stderr.write(
    'The packages could not be installed. Check the connection to the npm registry, then try again.\n',
  )
  process.exit(1)
}

// npm hands its own settings down; under `npm install -g .` they would make this install a global one without devDependencies.
function ownEnvironment() {
  const handed =
    /^npm_(config_(global|location|omit|only|include|production|prefix|local_prefix|ignore_scripts|dry_run|save.*)|lifecycle_.*|command|package_.*)$/
  const kept = Object.entries(process.env).filter(([name]) => !handed.test(name) && name !== 'NODE_ENV')
  return { ...Object.fromEntries(kept), HELPDESK_PREPARING: '1' }
}

function isInstalled() {
  const installed = `${root}node_modules/.package-lock.json`
  if (!existsSync(installed)) return false
  const wanted = packagesOf(`${root}package-lock.json`)
  const present = packagesOf(installed)
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}
