import { ensureBuilt } from './build.js'
import { ensureInstalled } from './install.js'
import { getNodes } from './nodes.js'
import { packHere } from './npm-pack.js'
import { packLinux } from './pack-linux.js'
import { forget, tell } from './report.js'
import { vitest } from './vitest.js'

/** Installs what users install, from both tarballs and from a fresh copy, and works with it on each Node that is supported. */

forget('install')
ensureInstalled()
await ensureBuilt()
const { nodes, reachable } = getNodes()
const tarballs = { small: packHere(), full: hasNative() ? packLinux() : null }
process.exitCode = await vitest(['--project', 'install'], {
  INSTALL: JSON.stringify({ ...tarballs, nodes, reachable }),
})
if (!reachable)
  console.log(
    `Skipped what needs the npm registry: it cannot be reached. Tried on Node ${Object.keys(nodes).join(', ')}.`,
  )
tell('install')

function hasNative() {
  return process.platform === 'linux' && process.arch === 'x64'
}
