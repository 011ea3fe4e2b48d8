import { clockAt } from '#sandbox/clock.ts'
import type { Bound, Database } from '#sandbox/database/database.ts'
import { connect, createIndexes, createTables } from '#sandbox/database/open.ts'
import { dispatch } from '#sandbox/dispatch.ts'
import { parseQuirks } from '#sandbox/quirks.ts'
import { legacy } from '#sandbox/legacy/legacy.ts'

const now = '2026-07-17T10:00:00Z'

export const seconds = (iso: string): number => Date.parse(iso) / 1000

/** What came back, its body read by its content type. */
export interface Reply {
  readonly status: number
  readonly type: string
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: unknown
  readonly bytes: Uint8Array
}

export interface Sending {
  readonly body?: string | Uint8Array | object
  readonly headers?: Readonly<Record<string, string>>
}

/** A desk of a few rows, spoken to as over HTTP. */
export interface SmallDesk {
  readonly db: Database
  /** `ask('GET', 'StatusTypes')` as the administrator; `as` names another sign-in. */
  ask(method: string, resource: string, sending?: Sending & { readonly as?: string }): Reply
  /** The whole address, without a sign-in added. */
  request(method: string, url: string, sending?: Sending): Reply
  close(): void
}

const keyOfAdmin = 'apiKey=adminkey'
export const applicationKey = 'username=lvogel&apiKey=applicationkey'
export const passwordOfAna = 'username=aruiz&password=requester'

const ra = '/helpdesk/WebObjects/Helpdesk.woa/ra'

export const smallDesk = (options: { quirks?: readonly string[] } = {}): SmallDesk => {
  const db = connect(':memory:')
  createTables(db)
  fill(db)
  createIndexes(db)
  const around = {
    db,
    clock: clockAt(now),
    quirks: parseQuirks(options.quirks ?? []),
    dialects: [legacy] as const,
  }
  const request: SmallDesk['request'] = (method, url, { body, headers = {} } = {}) => {
    const response = dispatch(
      { method, url, headers: { host: 'sandbox', ...headers }, body: bytesOf(body) },
      around,
    )
    return reply(response)
  }
  return {
    db,
    request,
    ask: (method, resource, sending = {}) => {
      const { as = keyOfAdmin } = sending
      return request(method, `${ra}/${resource}${resource.includes('?') ? '&' : '?'}${as}`, sending)
    },
    close: () => db.close(),
  }
}

