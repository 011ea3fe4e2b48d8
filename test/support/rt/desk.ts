import { stateOf } from '#desk/standing/state.ts'
import { revealTarget } from '#http/address.ts'
import type { HttpRequest, HttpResponse, Transport } from '#http/transport.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'
import { createRequestTracker } from '#rt/help-desk.ts'
import type { RequestTrackerOptions } from '#rt/options.ts'
import { parseServerRoot } from '#rt/server-root.ts'

const now = new Date('2026-10-01T16:00:00Z')
export const token = '1-41-0f3a9c5b7d2e4861'

/** A request as a test looks at it. */
export interface Asked {
  readonly method: string
  /** Below the API's base. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Answered {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly text?: string
}

export interface PlayedTracker {
  readonly desk: RemoteDesk
  /** What was asked so far, in order. */
  readonly asked: readonly Asked[]
}

/** A client of a server that is played by the answers. */
export function trackerDesk(
  answer: (asked: Asked) => Answered,
  more: Partial<RequestTrackerOptions> = {},
): PlayedTracker {
  const asked: Asked[] = []
  const desk = createRequestTracker({
    transport: trackerTransport((seen) => {
      asked.push(seen)
      return answer(seen)
    }),
    root: parseServerRoot('https://rt.example.org'),
    credentials: { mode: 'key', apiKey: token },
    states: (statusName) => stateOf({ states: {} }, statusName),
    cache: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
    clock: { now: () => now },
    ...more,
  })
  return { desk, asked }
}

/** A line to a server that is played by the answers; what they throw happens to the request. */
export function trackerTransport(answer: (asked: Asked) => Answered): Transport {
  return async (request) => response(answer(looked(request)))
}

function looked({ method, address, headers, body }: HttpRequest): Asked {
  const [path = '', query = ''] = revealTarget(address).split('?')
  return {
    method,
    path: path.replace(/^\/REST\/2\.0\//, ''),
    query: new URLSearchParams(query),
    headers,
    body: body === undefined ? '' : Buffer.from(body).toString('latin1'),
  }
}

function response({ status = 200, headers = {}, json, text }: Answered): HttpResponse {
  return { status, headers, body: new TextEncoder().encode(text ?? JSON.stringify(json)) }
}

/** A page of a list, as the server words it. */
export function page(items: readonly unknown[], total: number | null = items.length): Answered {
  return { json: { items, total, count: items.length, page: 1, per_page: 100, pages: null } }
}

const person = (id: number, Name: string, RealName: string) => ({
  id,
  Name,
  RealName,
  EmailAddress: `${Name}@example.test`,
  type: 'user',
})

export const ruiz = person(41, 'ruiz', 'Ana Ruiz')
export const lee = person(45, 'lee', 'Dana Lee')
export const nobody = { ...person(6, 'Nobody', 'Nobody in particular'), EmailAddress: '' }

/** A row of a list of tickets. */
export function row(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 4,
    Subject: 'Badge printer',
    Status: 'open',
    Priority: '50',
    Queue: { id: 3, Name: 'Service Desk', type: 'queue' },
    Owner: nobody,
    Requestor: [lee],
    Created: '2026-09-30T08:00:00Z',
    LastUpdated: '2026-10-01T09:00:00Z',
    Due: '1970-01-01T00:00:00Z',
    Resolved: '1970-01-01T00:00:00Z',
    CustomFields: [{ id: '2', name: 'Building', values: ['South'], type: 'customfield' }],
    ...more,
  }
}

/** An entry of a ticket's history. */
export function entry(
  id: number,
  Type: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    id,
    Type,
    ObjectId: '4',
    Created: '2026-09-30T08:00:00Z',
    Creator: ruiz,
    TimeTaken: '0',
    NewValue: '',
    Data: '',
    ...more,
  }
}
