import { appendFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../test-results/', import.meta.url))

/** Prints what a long test saw, and keeps it for docs/reliability.md. `name` is the one that docs/promises.json has. */
export function figure(name: string, seen: string): void {
  const suite = process.env['SOAK'] === undefined ? 'test' : 'soak'
  console.log(`${name}: ${seen}`)
  mkdirSync(folder, { recursive: true })
  appendFileSync(`${folder}figures.ndjson`, `${JSON.stringify({ name, suite, seen })}\n`)
}
