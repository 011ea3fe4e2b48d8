import { describe, expect, test } from 'vitest'
import type { Computer } from '../../support/computer.ts'
import { waitAsTold } from '../../support/faults/person.ts'
import { type } from '../../support/faults/typing.ts'
import { behindFront } from '../../support/rt/behind-front.ts'
import { saidOn, ticketsAbout } from '../../support/rt/held.ts'
import { madeTicket } from '../../support/rt/made.ts'
import { newTicket } from '../../support/rt/new-ticket.ts'
import { hasRequestTracker, trackerOfFile } from '../../support/rt/tracker.ts'

describe.skipIf(!hasRequestTracker)('with Request Tracker', () => {
  const tracker = trackerOfFile()

  test.each(['lost after', 'cut off', 'status 503 after', 'stalled after'] as const)(
    'what was saved is told as done although its answer was %s, and is there once',
    async (fault) => {
      const { desk, front } = await behindFront(tracker())
      const subject = `Answer ${fault}`
      front.nextWrite(fault)
      const made = await told(desk, [...create, '--subject', subject])
      expect(made).toMatchObject({ code: 0, row: { ok: true } })
      expect(await ticketsAbout(tracker(), subject)).toEqual([made.row.id])

      front.nextWrite(fault)
      const noted = await told(desk, ['note', String(made.row.id), '-m', 'Called back'])
      expect(noted).toMatchObject({ code: 0, row: { ok: true, note: expect.any(Number) } })
      expect(await saidOn(tracker(), made.row.id)).toEqual(['Called back'])

      front.nextWrite(fault)
      expect(await told(desk, ['set', String(made.row.id), 'Remark=4711', 'priority=high'])).toMatchObject({
        code: 0,
        row: { changed: { Remark: [null, '4711'], priority: ['Low', 'High'] } },
      })
      expect((await desk.runs(['runs', '--columns', 'done,failed,unknown,left'])).stdout).toBe(
        '1\t0\t0\t0\n1\t0\t0\t0\n1\t0\t0\t0\n',
      )
      // What the answer did not tell can be put back all the same.
      expect(await told(desk, ['undo', 'r3'])).toMatchObject({
        code: 0,
        row: { changed: { Remark: ['4711', null], priority: ['High', 'Low'] } },
      })
    },
  )

  test('so are a taking, a file, a solution, and a move to another group', async () => {
    const { desk, front } = await behindFront(tracker())
    const id = await madeTicket(tracker())
    const file = desk.hasFile('log.txt', 'Line 1\n')
    const lines: readonly (readonly [readonly string[], object])[] = [
      [['take', String(id)], { changed: { tech: [null, 'Ana Ruiz'] } }],
      [['attach', String(id), file], { attachments: [expect.any(Number)] }],
      [
        ['resolve', String(id), '-m', 'New cable'],
        { note: expect.any(Number), changed: { status: ['new', 'resolved'] } },
      ],
      [['reopen', String(id), '-m', 'Not yet'], { changed: { status: ['resolved', 'open'] } }],
      [['set', String(id), 'type=Network'], { changed: { type: ['Service Desk', 'Network'] } }],
    ]
    for (const [line, row] of lines) {
      front.nextWrite('lost after')
      expect(await told(desk, line)).toMatchObject({ code: 0, row: { id, ok: true, ...row } })
    }
    expect(await saidOn(tracker(), id)).toEqual(['New cable', 'Not yet'])
    const shown = await told(desk, ['show', String(id)])
    expect(shown.row).toMatchObject({ attachmentCount: 1, noteCount: 2 })
  })

  test('what never came to the server is unknown at first, then surely not there, and is sent by resuming', async () => {
    const { desk, front } = await behindFront(tracker())
    const id = String(await madeTicket(tracker()))
    front.nextWrite('lost before')
    const made = await desk.runs([...create, '--subject', 'Never came'])
    expect(made).toMatchObject({ code: 8, stderr: expect.stringContaining('helpdesk runs resume r1') })
    front.nextWrite('lost before')
    const noted = await desk.runs(['note', id, '-m', 'Never came'])
    expect(noted).toMatchObject({ code: 8, stderr: expect.stringContaining('helpdesk runs resume r2') })
    front.nextWrite('lost before')
    const set = await desk.runs(['set', id, 'Asset tag=4711'])
    expect(set).toMatchObject({ code: 8, stderr: expect.stringContaining('helpdesk runs resume r3') })
    expect((await desk.runs(['runs', '--columns', 'run,unknown'])).stdout).toBe('r3\t1\nr2\t1\nr1\t1\n')

    // Values may be set twice, so that nothing is waited for.
    expect(await told(desk, ['runs', 'resume', 'r3'])).toMatchObject({
      code: 0,
      row: { changed: { 'Asset tag': [null, '4711'] } },
    })
    expect(await ticketsAbout(tracker(), 'Never came')).toEqual([])
    expect(await saidOn(tracker(), Number(id))).toEqual([])
    for (const { stderr } of [made, noted]) await waitAsTold({ stderr }, { patience: 5 })
    const resumed = await told(desk, ['runs', 'resume', 'r1'])
    expect(resumed).toMatchObject({ code: 0, row: { ok: true } })
    expect(await ticketsAbout(tracker(), 'Never came')).toEqual([resumed.row.id])
    expect(await told(desk, ['runs', 'resume', 'r2'])).toMatchObject({ code: 0, row: { ok: true } })
    expect(await saidOn(tracker(), Number(id))).toEqual(['Never came'])
    for (const run of ['r1', 'r2', 'r3'])
      expect(await desk.runs(['runs', 'resume', run])).toMatchObject({ code: 0, stderr: 'nothing to do\n' })
  })

  test('what was surely not taken in is told so at once, and may be typed again', async () => {
    const { desk, front } = await behindFront(tracker())
    const id = String(await madeTicket(tracker()))
    for (const line of [
      [...create, '--subject', 'Too many'],
      ['note', id, '-m', 'Too many'],
      ['set', id, 'Asset tag=12'],
    ]) {
      front.nextWrite('status 429')
      expect(await desk.runs(line)).toMatchObject({ code: 10, stdout: '' })
      expect(await desk.runs(line)).toMatchObject({ code: 0 })
    }
    expect(await ticketsAbout(tracker(), 'Too many')).toHaveLength(1)
    expect(await saidOn(tracker(), Number(id))).toEqual(['Too many'])
  })

  test('killed while it waited for the answer, a command is unknown in the journal, and resuming finds what it did', async () => {
    const { desk, front } = await behindFront(tracker())
    const id = await madeTicket(tracker())
    for (const line of [
      [...create, '--subject', 'Killed'],
      ['note', String(id), '-m', 'Killed'],
      ['set', String(id), 'Asset tag=4711'],
    ]) {
      const { over } = front.nextWrite('stalled after')
      expect(await type(line, { desk, killed: over })).toMatchObject({ code: null })
    }
    expect((await desk.runs(['runs', 'show', 'r1', '-o', 'json'])).stdout).toContain('"outcome":"unknown"')
    const [killed] = await ticketsAbout(tracker(), 'Killed')
    expect(await told(desk, ['runs', 'resume', 'r1'])).toMatchObject({ code: 0, row: { id: killed } })
    expect(await told(desk, ['runs', 'resume', 'r2'])).toMatchObject({
      code: 0,
      row: { id, note: expect.any(Number) },
    })
    expect(await told(desk, ['runs', 'resume', 'r3'])).toMatchObject({
      code: 0,
      row: { id, changed: { 'Asset tag': [null, '4711'] } },
    })
    expect(await ticketsAbout(tracker(), 'Killed')).toEqual([killed])
    expect(await saidOn(tracker(), id)).toEqual(['Killed'])
    expect(await told(desk, ['runs', 'show', 'r3'])).toMatchObject({
      row: { id, outcome: 'done', changed: { 'Asset tag': [null, '4711'] } },
    })
  })
})

const create = [...newTicket, '--set', 'Building=South']

interface Told {
  readonly code: number | null
  readonly row: { readonly id: number }
}

/** What a command about one ticket told. */
async function told(desk: Computer, line: readonly string[]): Promise<Told> {
  const { code, stdout, stderr } = await desk.runs([...line, '-o', 'ndjson'])
  return { code, row: JSON.parse(stdout === '' ? JSON.stringify({ stderr }) : stdout) }
}
