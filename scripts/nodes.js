import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { packed } from './npm-pack.js'

/** The first that is supported, and the newest of each later line. */
const wanted = { 20: '20.18.1', 22: '22', 24: '24', 26: '26' }

const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

/**
 * The folder with `node` in it for each line of Node, from the packages that hold nothing else. Where the registry
 * cannot be reached those of an earlier time are there, or only the Node that runs this.
 */
export function getNodes() {
  const folder = join(packed, 'nodes')
  mkdirSync(folder, { recursive: true })
  const packages = Object.entries(wanted).map(
    ([line, version]) => `node${line}@npm:node-${platform}@${version}`,
  )
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-package-lock',
      ...quiet,
      '--fetch-retries=1',
      ...packages,
    ],
    { stdio: ['ignore', 'ignore', 'ignore'], timeout: 180_000, shell: process.platform === 'win32' },
  )
  const found = Object.keys(wanted).map((line) => [line, join(folder, 'node_modules', `node${line}`, 'bin')])
  const here = found.filter(([, bin]) => existsSync(join(bin, 'node')))
  return { reachable: status === 0, nodes: here.length > 0 ? Object.fromEntries(here) : own() }
}

function own() {
  return { [process.versions.node.split('.')[0]]: join(process.execPath, '..') }
}
