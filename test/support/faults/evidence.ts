import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Computer } from '../computer.ts'
import type { Typed } from './typing.ts'

const folder = fileURLToPath(new URL('../../../test-results/', import.meta.url))

interface Evidence {
  /** The server's. */
  readonly log: string
  readonly persons: readonly { readonly desk: Computer; readonly story: readonly Typed[] }[]
}

/** Keeps what came to the server, what was typed and answered, and the journals, to see what went wrong. */
export function keepEvidence(name: string, { log, persons }: Evidence): void {
  const kept = join(folder, name)
  mkdirSync(kept, { recursive: true })
  cpSync(log, join(kept, 'requests.ndjson'))
  for (const [at, { desk, story }] of persons.entries()) {
    writeFileSync(join(kept, `typed-${at}.ndjson`), story.map((typed) => JSON.stringify(typed)).join('\n'))
    cpSync(join(desk.folder, 'state', 'helpdesk'), join(kept, `state-${at}`), { recursive: true })
  }
  console.log(`Kept in test-results/${name}: the server's log, what was typed, and the journals.`)
}
