import type { Database } from './database.ts'

/** What is made of a database, kept until that changes. Of tables that `isPassing` names nothing may be made. */
export const whileUnchanged = <Made>(make: (db: Database) => Made): ((db: Database) => Made) => {
  const kept = new WeakMap<Database, { readonly state: string; readonly made: Made }>()
  return (db) => {
    // Before anything is read: what another process writes meanwhile makes it old at once.
    const state = db.state()
    const known = kept.get(db)
    if (known?.state === state) return known.made
    const made = make(db)
    kept.set(db, { state, made })
    return made
  }
}
