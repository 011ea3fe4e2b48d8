import { ensureBuilt } from './build.js'
import { ensureInstalled } from './install.js'
import { getNodes } from './nodes.js'
import { packHere } from './npm-pack.js'
import { missingHere, packLinux } from './pack-linux.js'
import { forget, tell } from './report.js'
import { vitest } from './vitest.js'

/** Installs what users install, from both tarballs and from a fresh copy, and works with it on each Node that is supported. */

forget('install')
ensureInstalled()
await ensureBuilt()
const { nodes, reachable } = getNodes()
const missing = missingHere()
const tarballs = { small: packHere(), full: missing.length === 0 ? packLinux() : null }
process.exitCode = await vitest(['--project', 'install'], {
  INSTALL: JSON.stringify({ ...tarballs, nodes, reachable }),
})
if (!reachable)
  console.log(
    `Skipped what needs the npm registry: it cannot be reached. Tried on Node ${Object.keys(nodes).join(', ')}.`,
  )
if (missing.length > 0) console.log(`Skipped the tarball for Linux x64: ${missing.join(', ')} not installed.`)
tell('install')
