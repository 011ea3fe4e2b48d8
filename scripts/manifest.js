import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './install.js'

const file = join(root, 'package.json')
const whole = join(root, 'package.whole.json')

/**
 * package.json as users get it. Nothing in it can be run or fetched: all JavaScript is in dist, and a registry that
 * cannot be reached would be waited for five minutes for packages that most commands do without.
 */
export function published() {
  const {
    scripts: _scripts,
    imports: _imports,
    devDependencies: _bundled,
    optionalDependencies,
    ...kept
  } = JSON.parse(readFileSync(existsSync(whole) ? whole : file, 'utf8'))
  const names = Object.keys(optionalDependencies)
  return {
    ...kept,
    peerDependencies: optionalDependencies,
    peerDependenciesMeta: Object.fromEntries(names.map((name) => [name, { optional: true }])),
  }
}

// npm packs the package.json that lies here; the whole one waits beside it meanwhile. After a packing that was killed
// `node scripts/manifest.js after` puts it back.
const steps = {
  before() {
    const slim = published()
    if (!existsSync(whole)) renameSync(file, whole)
    writeFileSync(file, `${JSON.stringify(slim, null, 2)}\n`)
  },
  after() {
    if (existsSync(whole)) renameSync(whole, file)
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) steps[process.argv[2]]?.()
