import { withFolded } from '#sandbox/database/fold.ts'
import { connect, createIndexes, createTables } from '#sandbox/database/open.ts'
import type { Bound, Database } from '#sandbox/database/database.ts'

/** The time at which the tiny desk's clock stands. */
export const noon = '2026-10-05T12:00:00Z'

const seconds = (time: string): number => Date.parse(time) / 1000

/** Forty characters each, as the server's keys are. */
export const keys = {
  admin: 'A'.repeat(40),
  ana: 'B'.repeat(40),
  ben: 'C'.repeat(40),
  cleo: 'D'.repeat(40),
  application: 'Z'.repeat(40),
} as const

const named = (name: string): { name: string; name_folded: string } => ({
  name,
  name_folded: name.toLowerCase(),
})

const tech = (
  db: Database,
  row: { id: number; first_name: string; last_name: string; api_key: string } & Record<string, Bound>,
) => {
  const username = row.first_name.toLowerCase()
  const full = {
    ...row,
    display_name: `${row.first_name} ${row.last_name}`,
    username,
    email: `${username}@example.org`,
    password: `${username}-password`,
  }
  db.insert('tech', withFolded(full, ['first_name', 'last_name', 'display_name', 'username', 'email']))
}

const client = (
  db: Database,
  row: { id: number; first_name: string; last_name: string } & Record<string, Bound>,
) => {
  const username = row.first_name.toLowerCase()
  const full = { ...row, username, email: `${username}@example.org`, password: `${username}-password` }
  db.insert('client', withFolded(full, ['first_name', 'last_name', 'username', 'email']))
}

/** A ticket of the tiny desk; what is left out is an open ticket of Application Support that nobody works on. */
export const ticket = (db: Database, row: { id: number } & Record<string, Bound>): void => {
  const at = seconds('2026-10-01T08:00:00Z')
  const full = {
    subject: 'OMIS freezes' as Bound,
    detail: 'The intake screen stops.' as Bound,
    report_date: at,
    last_updated: at,
    status_type_id: 1,
    priority_type_id: 3,
    request_type_id: 11,
    location_id: 1,
    client_id: 1,
    tech_group_id: 1,
    level_id: 1,
    ...row,
  }
  db.insert('ticket', withFolded(full, ['subject', 'detail']))
}

const lists = (db: Database): void => {
  const statuses = [
    { id: 1, ...named('Open'), position: 1, list_filter_type: 1 },
    { id: 2, ...named('Pending'), position: 2, list_filter_type: 1, counts_time: 0 },
    { id: 3, ...named('Closed'), position: 4, counts_load: 0, closes: 1 },
    { id: 4, ...named('Cancelled'), position: 5, counts_load: 0 },
    { id: 5, ...named('Resolved'), position: 3, counts_load: 0, asks_requester: 1 },
    { id: 7, ...named('Approval Pending'), position: 6, approval: 1, counts_time: 0 },
    { id: 8, ...named('Approved'), position: 7, approval: 1 },
    { id: 9, ...named('Denied'), position: 8, approval: 1 },
  ]
  for (const status of statuses) db.insert('status_type', status)
  const priorities = [
    { id: 1, ...named('Urgent'), position: 1, due_time_minutes: 60 },
    { id: 2, ...named('High'), position: 2, due_time_minutes: 480 },
    { id: 3, ...named('Medium'), position: 3, due_time_minutes: 1440 },
  ]
  for (const priority of priorities) db.insert('priority_type', priority)
  db.insert('location', { id: 1, ...named('El Dorado Correctional Facility'), default_priority_type_id: 2 })
  db.insert('location', { id: 2, ...named('Central Office') })
  db.insert('department', { id: 1, ...named('Intake') })
  db.insert('preference', {
    id: 1,
    default_priority_type_id: 3,
    default_status_type_id: 1,
    needs_approval_status_type_id: 7,
    approved_status_type_id: 8,
    denied_status_type_id: 9,
    confirmed_status_type_id: 3,
    reopened_status_type_id: 1,
    version: '12.8.8',
    api_version: '12.8.8.2585',
  })
  db.insert('setting', { name: 'application_key', value: keys.application })
}

