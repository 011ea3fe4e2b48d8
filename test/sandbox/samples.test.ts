import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cutTo, isObject, skeletonText } from './skeleton.ts'
import { add, seconds, smallDesk, type SmallDesk } from './small-desk.ts'

const folder = new URL('../samples/', import.meta.url)

const twin = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

/** What of the answer the fragment speaks of, as skeleton. */
const partLike = (fragment: unknown, answer: unknown): string => skeletonText(cutTo(fragment, answer))

let desk: SmallDesk

const fill = ({ db }: SmallDesk): void => {
  add(db, 'request_type', {
    id: 14,
    name: 'Voice Mail',
    position: 5,
    display_name: 'Voice Mail',
    tech_group_id: 1,
    priority_type_id: 4,
  })
  add(db, 'location', { id: 10, name: 'Parole Region North' })
  add(db, 'client', {
    id: 24,
    first_name: 'Dee',
    last_name: 'Novak',
    username: 'dnovak',
    email: 'dee.novak@example.org',
    phone: '555-0124',
    phone2: '555-0125',
    company_id: 1,
    location_id: 10,
  })
  add(db, 'ticket', {
    id: 1042,
    subject: 'Badge printer offline',
    detail: 'No badge since noon.',
    report_date: seconds('2026-07-17T09:00:00Z'),
    last_updated: seconds('2026-07-17T09:48:00Z'),
    status_type_id: 1,
    priority_type_id: 3,
    request_type_id: 11,
    client_id: 24,
    location_id: 10,
    department_id: 2,
    tech_id: 2,
    tech_group_id: 1,
    level_id: 11,
  })
  db.insert('note', {
    id: 512,
    ticket_id: 1042,
    date: seconds('2026-07-17T09:48:00Z'),
    text: 'The drawer was open.',
    tech_id: 2,
  })
}

beforeEach(() => {
  desk = smallDesk()
  fill(desk)
})

afterEach(() => desk.close())

/** The rows of a list that have the ids of the twin's rows. */
const rowsLike = (list: unknown, name: string): unknown => {
  const wanted = new Set([twin(name)].flat().map((row) => (isObject(row) ? row['id'] : null)))
  return Array.isArray(list) ? list.filter((row: unknown) => isObject(row) && wanted.has(row['id'])) : list
}

test.each([
  ['§3.2', 'Session', 'session.json'],
  ['§12.10', 'Preferences', 'preferences.12.1.0.json'],
])('%s GET %s has the keys of its sample', (_, resource, name) => {
  expect(skeletonText(desk.ask('GET', resource).body)).toBe(skeletonText(twin(name)))
})

test.each([
  ['§12.2', 'StatusTypes', 'statustypes-list.shape.json'],
  ['§12.3', 'PriorityTypes', 'prioritytypes-list.shape.json'],
  ['§12.4', 'RequestTypes', 'requesttypes-list.json'],
  ['§12.1', 'AssetStatuses', 'assetstatuses-list.fragment.json'],
])('%s rows of GET %s have the keys of their sample', (_, resource, name) => {
  const rows = rowsLike(desk.ask('GET', resource).body, name)
  expect(skeletonText(rows)).toBe(skeletonText(twin(name)))
  expect(rows).toEqual(twin(name))
})

test('§13 GET Assets?assetNumber= has the keys of its sample', () => {
  const fragment = twin('asset-short.fragment.json')
  const answer = desk.ask('GET', 'Assets?assetNumber=4100').body
  expect(partLike(fragment, answer)).toBe(skeletonText(fragment))
})

test('§8.5 POST Tickets answers with the six keys of its sample', () => {
  const made = desk.ask('POST', 'Tickets', {
    body: {
      problemtype: { type: 'RequestType', id: 10 },
      clientReporter: { type: 'Client', id: 21 },
      location: { type: 'Location', id: 7 },
      subject: 'Badge printer offline',
      detail: 'No badge since noon.',
    },
  })
  expect(made.status).toBe(201)
  expect(skeletonText(made.body)).toBe(skeletonText(twin('ticket-create-response.shape.json')))
})