const bytesOf = (body: Sending['body']): Uint8Array | null => {
  if (body === undefined) return null
  if (body instanceof Uint8Array) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

const reply = (response: ReturnType<typeof dispatch>): Reply => {
  const type = String(response.headers['content-type'])
  const text = Buffer.from(response.body).toString('utf8')
  const body: unknown = type.startsWith('application/json') ? JSON.parse(text) : text
  return { status: response.status, type, headers: response.headers, body, bytes: response.body }
}

const foldedColumns = new Set([
  'name',
  'first_name',
  'last_name',
  'username',
  'email',
  'display_name',
  'address',
  'city',
  'state',
  'postal_code',
  'country',
  'full_name',
  'phone',
  'fax',
  'url',
  'asset_number',
  'serial_number',
  'network_name',
  'mac_address',
  'notes',
  'subject',
  'detail',
  'room',
  'cc',
  'bcc',
])

/** Adds a row, with the folded twins that its table has. */
export const add = (db: Database, table: string, row: Readonly<Record<string, Bound>>): void => {
  const columns = new Set(
    db.all<{ name: string }>('select name from pragma_table_info(?)', table).map(({ name }) => name),
  )
  const twins = Object.entries(row)
    .filter(([column]) => foldedColumns.has(column) && columns.has(`${column}_folded`))
    .map(([column, value]) => [`${column}_folded`, typeof value === 'string' ? value.toLowerCase() : null])
  db.insert(table, { ...row, ...Object.fromEntries(twins) })
}

const fill = (db: Database): void => {
  db.insert('setting', { name: 'application_key', value: 'applicationkey' })
  db.insert('preference', {
    id: 1,
    default_priority_type_id: 3,
    default_status_type_id: 1,
    needs_approval_status_type_id: 6,
    approved_status_type_id: 7,
    denied_status_type_id: 8,
    confirmed_status_type_id: 3,
    reopened_status_type_id: 1,
    version: '12.8.8',
    api_version: '12.8.8.2585',
  })
  for (const [id, name, more] of [
    [1, 'Open', { list_filter_type: 1 }],
    [2, 'Pending', { counts_time: 0 }],
    [3, 'Closed', { closes: 1 }],
    [4, 'Cancelled', {}],
    [5, 'Resolved', { asks_requester: 1 }],
    [6, 'Approval Pending', { approval: 1 }],
  ] as const) {
    add(db, 'status_type', { id, name, position: id, ...more })
  }
  for (const [id, name, due] of [
    [1, 'Urgent', 240],
    [2, 'High', 480],
    [3, 'Medium', 1440],
    [4, 'Low', 4320],
  ] as const) {
    add(db, 'priority_type', { id, name, position: id, due_time_minutes: due })
  }
  add(db, 'location', {
    id: 7,
    name: 'El Dorado Correctional Facility',
    city: 'El Dorado',
    state: 'KS',
    default_priority_type_id: 3,
  })
  add(db, 'location', {
    id: 8,
    name: 'Lansing Correctional Facility',
    city: 'Lansing',
    state: 'KS',
    deleted: 0,
  })
  add(db, 'location', { id: 9, name: 'Old Annex', deleted: 1 })
  add(db, 'room', { id: 1, name: 'Control', location_id: 7 })
  add(db, 'department', { id: 2, name: 'Records' })
  add(db, 'department', { id: 3, name: 'Medical' })
  add(db, 'company', { id: 1, name: 'State of Kansas' })
  db.insert('billing_rate', { id: 1, name: 'Standard' })
  db.insert('bulk_action', { id: 1, name: 'Close as duplicate', description: 'Closes with a note.' })
  people(db)
  requestTypes(db)
  assets(db)
  tickets(db)
}

const people = (db: Database): void => {
  const tech = { api_key: null, password: null }
  add(db, 'tech', {
    ...tech,
    id: 1,
    first_name: 'Ingrid',
    last_name: 'Holt',
    username: 'iholt',
    email: 'ingrid.holt@example.org',
    display_name: 'Ingrid Holt',
    admin: 1,
    api_key: 'adminkey',
  })
  add(db, 'tech', {
    ...tech,
    id: 2,
    first_name: 'Lena',
    last_name: 'Vogel',
    username: 'lvogel',
    email: 'lena.vogel@example.org',
    display_name: 'Lena Vogel',
    limited_to_groups: 1,
    api_key: 'lenakey',
  })
  add(db, 'tech', {
    ...tech,
    id: 3,
    first_name: 'Tom',
    last_name: 'Reyes',
    username: 'treyes',
    email: null,
    display_name: 'Tom Reyes',
    inactive: 1,
    deleted: 1,
  })
  db.insert('tech_location', { tech_id: 2, location_id: 7 })
  add(db, 'tech_group', { id: 1, name: 'Network', manager_id: 1 })
  db.insert('tech_group_level', { id: 11, group_id: 1, level: 1, assignment: 'balance' })
  db.insert('tech_group_level', { id: 12, group_id: 1, level: 2, assignment: 'none' })
  db.insert('level_tech', { level_id: 11, tech_id: 2 })
  const client = { phone2: null, notes: null, password: 'requester' }
  add(db, 'client', {
    ...client,
    id: 21,
    first_name: 'Ana',
    last_name: 'Ruiz',
    username: 'aruiz',
    email: 'ana.ruiz@example.org',
    phone: '555-0121',
    company_id: 1,
    department_id: 2,
    location_id: 7,
    room_id: 1,
  })
  add(db, 'client', {
    ...client,
    id: 22,
    first_name: 'Ben',
    last_name: 'Okafor',
    username: 'bokafor',
    email: 'ben.okafor at example',
    phone: null,
    location_id: 8,
  })
  add(db, 'client', {
    ...client,
    id: 23,
    first_name: 'Cleo',
    last_name: 'Marsh',
    username: 'cmarsh',
    email: 'cleo.marsh@example.org',
    phone: null,
    deleted: 1,
  })
}

const requestTypes = (db: Database): void => {
  add(db, 'request_type', {
    id: 10,
    name: 'Network',
    position: 1,
    display_name: 'Network',
    tech_group_id: 1,
    priority_type_id: 3,
  })
  add(db, 'request_type', {
    id: 11,
    parent_id: 10,
    name: 'VPN',
    position: 2,
    display_name: 'Network &#8226; VPN',
    hide_subject: 1,
  })
  add(db, 'request_type', {
    id: 12,
    name: 'Typewriters',
    position: 3,
    display_name: 'Typewriters',
    archived: 1,
  })
  add(db, 'request_type', {
    id: 13,
    name: 'Access',
    position: 4,
    display_name: 'Access',
    approval_process_id: 1,
  })
  db.insert('approval_process', { id: 1, name: 'Access approval' })
  const field = { visible: 1, editable: 1, required: 0 }
  db.insert('custom_field', {
    ...field,
    id: 30,
    entity: 'ticket',
    label: 'Error text',
    style: 0,
    position: 1,
  })
  db.insert('custom_field', {
    ...field,
    id: 31,
    entity: 'ticket',
    label: 'Works elsewhere',
    options: 'Yes;No',
    style: 4,
    required: 1,
    position: 2,
  })
  db.insert('custom_field', { ...field, id: 32, entity: 'asset', label: 'Shelf', style: 0, position: 1 })
  db.insert('custom_field', {
    ...field,
    id: 33,
    entity: 'location',
    label: 'Gate code',
    style: 0,
    position: 1,
  })
  db.insert('request_type_field', { request_type_id: 11, field_id: 31 })
  db.insert('location_field_value', { location_id: 7, field_id: 33, value: 'North' })
}

const assets = (db: Database): void => {
  for (const [id, name] of [
    [1, 'Deployed'],
    [2, 'inventory'],
    [3, 'Awaiting Tag'],
  ] as const)
    add(db, 'asset_status', { id, name })
  add(db, 'asset_type', { id: 1, name: 'Laptop', has_specific_fields: 1 })
  add(db, 'manufacturer', { id: 1, name: 'Acme', full_name: 'Acme Computers', city: 'Wichita' })
  add(db, 'model', { id: 1, name: 'Roadrunner 5', manufacturer_id: 1, asset_type_id: 1 })
  add(db, 'asset', {
    id: 41,
    asset_number: '4100',
    serial_number: 'AC41',
    network_name: null,
    mac_address: null,
    model_id: 1,
    asset_status_id: 1,
    location_id: 7,
    purchase_date: seconds('2024-03-01T00:00:00Z'),
  })
  add(db, 'asset', {
    id: 42,
    asset_number: '4200',
    serial_number: 'AC42',
    model_id: 1,
    asset_status_id: 2,
    deleted: 1,
  })
  db.insert('asset_client', { asset_id: 41, client_id: 21 })
}

const tickets = (db: Database): void => {
  const ticket = {
    status_type_id: 1,
    priority_type_id: 3,
    request_type_id: 10,
    report_date: seconds('2026-07-16T10:00:00Z'),
  }
  add(db, 'ticket', {
    ...ticket,
    id: 1001,
    subject: 'Printer jam',
    detail: 'Paper is stuck.\nThe light is red.',
    last_updated: seconds('2026-07-17T09:00:00Z'),
    client_id: 21,
    tech_id: 2,
    tech_group_id: 1,
    level_id: 11,
    location_id: 7,
    department_id: 2,
  })
  add(db, 'ticket', {
    ...ticket,
    id: 1002,
    subject: 'Badge <script>alert(1)</script>',
    detail: '<b>Badge</b> lost',
    last_updated: seconds('2026-07-16T11:00:00Z'),
    client_id: 22,
  })
  db.insert('note', {
    id: 501,
    ticket_id: 1001,
    date: seconds('2026-07-17T08:00:00Z'),
    text: 'Please hold [b]on[/b].',
    tech_id: 2,
  })
  db.insert('note', {
    id: 502,
    ticket_id: 1001,
    date: seconds('2026-07-17T09:00:00Z'),
    text: 'The part is on order.',
    tech_id: 2,
    hidden: 1,
  })
  db.insert('note', {
    id: 503,
    ticket_id: 1002,
    date: seconds('2026-07-16T11:00:00Z'),
    text: 'Any news?',
    client_id: 22,
  })
}
