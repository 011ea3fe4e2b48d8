import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import { homeEnvironment, temporaryFolder } from '../support/folders.ts'
import { desk, sandboxDesk, type Desk } from '../support/run.ts'
import { scripted, type Reply } from '../support/scripted-transport.ts'
import { ticketRow } from '../support/whd/ticket-row.ts'
import { typed } from '../support/typed.ts'

const down = new UnreachableError('Cannot reach https://desk.example.org: the connection was refused.')

const statuses: Reply = { path: 'StatusTypes', json: [{ id: 1, statusTypeName: 'Open' }] }
const priorities: Reply = {
  path: 'PriorityTypes',
  json: [
    { id: 1, priorityTypeName: 'Urgent' },
    { id: 2, priorityTypeName: 'High' },
  ],
}
const urgent = { prioritytype: { id: 1, type: 'PriorityType', priorityTypeName: 'Urgent' } }
const group = (...rows: readonly unknown[]): Reply => ({
  path: 'Tickets',
  query: { list: 'group' },
  json: rows,
})
const whole = (id: number): readonly Reply[] => [
  { path: `Tickets/${id}`, json: ticketRow(id) },
  { path: 'TicketNotes', query: { jobTicketId: String(id) }, json: [] },
]

/** A home in which one line is typed at nine, and others at twelve minutes past. */
function home(env: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder()
  const own = { HELPDESK_SERVER: 'https://desk.example.org', HELPDESK_API_KEY: 'k'.repeat(40) }
  const whole = { ...own, ...homeEnvironment(folder), ...env }
  const at = (time: string, replies: readonly Reply[]): Desk & { readonly seen: readonly string[] } => {
    const { transport, seen } = scripted(replies)
    return { ...desk({ transport, now: time, env: whole }), seen }
  }
  return {
    folder,
    env: whole,
    at,
    reads: (line: string, ...replies: readonly Reply[]) =>
      at('2026-10-05T14:00:00Z', replies).run(typed(line)),
    later: (...replies: readonly Reply[]) => at('2026-10-05T14:12:00Z', replies),
  }
}

const marked = (age = '12 minutes ago, 09:00') =>
  `${down.message}\nThe help desk cannot be reached; this is what was kept ${age}.\n`

describe('after a queue was read', () => {
  async function withQueue() {
    const one = home()
    const rows = group(ticketRow(1042), ticketRow(1043, { clientTech: null, ...urgent }))
    const read = await one.reads('queue -o ids', statuses, rows, priorities)
    expect(read).toEqual({ code: 0, stdout: '1043\n1042\n', stderr: '' })
    return one
  }

  test('it is shown again when the help desk cannot be reached, with its age, and asked for once', async () => {
    const { later } = await withQueue()
    const person = later({ path: 'StatusTypes', fails: down })
    expect(await person.run(typed('queue -o ids'))).toEqual({
      code: 0,
      stdout: '1043\n1042\n',
      stderr: marked(),
    })
    expect(person.seen).toHaveLength(1)
  })

  test('a narrower question of the same scope is decided over its rows', async () => {
    const { later } = await withQueue()
    const lines = ['queue --unassigned -o ids', 'queue badge created:-30d.. tech:none -o ids']
    for (const line of lines) {
      const person = later({ path: 'StatusTypes', fails: down })
      expect(await person.run(typed(line))).toEqual({ code: 0, stdout: '1043\n', stderr: marked() })
    }
  })

  test('another scope is exit 9', async () => {
    const { later } = await withQueue()
    const person = later({ path: 'Tickets', fails: down })
    expect(await person.run(typed('queue --all -o ids'))).toEqual({
      code: 9,
      stdout: '',
      stderr: `${down.message}\n`,
    })
  })

  test('a read that times out is answered the same way', async () => {
    const { later } = await withQueue()
    const silent = new LostAnswerError('https://desk.example.org was silent for 120 s.', 'time-out')
    const person = later({ path: 'StatusTypes', fails: silent })
    const { code, stdout, stderr } = await person.run(typed('queue -o ids'))
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1043\n1042\n' })
    expect(stderr).toContain(silent.message)
  })

  test('an answer that makes no sense is told and not replaced', async () => {
    const { later } = await withQueue()
    const person = later({ path: 'StatusTypes', status: 500, text: '' })
    expect((await person.run(typed('queue -o ids'))).code).toBe(10)
  })

  test('--offline asks nothing', async () => {
    const { later } = await withQueue()
    const person = later()
    expect(await person.run(typed('queue -o ids --offline'))).toEqual({
      code: 0,
      stdout: '1043\n1042\n',
      stderr: 'The help desk was not asked; this is what was kept 12 minutes ago, 09:00.\n',
    })
    expect(await person.run(typed('count --offline'))).toMatchObject({ code: 0, stdout: '2\n' })
    expect(person.seen).toEqual([])
  })

  test('a ticket of which only the row is known is exit 9', async () => {
    const { later } = await withQueue()
    expect(await later().run(typed('show 1042 --offline'))).toEqual({
      code: 9,
      stdout: '',
      stderr:
        'Nothing is kept of ticket 1042.\nLeave --offline out while the help desk can be reached; then it is kept.\n',
    })
  })

  test('another key sees nothing of it', async () => {
    const { folder } = await withQueue()
    const person = home({ HELPDESK_API_KEY: 'z'.repeat(40), ...homeEnvironment(folder) }).later()
    expect((await person.run(typed('queue --offline'))).code).toBe(9)
  })
})

describe('after a ticket was shown', () => {
  test('it is shown again; what was due meanwhile is overdue', async () => {
    const { reads, at } = home()
    const due = { displayDueDate: '2026-10-05T14:05:00Z' }
    const first = await reads(
      'show 1042 --json id,overdue',
      { path: 'Tickets/1042', json: ticketRow(1042, due) },
      { path: 'TicketNotes', query: { jobTicketId: '1042' }, json: [] },
    )
    expect(JSON.parse(first.stdout)).toEqual({ id: 1042, overdue: false })
    const person = at('2026-10-05T14:12:00Z', [{ path: 'Tickets/1042', fails: down }])
    const { code, stdout, stderr } = await person.run(typed('show 1042 --json id,overdue'))
    expect({ code, stderr }).toEqual({ code: 0, stderr: marked() })
    expect(JSON.parse(stdout)).toEqual({ id: 1042, overdue: true })
  })

  test('of several, one that is not kept is exit 9', async () => {
    const { reads, later } = home()
    await reads('show 1042', ...whole(1042))
    const person = later()
    expect((await person.run(typed('show 1042 1099 --offline'))).code).toBe(9)
  })

  test('nothing is written by what was kept', async () => {
    const { reads, env } = home()
    await reads('show 1042', ...whole(1042))
    const person = desk({ transport: () => Promise.reject(down), env })
    const { code, stderr } = await person.run(typed('resolve 1042 -m Done'))
    expect(code).toBe(9)
    expect(stderr).not.toContain('this is what was kept')
  })
})

test('the sandbox inside the process keeps nothing, and cannot be read offline', async () => {
  const one = sandboxDesk()
  expect((await one.run(typed('show 1042'))).code).toBe(0)
  expect(readdirSync(one.folder)).not.toContain('cache')
  expect((await one.run(typed('show 1042 --offline'))).code).toBe(2)
})
