import type { MirrorStore, Step, Stepped } from '#desk/mirror/mirror.ts'
import { moment } from '#desk/time/instant.ts'
import type { Instant, Ticket } from '#desk/ticket.ts'
import type { Database } from './open.ts'
import { notesOf } from './notes.ts'
import { plainFolded } from './plain-folded.ts'
import { numberOf } from './states.ts'

/** A mirror that is filled, and how many tickets of it were changed. */
interface FilledMirror extends MirrorStore {
  readonly changes: () => number
}

/** A mirror as it is filled. */
export function mirrorStore(db: Database): FilledMirror {
  let changes = 0
  return {
    ...notesOf(db),
    changes: () => changes,
    keepFacts: (facts) => db.write(() => keep(db, 'facts', facts)),
    step(step) {
      const stepped = db.write(() => take(db, step))
      changes += stepped.added + stepped.changed + stepped.removed
      return stepped
    },
    count: () => db.all<{ n: number }>('select count(*) as n from ticket')[0]?.n ?? 0,
    idsAfter: (id, most) =>
      db
        .all<{ id: number }>('select id from ticket where id > ? order by id limit ?', [id, most])
        .map((row) => row.id),
    newestOfGroups: (each) =>
      db.all(
        `select id, team as "group" from (
           select id, team, row_number() over (partition by team order by updated desc) as place
           from ticket where team is not null
         ) where place <= ?`,
        [each],
      ),
  }
}

function keep(db: Database, name: 'facts' | 'progress', value: object): void {
  db.run('insert or replace into fact (name, json) values (?, ?)', [name, JSON.stringify(value)])
}

function take(db: Database, { rows = [], gone = [], progress }: Step): Stepped {
  const count = { added: 0, changed: 0, removed: 0 }
  for (const row of rows) {
    const became = put(db, row)
    if (became !== 'same') count[became] += 1
  }
  for (const id of gone) if (remove(db, id)) count.removed += 1
  if (progress !== undefined) keep(db, 'progress', progress)
  return count
}

function remove(db: Database, id: number): boolean {
  if (db.all('select id from ticket where id = ?', [id]).length === 0) return false
  db.run('delete from words where rowid = ?', [id])
  for (const table of ['ticket', 'page', 'folded']) db.run(`delete from ${table} where id = ?`, [id])
  return true
}

function put(db: Database, ticket: Ticket): 'added' | 'changed' | 'same' {
  // What is overdue is told by the clock when it is shown.
  const json = JSON.stringify({ ...ticket, overdue: false })
  const [before] = db.all<{ json: string }>('select json from page where id = ?', [ticket.id])
  if (before?.json === json) return 'same'
  const { id } = ticket
  const subject = ticket.subject === null ? null : plainFolded(ticket.subject)
  const detail = plainFolded(ticket.detail)
  if (before !== undefined) db.run('delete from words where rowid = ?', [id])
  db.run('insert into words (rowid, subject, detail) values (?, ?, ?)', [id, subject, detail])
  db.run('insert or replace into folded (id, subject, detail) values (?, ?, ?)', [id, subject, detail])
  db.run('insert or replace into page (id, json) values (?, ?)', [id, json])
  const values = [...columnsOf(ticket), personOf(db, ticket)]
  db.run(`insert or replace into ticket values (${values.map(() => '?').join()})`, values)
  return before === undefined ? 'added' : 'changed'
}

function columnsOf(ticket: Ticket): readonly (string | number | null)[] {
  const { ids, group } = ticket
  return [
    ticket.id,
    at(ticket.updated),
    at(ticket.created),
    at(ticket.due),
    at(ticket.closed),
    numberOf(ticket.state),
    ids.status,
    ids.priority,
    ids.type,
    ids.tech,
    ids.requester,
    ids.location,
    ids.department,
    ticket.level,
    Number(ticket.flagged),
    Number(ticket.needsApproval),
    group === null ? null : plainFolded(group),
  ]
}

function at(instant: Instant | null): number | null {
  return instant === null ? null : moment(instant)
}

/** Many tickets are of few people: a part of a name is looked for among these. */
function personOf(db: Database, { requester, requesterEmail }: Ticket): number | null {
  if (requester === null && requesterEmail === null) return null
  const names = [plainFolded(requester ?? ''), plainFolded(requesterEmail ?? '')]
  db.run('insert or ignore into person (name, email) values (?, ?)', names)
  const [row] = db.all<{ id: number }>('select id from person where name = ? and email = ?', names)
  return row?.id ?? null
}
