import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.js'

// Writes the manual pages that are committed, made from the commands and the topics of help, and names them in
// package.json, by which npm installs them. The program itself carries nothing that makes them.
ensureInstalled()
const folder = join(root, 'man')
const described = join(root, 'package.json')
const manifest = JSON.parse(readFileSync(described, 'utf8'))
const today = new Date().toISOString().slice(0, 10)
const pages = await manPages(manifest.version)

mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) if (!pages.has(file)) rmSync(join(folder, file))
for (const [file, page] of pages) {
  const path = join(folder, file)
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : ''
  // A page keeps its day until something else in it changes.
  const [, date = today] = /"(\d{4}-\d\d-\d\d)"/.exec(kept) ?? []
  if (page(date) !== kept) writeFileSync(path, page(today))
}

const man = readdirSync(folder)
  .sort((one, other) => (one < other ? -1 : 1))
  .map((file) => `man/${file}`)
if (JSON.stringify(manifest.man) !== JSON.stringify(man)) {
  writeFileSync(described, `${JSON.stringify({ ...manifest, man }, null, 2)}\n`)
}

// By src/man.ts, bundled: Node 20 reads no TypeScript.
async function manPages(version) {
  const { rolldown } = await import('rolldown')
  const made = mkdtempSync(join(tmpdir(), 'helpdesk-man-'))
  try {
    const bundle = await rolldown({
      input: { man: join(root, 'src/man.ts') },
      cwd: root,
      platform: 'node',
      external: [/^node:/, 'libsql'],
      onLog(level, log, defaultHandler) {
        if (log.code !== 'EVAL') defaultHandler(level, log)
      },
    })
    await bundle.write({ dir: made, format: 'cjs', entryFileNames: 'man.cjs', chunkFileNames: '[hash].cjs' })
    await bundle.close()
    return await createRequire(import.meta.url)(join(made, 'man.cjs')).manPages(version)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}
