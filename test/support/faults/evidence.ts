import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Computer } from '../computer.ts'
import type { Asked } from '../faulty-server.ts'
import type { Typed } from './typing.ts'

const folder = fileURLToPath(new URL('../../../test-results/', import.meta.url))

export interface Witness {
  readonly desk: Computer
  readonly story: readonly Typed[]
  /** What passed on the way to the server. */
  readonly asked?: readonly Asked[]
}

/** Keeps what came to the server, what was typed and answered, and the journals, to see what went wrong. */
export function keepEvidence(name: string, witnesses: readonly Witness[], log?: string): void {
  const kept = join(folder, name)
  mkdirSync(kept, { recursive: true })
  if (log !== undefined) cpSync(log, join(kept, 'requests.ndjson'))
  for (const [at, { desk, story, asked = [] }] of witnesses.entries()) {
    writeFileSync(join(kept, `typed-${at}.ndjson`), linesOf(story))
    writeFileSync(join(kept, `asked-${at}.ndjson`), linesOf(asked))
    cpSync(join(desk.folder, 'state', 'helpdesk'), join(kept, `state-${at}`), { recursive: true })
  }
  console.log(`Kept in test-results/${name}: what was asked, what was typed, and the journals.`)
}

function linesOf(all: readonly unknown[]): string {
  return all.map((one) => JSON.stringify(one)).join('\n')
}
