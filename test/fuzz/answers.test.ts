import { array, constantFrom, integer, jsonValue, nat, oneof, record } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { DeskError } from '#errors.ts'
import type { Transport } from '#http/transport.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

import { fuzz } from '../support/fuzz.ts'
import { nearlyJson } from '../support/nearly-json.ts'
import { desk, type DeskOptions } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { all, deskOf } from '../support/whd/desk.ts'
import { openedSandbox, type OpenedSandbox } from '../support/whd/sandbox.ts'
import { newTicket } from '../support/desk/new-ticket.ts'

let opened: OpenedSandbox
/** What the sandbox answers to each of the questions that a client asks. */
let told: readonly unknown[]
beforeAll(async () => {
  opened = await openedSandbox()
  const questions =
    'Tickets/1042?style=details&withUTC=true Tickets?list=group&style=details&limit=2 TicketNotes?jobTicketId=1042 StatusTypes PriorityTypes RequestTypes?list=all&style=details Locations Departments Techs?style=details Clients/12 Assets?limit=2 CustomFieldDefinitions/Ticket Techs/currentTech'
  told = await Promise.all(
    questions.split(' ').map((question) => opened.asks(question).catch(() => [{ id: 1, type: 'Nothing' }])),
  )
}, 60_000)
afterAll(() => opened.close())

const asking: readonly ((desk: RemoteDesk) => Promise<unknown>)[] = [
  (desk) => desk.ticket(1042),
  (desk) => desk.current(1042),
  (desk) => all(desk.tickets({ scope: 'my-groups', filter: null, limit: 5 })),
  (desk) => all(desk.ticketsById([1042, 1043])),
  (desk) => desk.types(),
  (desk) => desk.groups(),
  (desk) => desk.statuses(),
  (desk) => desk.priorities(),
  (desk) => desk.locations(),
  (desk) => desk.departments(),
  (desk) => desk.techs(),
  (desk) => desk.fields(),
  (desk) => desk.rules(),
  (desk) => desk.requesters('ruiz'),
  (desk) => desk.directory('ruiz'),
  (desk) => desk.requester(12),
  (desk) => desk.assets('a'),
  (desk) => desk.asset(1),
  (desk) => desk.whoAmI(),
  (desk) => desk.create(newTicket()),
  (desk) => desk.addNote(1042, { text: 'A', hidden: false, solution: false, minutes: 0 }),
  (desk) => desk.update(1042, { subject: 'A' }),
  (desk) => desk.attach({ ticket: 1042 }, { name: 'a.txt', bytes: new Uint8Array([1]) }),
]

const status = oneof(
  { arbitrary: constantFrom(200), weight: 6 },
  constantFrom(201, 204, 302, 400, 404, 500, 503),
)

test('whatever a server answers is understood or is a bad answer, never a crash', async () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const answers = nat(told.length - 1).chain((at) =>
    record({
      text: oneof(
        { arbitrary: nearlyJson([told[at]]), weight: 6 },
        jsonValue().map((value) => JSON.stringify(value)),
      ),
      status,
      ask: constantFrom(...asking),
    }),
  )
  await fuzz('answers', answers, async ({ text, status, ask }) => {
    const outcome = await ask(deskOf(answering(text, status))).catch((error: unknown) => error)
    expect(outcome instanceof Error && !(outcome instanceof DeskError) ? outcome : null).toBeNull()
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  })
})

const lines = [
  'show 1042',
  'show 1042 -o json',
  'show 1042 --notes',
  'queue --limit 3',
  'queue --all -o csv --limit 3',
  'count --by status,tech',
  'types',
  'statuses -o yaml',
  'techs',
  'groups',
  'fields',
  'requesters ruiz',
  'assets ws',
  'locations -o tsv',
  'whoami',
  'browse 1042 --print',
  'take 1042 --dry-run',
  'resolve 1042 -m Done --dry-run',
  'new --type OMIS --subject A -m B --requester ana.ruiz --dry-run',
  'escalate 1042 --note A --dry-run',
  'assign 1042 --to priya --dry-run',
  'set 1042 priority=High --dry-run',
]

test('no command ends in a crash when an answer of its server is spoiled', async () => {
  const spoiling = record({
    line: constantFrom(...lines),
    spoiled: integer({ min: 0, max: 3 }),
    with: nat(told.length - 1).chain((at) => nearlyJson([told[at]])),
    columns: constantFrom(undefined, 60),
  })
  await fuzz('commands on spoiled answers', spoiling, async ({ line, spoiled, with: text, columns }) => {
    const width = columns === undefined ? {} : { columns }
    const { code, stderr } = await home({ transport: spoiltOnce(text, spoiled), ...width }).run(typed(line))
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(code)
    expect(stderr).not.toContain('helpdesk made a mistake')
  })
})

const questions = [
  'new',
  'new --type OMIS',
  'new --requester ana.ruiz',
  'assign 1042',
  'escalate 1042',
  'edit 1042',
]

test('no question ends in a crash when a list behind it is spoiled', async () => {
  const dialogues = record({
    line: constantFrom(...questions),
    spoiled: integer({ min: 0, max: 6 }),
    with: nat(told.length - 1).chain((at) => nearlyJson([told[at]])),
    keys: array(constantFrom('1', '2', '', 'ana', 'a', '?'), { maxLength: 8 }),
  })
  const converse = async ({ line, spoiled, with: text, keys }: Dialogue): Promise<void> => {
    const leaves = new AbortController()
    let asked = 0
    // Every question ends so; after the last answer the person leaves.
    const answers = {
      get ':'(): string {
        asked += 1
        if (asked > keys.length) leaves.abort()
        return keys[asked - 1] ?? ''
      },
    }
    const { signal } = leaves
    const person = home({ transport: spoiltOnce(text, spoiled), signal })
    const { code, stderr } = await person.asked(typed(`${line} --dry-run`), answers)
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 130]).toContain(code)
    expect(stderr).not.toContain('helpdesk made a mistake')
  }
  await fuzz('questions on spoiled lists', dialogues, converse, { oneIn: 10 })
})

interface Dialogue {
  readonly line: string
  /** Which answer of the server. */
  readonly spoiled: number
  readonly with: string
  readonly keys: readonly string[]
}

function home(options: DeskOptions) {
  const account = { HELPDESK_SERVER: 'https://desk.example.org', HELPDESK_API_KEY: opened.apiKey }
  return desk({ ...options, env: { ...account, XDG_CACHE_HOME: '/nonexistent', EDITOR: 'true' } })
}

/** The sandbox, one of whose answers is this text. */
function spoiltOnce(text: string, spoiled: number): Transport {
  let count = 0
  return async (request) => (count++ === spoiled ? answering(text, 200)(request) : opened.transport(request))
}

function answering(text: string, status: number): Transport {
  return async () => ({ status, headers: {}, body: new TextEncoder().encode(text) })
}