const groups = (db: Database): void => {
  tech(db, { id: 1, first_name: 'Joan', last_name: 'Admin', api_key: keys.admin, admin: true })
  tech(db, { id: 2, first_name: 'Abel', last_name: 'Moore', api_key: keys.ana })
  tech(db, { id: 3, first_name: 'Ben', last_name: 'Ortiz', api_key: keys.ben })
  tech(db, {
    id: 4,
    first_name: 'Cleo',
    last_name: 'Park',
    api_key: keys.cleo,
    limited_to_groups: true,
    may_delete_tickets: false,
  })
  tech(db, { id: 5, first_name: 'Dana', last_name: 'Gone', api_key: 'E'.repeat(40), inactive: true })
  db.insert('tech_group', { id: 1, ...named('Application Support'), manager_id: 1 })
  db.insert('tech_group', { id: 2, ...named('Network'), manager_id: 1 })
  const levels = [
    { id: 1, group_id: 1, level: 1, assignment: 'balance' },
    { id: 2, group_id: 1, level: 2, assignment: 'manager' },
    { id: 3, group_id: 2, level: 1, assignment: 'none' },
  ]
  for (const level of levels) db.insert('tech_group_level', level)
  for (const [level, member] of [
    [1, 2],
    [1, 3],
    [2, 1],
    [3, 4],
  ] as const) {
    db.insert('level_tech', { level_id: level, tech_id: member })
  }
}

const types = (db: Database): void => {
  const type = (row: { id: number; name: string; display_name: string } & Record<string, Bound>) =>
    db.insert('request_type', { position: row.id, ...withFolded(row, ['name', 'display_name']) })
  type({ id: 10, name: 'Applications', display_name: 'Applications', tech_group_id: 1 })
  type({ id: 11, parent_id: 10, name: 'OMIS', display_name: 'Applications &#8226; OMIS' })
  type({ id: 12, parent_id: 10, name: 'KASPER', display_name: 'Applications &#8226; KASPER', archived: true })
  type({ id: 20, name: 'Data circuits', display_name: 'Data circuits', tech_group_id: 2, hide_subject: true })
  db.insert('approval_process', { id: 1, name: 'New account' })
  db.insert('approval_step', { id: 1, process_id: 1, position: 1, approver_client_id: 2 })
  type({ id: 30, name: 'New account', display_name: 'New account', tech_group_id: 1, approval_process_id: 1 })
  db.insert('custom_field', {
    id: 40,
    entity: 'ticket',
    label: 'Callback number',
    style: 0,
    required: true,
    position: 1,
  })
  db.insert('custom_field', {
    id: 41,
    entity: 'ticket',
    label: 'Screen',
    options: 'Intake;Release',
    style: 4,
    position: 2,
  })
  for (const field of [40, 41]) db.insert('request_type_field', { request_type_id: 11, field_id: field })
}

const work = (db: Database): void => {
  client(db, { id: 1, first_name: 'Ana', last_name: 'Ruiz', location_id: 1, phone: '555-0134' })
  client(db, { id: 2, first_name: 'Lou', last_name: 'Baker' })
  ticket(db, { id: 1001 })
  ticket(db, {
    id: 1002,
    subject: 'Circuit down',
    detail: 'No light.\r\nSince <b>noon</b> & still.',
    request_type_id: 20,
    tech_group_id: 2,
    level_id: 3,
    last_updated: seconds('2026-10-02T08:00:00Z'),
  })
  ticket(db, { id: 1003, subject: 'Old one', deleted: 1 })
  ticket(db, {
    id: 1004,
    subject: 'Mine',
    tech_id: 2,
    deleted: 0,
    last_updated: seconds('2026-10-03T08:00:00Z'),
  })
  db.insert('note', {
    ticket_id: 1004,
    date: seconds('2026-10-03T08:00:00Z'),
    text: 'Looked at [b]it[/b].\nMore <soon>',
    tech_id: 2,
    work_minutes: 15,
  })
  db.insert('note', {
    ticket_id: 1004,
    date: seconds('2026-10-02T08:00:00Z'),
    text: 'Please hurry',
    client_id: 1,
  })
  db.insert('attachment', {
    kind: 'techNote',
    entity_id: 1,
    file_name: 'screen.png',
    size: 2048,
    uploaded: seconds('2026-10-03T08:00:00Z'),
  })
}

/** Writes a help desk of four tickets into a file; `more` adds to it. */
export const writeTinyDesk = (file: string, more: (db: Database) => void = () => {}): void => {
  const db = connect(file)
  createTables(db)
  db.write(() => {
    lists(db)
    groups(db)
    types(db)
    work(db)
    more(db)
  })
  createIndexes(db)
  db.close()
}
