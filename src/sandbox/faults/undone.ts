import type { Database } from '../database/database.ts'

class Undoing extends Error {
  override readonly name = 'Undoing'
}

/** Does the work and takes back all that it wrote: a server that died before its database was done. */
export const undone = <Result>(db: Database, work: () => Result): Result => {
  const results: Result[] = []
  try {
    db.write(() => {
      results.push(work())
      throw new Undoing()
    })
  } catch (error) {
    if (!(error instanceof Undoing)) throw error
  }
  const [result] = results
  if (result === undefined) throw new Error('The work gave no result.')
  return result
}
