import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './folders.ts'

/** An editor that does one thing to `form` at each opening, in turn, and remembers what it found. */
export function formEditor(turns: readonly string[]): {
  readonly EDITOR: string
  readonly seen: () => readonly string[]
} {
  const folder = temporaryFolder()
  const script = join(folder, 'editor.mjs')
  const log = join(folder, 'seen.json')
  writeFileSync(
    script,
    `import { existsSync, readFileSync, writeFileSync } from 'node:fs'
const [path] = process.argv.slice(2)
const seen = existsSync(${JSON.stringify(log)}) ? JSON.parse(readFileSync(${JSON.stringify(log)}, 'utf8')) : []
const form = readFileSync(path, 'utf8')
const turns = [${turns.map((turn) => `(form) => ${turn}`).join(', ')}]
writeFileSync(${JSON.stringify(log)}, JSON.stringify([...seen, form]))
writeFileSync(path, turns[seen.length](form))`,
  )
  return {
    EDITOR: `'${process.execPath}' '${script}'`,
    seen: () => (existsSync(log) ? JSON.parse(readFileSync(log, 'utf8')) : []),
  }
}
