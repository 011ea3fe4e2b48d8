import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Database } from '#sandbox/database/database.ts'
import { connect } from '#sandbox/database/open.ts'
import { seedSandbox } from '#sandbox/seed/index.ts'
import { makeFolder } from '../../support/folders.ts'

/** When all tests of the seed take place, in the two ways that are needed. */
export const noon = { iso: '2026-11-24T12:00:00Z', seconds: 1_795_521_600 }

/** An open sandbox of its own for one test, the default one unless told otherwise. */
export async function seededDatabase(asked: { tickets?: number; seed?: number } = {}): Promise<Database> {
  const folder = makeFolder()
  const database = join(folder, 'sandbox.db')
  await seedSandbox({ database, tickets: asked.tickets ?? 240, seed: asked.seed ?? 1, now: noon.iso })
  const db = connect(database)
  onTestFinished(() => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return db
}
