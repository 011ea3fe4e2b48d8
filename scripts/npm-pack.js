import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.js'

/** Where tarballs are put. */
export const packed = join(root, 'packed')

/** Packs what is checked out here as `npm pack` does, and gives the path of the tarball. */
export function packHere() {
  return npmPack(['.'], packed)
}

/** Gives the path of the tarball. */
export function npmPack(line, destination) {
  mkdirSync(destination, { recursive: true })
  const { status, stdout } = spawnSync(
    'npm',
    ['pack', ...line, '--json', '--pack-destination', destination],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) throw new Error('npm pack failed.')
  // What npm prints of the scripts that it runs comes before.
  return join(destination, JSON.parse(stdout.slice(stdout.indexOf('[\n')))[0].filename)
}