test('§9.1 POST TechNotes answers with the five keys of its sample', () => {
  const made = desk.ask('POST', 'TechNotes', {
    body: { noteText: 'Cable [b]replaced[/b].', jobticket: { type: 'JobTicket', id: 1042 } },
  })
  expect(made.status).toBe(201)
  expect(skeletonText(made.body)).toBe(skeletonText(twin('note-create-response.shape.json')))
})

test('§8.3 GET Tickets/{id} has the fragments of the demo server under its keys', () => {
  const answer = desk.ask('GET', 'Tickets/1042').body
  const fragments = twin('ticket-detail.fragments.2019.json')
  for (const [key, fragment] of Object.entries(Object(fragments))) {
    expect(partLike(fragment, isObject(answer) ? answer[key] : undefined)).toBe(skeletonText(fragment))
  }
  expect(answer).toMatchObject(Object(fragments))
})

test('§8.2 §9.2 latestNote and notes of a server west of Greenwich: date with a wrong Z, dateUtc true (Q7)', () => {
  desk.close()
  desk = smallDesk({ quirks: ['wrongZoneOffsetMinutes=-300'] })
  fill(desk)
  const name = 'latestnote-and-note.fragment.json'
  const list = desk.ask(
    'GET',
    `Tickets?withUTC=true&qualifier=${encodeURIComponent('(jobTicketId = 1042)')}`,
  ).body
  const detailed = desk.ask('GET', 'Tickets/1042?withUTC=true').body
  const [short]: unknown[] = Array.isArray(list) ? list : []
  const answer = {
    latestNote: isObject(short) ? short['latestNote'] : undefined,
    notes: isObject(detailed) ? detailed['notes'] : undefined,
  }
  expect(partLike(twin(name), answer)).toBe(skeletonText(twin(name)))
  expect(answer).toMatchObject(Object(twin(name)))
})

test('§10.1 uploads are answered as in the samples', () => {
  const outcomes = twin('attachment-upload-errors.json')
  const answers = [upload([], 'fileUpload'), upload(['legacyUploadPart'], 'file'), upload([], 'file')]
  const origins = Array.isArray(outcomes) ? outcomes.map((outcome: { origin: string }) => outcome.origin) : []
  expect(skeletonText(answers.map((answer, index) => ({ ...answer, origin: origins[index] })))).toBe(
    skeletonText(outcomes),
  )
  expect(outcomes).toMatchObject(answers.slice(0, 2).concat({ http: 200, body: {} }))
})

const upload = (quirks: readonly string[], part: string): { http: number; body: unknown } => {
  const server = smallDesk({ quirks })
  fill(server)
  const session = server.ask('GET', 'Session')
  const [cookie = ''] = [session.headers['set-cookie'] ?? ''].flat()
  const { sessionKey } = Object(session.body)
  const form = `--f\r\nContent-Disposition: form-data; name="${part}"; filename="log.txt"\r\n\r\nlog\r\n--f--\r\n`
  const { status, body } = server.request(
    'POST',
    '/helpdesk/attachment/upload?type=jobTicket&entityId=1042&returnFields=id',
    {
      body: form,
      headers: {
        'content-type': 'multipart/form-data; boundary=f',
        cookie: `${cookie.split(';')[0]}; wosid=${sessionKey}`,
      },
    },
  )
  server.close()
  return { http: status, body }
}

test('§22 the successor’s addresses are not answered', () => {
  const addresses = Object.keys(Object(twin('nextgen-reconstructed.json'))).filter((key) =>
    key.includes('/api/v1/'),
  )
  expect(addresses).toHaveLength(8)
  for (const address of addresses) {
    const [method = '', url = ''] = address.split(' ')
    expect(desk.request(method, url)).toMatchObject({ status: 404 })
  }
})

test('every sample is compared', () => {
  const source = readFileSync(new URL('samples.test.ts', import.meta.url), 'utf8')
  const samples = readdirSync(folder).filter((name) => name.endsWith('.json'))
  expect(samples).toHaveLength(13)
  expect(samples.filter((name) => !source.includes(`'${name}'`))).toEqual([])
})
