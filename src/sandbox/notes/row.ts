import type { Database } from '../database/database.ts'

/** A note as the table holds it. Exactly one of tech and client is set. */
export interface NoteRow {
  readonly id: number
  readonly ticket_id: number
  readonly date: number
  readonly text: string
  readonly tech_id: number | null
  readonly client_id: number | null
  readonly work_minutes: number
  readonly hidden: number
  readonly solution: number
}

const columns =
  'n.id, n.ticket_id, n.date, n.text, n.tech_id, n.client_id, n.work_minutes, n.hidden, n.solution'

/** The newest note of each ticket; hidden ones only when asked for. */
export const newestNotes = (db: Database, tickets: readonly number[], sight: 'all' | 'shown'): NoteRow[] => {
  const hidden = sight === 'shown' ? 'and hidden = 0' : ''
  return db.all<NoteRow>(
    `select ${columns} from json_each(?) j join note n on n.id =
       (select id from note where ticket_id = j.value ${hidden} order by date desc, id desc limit 1)`,
    JSON.stringify(tickets),
  )
}

/** All notes of some tickets, newest first. */
export const notesOf = (db: Database, tickets: readonly number[], sight: 'all' | 'shown'): NoteRow[] => {
  const hidden = sight === 'shown' ? 'and n.hidden = 0' : ''
  return db.all<NoteRow>(
    `select ${columns} from note n where n.ticket_id in (select value from json_each(?)) ${hidden}
     order by n.date desc, n.id desc`,
    JSON.stringify(tickets),
  )
}

/** The note of an id. */
export const noteById = (db: Database, id: number): NoteRow | undefined =>
  db.get<NoteRow>(`select ${columns} from note n where n.id = ?`, id)

/** One page of a ticket's notes, newest first. */
export const pageOfNotes = (
  db: Database,
  options: { ticket: number; sight: 'all' | 'shown'; limit: number; offset: number },
): NoteRow[] => {
  const hidden = options.sight === 'shown' ? 'and n.hidden = 0' : ''
  return db.all<NoteRow>(
    `select ${columns} from note n where n.ticket_id = ? ${hidden} order by n.date desc, n.id desc limit ? offset ?`,
    options.ticket,
    options.limit,
    options.offset,
  )
}
