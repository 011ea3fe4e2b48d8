import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSandbox } from '#sandbox/index.ts'
import type { Sandbox } from '#sandbox/index.ts'

const ra = '/helpdesk/WebObjects/Helpdesk.woa/ra'
const stop = new AbortController()
let folder = ''
let sandbox: Sandbox
let url = ''
let closed: Promise<void>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  sandbox = await openSandbox({ database: join(folder, 'desk.db'), now: '2026-10-05T12:00:00Z' })
  const served = await sandbox.serve({ port: 0, signal: stop.signal })
  url = served.url
  closed = served.closed
})

afterAll(async () => {
  stop.abort()
  await closed
  sandbox.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string): Promise<{ status: number | undefined; value: unknown }> =>
  new Promise((resolve, reject) => {
    const sent = request(`${url}${ra}/${path}`, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode, value: JSON.parse(Buffer.concat(pieces).toString('utf8')) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })

test('over TCP a key from `keys` opens the queue of the seeded desk (§2, §3.1)', async () => {
  const key = sandbox.keys().techs[0]?.apiKey ?? ''
  const { status, value } = await get(`Tickets?qualifier=(jobTicketId%3E0)&limit=100&apiKey=${key}`)
  expect(status).toBe(200)
  expect(value).toHaveLength(100)
})

test('the same request in-process gives the same answer as over TCP', async () => {
  const key = sandbox.keys().techs[0]?.apiKey ?? ''
  const over = await get(`Tickets/1001?apiKey=${key}`)
  const inside = await sandbox.handle({
    method: 'GET',
    url: `${url}${ra}/Tickets/1001?apiKey=${key}`,
    headers: {},
    body: null,
  })
  expect(JSON.parse(Buffer.from(inside.body).toString('utf8'))).toEqual(over.value)
})

test('a name with entities and mojibake goes out as it is stored (§7, Q22)', async () => {
  const key = sandbox.keys().techs[0]?.apiKey ?? ''
  const { value } = await get(`RequestTypes/18?style=details&apiKey=${key}`)
  expect(value).toMatchObject({
    problemTypeName: 'Reports &amp; extracts â€¢ Data warehouse',
    detailDisplayName: 'Applications &#8226; Reports &amp; extracts â€¢ Data warehouse',
  })
})

test('every reference list of the seeded desk answers (§12)', async () => {
  const key = sandbox.keys().techs[0]?.apiKey ?? ''
  for (const list of [
    'StatusTypes',
    'PriorityTypes',
    'RequestTypes',
    'Locations',
    'Techs',
    'Departments',
    'Clients',
  ]) {
    const { status, value } = await get(`${list}?apiKey=${key}`)
    expect([list, status]).toEqual([list, 200])
    expect(value).not.toEqual([])
  }
})

const send = async (method: string, path: string, body?: unknown) => {
  const key = sandbox.keys().techs[0]?.apiKey ?? ''
  const address = path.startsWith('/') ? path : `${ra}/${path}${path.includes('?') ? '&' : '?'}apiKey=${key}`
  const response = await sandbox.handle({
    method,
    url: address,
    headers: { host: 'desk.example.org' },
    body: body === undefined ? null : Buffer.from(JSON.stringify(body)),
  })
  const text = Buffer.from(response.body).toString('utf8')
  return { status: response.status, text, value: text.startsWith('<') ? null : JSON.parse(text) }
}

test('every open ticket of the seeded desk that has a requester can be taken, resolved and confirmed (§8.6, §9.1, §16.1)', async () => {
  const open = await send(
    'GET',
    "Tickets?qualifier=((statustype.statusTypeName='Open') and (clientId!=null))&limit=100",
  )
  expect(open.value.length).toBeGreaterThan(10)
  const me = (await send('GET', 'Techs/currentTech')).value.id
  for (const { id } of open.value) {
    const taken = await send('PUT', `Tickets/${id}`, { clientTech: { type: 'Tech', id: me } })
    expect([id, taken.status, taken.value.techId]).toEqual([id, 200, me])
    const resolved = taken.value.enabledStatusTypes.find(
      (status: { statusTypeName: string }) => status.statusTypeName === 'Resolved',
    )
    const noted = await send('POST', 'TechNotes', {
      noteText: 'Solved.',
      jobticket: { type: 'JobTicket', id },
      isSolution: true,
      statusTypeId: resolved.id,
      emailClient: true,
    })
    expect([id, noted.status]).toEqual([id, 201])
    const question = sandbox.mail().findLast((mail) => mail.ticket === id && mail.body.includes('Yes: '))
    const yes = /Yes: http:\/\/desk\.example\.org(\S+)/.exec(question?.body ?? '')?.[1] ?? ''
    expect([id, (await send('GET', yes)).status]).toEqual([id, 200])
    const closed = (await send('GET', `Tickets/${id}`)).value
    expect([id, closed.statustype.statusTypeName, closed.closeDate]).toEqual([
      id,
      'Closed',
      '2026-10-05T12:00:00Z',
    ])
  }
})

test('a ticket of every request type in use can be made with its required fields (§8.5, §11)', async () => {
  const types = (await send('GET', 'RequestTypes?limit=1000&style=details')).value
  const fields = new Map<
    number,
    { optionsString: string | null; displayStyleStorableValue: number; required: unknown }
  >(
    (await send('GET', 'CustomFieldDefinitions?limit=1000')).value.map((field: { id: number }) => [
      field.id,
      field,
    ]),
  )
  const filled = (id: number): string => {
    const field = fields.get(id)
    const first = field?.optionsString?.split(';')[0]
    if (first !== undefined && first !== '') return first
    const style = field?.displayStyleStorableValue ?? 0
    if (style === 6 || style === 7) return '2026-10-05T00:00:00Z'
    return style === 5 || style === 8 ? '12' : 'text'
  }
  const client = (await send('GET', 'Clients?limit=1')).value[0]
  for (const type of types) {
    const made = await send('POST', 'Tickets', {
      subject: 'Made here',
      detail: 'All fields filled in.',
      problemtype: { type: 'ProblemType', id: type.id },
      clientReporter: { type: 'Client', id: client.id },
      room: '114',
      customFields: type.customFieldDefinitions.map(({ id }: { id: number }) => ({
        definitionId: id,
        restValue: filled(id),
      })),
    })
    expect([type.problemTypeName, made.status, made.value?.reason]).toEqual([
      type.problemTypeName,
      201,
      undefined,
    ])
    const read = (await send('GET', `Tickets/${made.value.id}`)).value
    expect([type.problemTypeName, read.techGroupLevel?.shortLevelName ?? read.clientTech?.type]).toEqual([
      type.problemTypeName,
      read.techGroupLevel ? 'Level 1' : 'Tech',
    ])
  }
})
