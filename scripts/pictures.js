import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.js'
import { ensureInstalled, root } from './install.js'

// Draws the pictures of the README, from real runs on the sandbox; with --check it only says which are no longer true.
ensureInstalled()
await ensureBuilt()
const { scenes } = await import('./pictures/scenes.js')
const { screenOf } = await import('./pictures/terminal.js')
const { svg } = await import('./pictures/svg.js')

const folder = join(root, 'docs', 'pictures')
const checks = process.argv.includes('--check')
mkdirSync(folder, { recursive: true })
for (const { name, line, scene, title, columns = 100 } of scenes) {
  const drawn = svg(await screenOf(line, { columns, scene }), { title, columns })
  const file = join(folder, `${name}.svg`)
  const same = existsSync(file) && readFileSync(file, 'utf8') === drawn
  if (checks && !same) {
    console.log(`docs/pictures/${name}.svg is not what the program shows: npm run pictures`)
    process.exitCode = 1
  }
  if (!checks) writeFileSync(file, drawn)
}
