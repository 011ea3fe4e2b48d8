import type { MirrorFacts, MirrorProgress, MirrorStore } from '#desk/mirror/mirror.ts'
import { nothingRead } from '#desk/mirror/mirror.ts'
import type { Database } from './open.ts'

/** What a mirror knows of itself. */
export function notesOf(db: Database): Pick<MirrorStore, 'progress' | 'facts'> {
  // Written by this program and nobody else: what of it is not JSON is damage that SQLite tells first.
  function fact(name: string): unknown {
    const [row] = db.all<{ json: string }>('select json from fact where name = ?', [name])
    return row === undefined ? null : JSON.parse(row.json)
  }
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    progress: () => (fact('progress') ?? nothingRead) as MirrorProgress,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    facts: () => fact('facts') as MirrorFacts | null,
  }
}
