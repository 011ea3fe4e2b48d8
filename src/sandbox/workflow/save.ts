import { fold } from '../database/fold.ts'
import { foldedTicketColumns } from '../tickets/row.ts'
import type { TicketRow } from '../tickets/row.ts'
import { consequences } from './consequences.ts'
import type { Desk } from './desk.ts'
import { askWhetherResolved, withdrawQuestions } from './questions.ts'
import { afterRules } from './rules.ts'

type Column = keyof TicketRow

const switchColumns: ReadonlySet<string> = new Set([
  'email_client',
  'email_tech',
  'email_level',
  'email_manager',
  'email_cc',
  'email_bcc',
])

const isColumn = (row: TicketRow, name: string): name is Column => Object.hasOwn(row, name)

const differing = (before: TicketRow, after: TicketRow): Column[] =>
  Object.keys(after).filter((name): name is Column => isColumn(after, name) && before[name] !== after[name])

const write = (desk: Desk, before: TicketRow, after: TicketRow): void => {
  const columns = differing(before, after)
  if (columns.length === 0) return
  const folded = foldedTicketColumns.filter((column) => columns.includes(column))
  const values: [string, string | number | null][] = [
    ...columns.map((column): [string, string | number | null] => [column, after[column]]),
    ...folded.map((column): [string, string | null] => [`${column}_folded`, foldOrNull(after[column])]),
  ]
  const places = values.map(([column]) => `${column} = ?`).join(', ')
  desk.db.run(`update ticket set ${places} where id = ?`, ...values.map(([, value]) => value), after.id)
}

const foldOrNull = (text: string | null): string | null => (text === null ? null : fold(text))

const asks = (desk: Desk, status: number): boolean =>
  desk.db.get('select 1 from status_type where id = ? and asks_requester = 1', status) !== undefined

/** How a save is carried out. */
export interface SaveOptions {
  /** Something outside the row changed too: a note, a custom field, an asset. */
  readonly touched?: boolean
  /** Whether a change to Resolved asks the requester by mail. */
  readonly question: 'ask' | 'silent'
  readonly occasion?: 'create' | 'save'
}

/**
 * Saves a changed ticket with all that follows: due and close dates, action rules, the requester's question. Returns what the table now holds.
 * A save that changes nothing leaves `last_updated` alone; switches of who gets mail do not count as a change.
 */
export const saveTicket = (
  desk: Desk,
  before: TicketRow,
  wanted: TicketRow,
  options: SaveOptions,
): TicketRow => {
  const isNew = options.occasion === 'create'
  const changed = consequences(desk.db, before, wanted, desk.now)
  const isChange = differing(before, changed).some((column) => !switchColumns.has(column))
  if (!isChange && options.touched !== true && !isNew) {
    write(desk, before, changed)
    return changed
  }
  const ruled = consequences(
    desk.db,
    changed,
    afterRules(desk.db, changed, options.occasion ?? 'save'),
    desk.now,
  )
  const after = { ...ruled, last_updated: desk.now, updated_by_tech_id: desk.byTech }
  write(desk, before, after)
  if (after.status_type_id !== before.status_type_id || isNew) {
    if (!asks(desk, after.status_type_id)) withdrawQuestions(desk, after.id, 'resolution')
    else if (options.question === 'ask') askWhetherResolved(desk, after)
  }
  return after
}
