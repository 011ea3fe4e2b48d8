import { describe, expect, test } from 'vitest'
import type { Safety } from '#changes/ask-first.ts'
import { changeTickets, exitOf } from '#changes/change-tickets.ts'
import type { Intent } from '#changes/intent.ts'
import { noRecording } from '#changes/journal.ts'
import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { defaultSitePolicy } from '#desk/site/policy.ts'
import {
  InterruptedError,
  PermissionError,
  RuleError,
  SignInError,
  UnknownOutcomeError,
  UnreachableError,
  UsageError,
} from '#errors.ts'
import { busyDesk, type BusyDesk } from '../support/desk/busy-desk.ts'
import { ticket } from '../support/desk/ticket.ts'

const open = ticket({ id: 1042 })
const mine = ticket({ id: 1185, tech: 'Dana Whitfield', ids: { tech: 1 } })
const colleagues = ticket({ id: 1224, tech: 'Priya Raman', ids: { tech: 3 } })
const resolved = ticket({ id: 1099, status: 'Resolved', state: 'resolved', ids: { status: 5, tech: 1 } })
const all = [open, mine, colleagues, resolved]

const take: Intent = { verb: 'take', tech: 'me', force: false }
const release: Intent = { verb: 'release', tech: 'nobody', force: false }
const solution = { text: 'New cable.', hidden: false, solution: true, minutes: 20 }
const resolve: Intent = { verb: 'resolve', note: solution, force: false }
const safe: Safety = { dryRun: false, yes: true, expect: undefined }

const ids = (...single: readonly number[]): TicketIds => ({ single, ranges: [], plain: single.length === 1 })

interface Run {
  readonly intent?: Intent
  readonly safety?: Partial<Safety>
  /** A person who answers so; left out, nobody can be asked. */
  readonly says?: boolean
  readonly signal?: AbortSignal
}

async function changed(desk: BusyDesk, meant: TicketIds, run: Run = {}): Promise<readonly WriteResult[]> {
  const { intent = take, safety, says, signal = new AbortController().signal } = run
  const asking = { canAsk: says !== undefined, confirm: () => Promise.resolve(says === true) }
  const parts = {
    desk,
    policy: defaultSitePolicy,
    asking,
    signal,
    readFile: () => Promise.resolve(new Uint8Array()),
    progress: () => undefined,
    now: () => new Date('2026-10-05T15:00:00Z'),
    patience: 120_000,
    journal: { begin: () => noRecording },
  }
  const { results } = await changeTickets(meant, intent, { ...safe, ...safety }, parts)
  const seen: WriteResult[] = []
  for await (const result of results) seen.push(result)
  return seen
}

const exits = (results: readonly WriteResult[]): readonly (number | string)[] =>
  results.map((result) => (result.ok ? 'done' : `${result.error.code} ${result.error.exit}`))

describe('one ticket', () => {
  test('is changed and read back', async () => {
    const desk = busyDesk(all)
    expect(await changed(desk, ids(1042))).toEqual([
      { id: 1042, ok: true, changed: { tech: [null, 'Dana Whitfield'] } },
    ])
    expect(desk.arrived).toEqual([{ id: 1042, changes: { tech: 1, mail: undefined } }])
  })

  test('that is as wanted is left alone', async () => {
    const desk = busyDesk(all)
    expect(await changed(desk, ids(1185))).toEqual([{ id: 1185, ok: true, changed: {} }])
    expect(await changed(desk, ids(1042), { intent: release })).toEqual([{ id: 1042, ok: true, changed: {} }])
    expect(desk.arrived).toEqual([])
  })

  test('gets its note and status in one step', async () => {
    const desk = busyDesk(all)
    expect(await changed(desk, ids(1042), { intent: resolve })).toEqual([
      { id: 1042, ok: true, changed: { status: ['Open', 'Resolved'] }, note: 90_001 },
    ])
    const mail = { requester: true, tech: true, group: false, cc: false }
    expect(desk.arrived).toEqual([{ id: 1042, note: { ...solution, mail, status: 5 } }])
  })

  test('leaves the mail about an assignment to the server, and tells requester and tech of the note with it', async () => {
    const desk = busyDesk(all)
    await changed(desk, ids(1042), { intent: { ...take, note: { ...solution, solution: false } } })
    const mail = { requester: true, tech: true, group: false, cc: false }
    expect(desk.arrived).toEqual([
      { id: 1042, note: { ...solution, solution: false, mail } },
      { id: 1042, changes: { tech: 1, mail: undefined } },
    ])
  })

  test("of a colleague's is a conflict, unless forced", async () => {
    const desk = busyDesk(all)
    expect(exits(await changed(desk, ids(1224)))).toEqual(['conflict 7'])
    expect(desk.arrived).toEqual([])
    expect(exits(await changed(desk, ids(1224), { intent: { ...take, force: true } }))).toEqual(['done'])
  })

  test('in the wrong state is refused with the verbs that fit', async () => {
    const [result] = await changed(busyDesk(all), ids(1099), { intent: resolve })
    expect(result).toMatchObject({
      error: {
        code: 'rule',
        exit: 6,
        message: 'Ticket 1099 is Resolved; resolve starts from open or waiting.',
        hint: expect.stringContaining('helpdesk confirm 1099 --by HOW'),
      },
    })
  })

  test('cannot be taken by nobody in particular', async () => {
    const [result] = await changed(busyDesk(all, { me: null }), ids(1042))
    expect(result).toMatchObject({
      error: { exit: 6, message: 'The server does not say which technician you are.' },
    })
  })
})

describe('an answer that is lost', () => {
  const lost = new UnknownOutcomeError('The connection was cut.')

  test('is done when the ticket shows the note and the status', async () => {
    const desk: BusyDesk = busyDesk(all)
    const losing: BusyDesk = {
      ...desk,
      addNote: async (id, note) => {
        await desk.addNote(id, note)
        throw lost
      },
    }
    expect(await changed(losing, ids(1042), { intent: resolve })).toEqual([
      { id: 1042, ok: true, changed: { status: ['Open', 'Resolved'] }, note: 90_001 },
    ])
  })

  test('is done too when the ticket shows the mark-up of the note as what it stands for', async () => {
    const desk: BusyDesk = busyDesk(all)
    const losing: BusyDesk = {
      ...desk,
      addNote: async (id, note) => {
        await desk.addNote(id, note)
        throw lost
      },
      ticket: async (id) => {
        const shown = await desk.ticket(id)
        return { ...shown, notes: shown.notes.map((note) => ({ ...note, text: 'bold' })) }
      },
    }
    const note = { ...solution, text: '[b]bold[/b]' }
    expect(await changed(losing, ids(1042), { intent: { ...resolve, note } })).toEqual([
      { id: 1042, ok: true, changed: { status: ['Open', 'Resolved'] }, note: 90_001 },
    ])
  })

  test('stays unknown when the ticket shows nothing', async () => {
    const desk = busyDesk(all, {
      meets: (what) => {
        if (what === 'note') throw lost
      },
    })
    expect(exits(await changed(desk, ids(1042), { intent: resolve }))).toEqual(['unknown_outcome 8'])
    expect(desk.arrived).toHaveLength(1)
  })

  test('stays unknown when the ticket cannot be read', async () => {
    let isCut = false
    const desk = busyDesk(all, {
      meets: (what) => {
        if (what === 'update') isCut = true
        if (isCut) throw what === 'update' ? lost : new UnreachableError('Nothing answers.')
      },
    })
    expect(exits(await changed(desk, ids(1042)))).toEqual(['unknown_outcome 8'])
  })
})

describe('a note that was added while the rest failed', () => {
  test('is told with what is left', async () => {
    const desk = busyDesk(all, {
      meets: (what) => {
        if (what === 'update') throw new PermissionError('You may not.')
      },
    })
    const [result] = await changed(desk, ids(1042), {
      intent: { ...take, note: { ...solution, solution: false } },
    })
    expect(result).toMatchObject({
      ok: false,
      done: ['note'],
      left: ['tech'],
      error: { code: 'half_done', exit: 1, hint: 'For the rest, without the note: helpdesk take 1042' },
    })
  })
})

describe('several tickets', () => {
  test('are told in the order typed, also those that fail', async () => {
    const results = await changed(busyDesk(all), ids(1224, 9999, 1042))
    expect(results.map(({ id }) => id)).toEqual([1224, 9999, 1042])
    expect(exits(results)).toEqual(['conflict 7', 'not_found 3', 'done'])
  })

  test('of a range are those that exist, once each', async () => {
    const meant = { single: [1099], ranges: [{ from: 1040, to: 1100 }], plain: false }
    const results = await changed(busyDesk(all), meant, { safety: { dryRun: true } })
    expect(results.map(({ id }) => id)).toEqual([1099, 1042])
  })

  test('are not begun without a yes', async () => {
    const desk = busyDesk(all)
    const unsure = { safety: { yes: false } }
    await expect(changed(desk, ids(1042, 1185, 1224), unsure)).rejects.toThrow(UsageError)
    await expect(changed(desk, ids(1042, 1185, 1224), { ...unsure, says: false })).rejects.toThrow(
      InterruptedError,
    )
    expect(desk.arrived).toEqual([])
    expect(await changed(desk, ids(1042, 1185, 1224), { ...unsure, says: true })).toHaveLength(3)
    expect(await changed(desk, ids(1042, 1185), unsure)).toHaveLength(2)
  })

  test('are as many as expected, or nothing is sent', async () => {
    const desk = busyDesk(all)
    await expect(changed(desk, ids(1042), { safety: { expect: 2 } })).rejects.toThrow(RuleError)
    expect(desk.arrived).toEqual([])
  })

  test('are checked and not written by a dry run', async () => {
    const desk = busyDesk(all)
    const results = await changed(desk, ids(1042, 1099, 1224), { intent: resolve, safety: { dryRun: true } })
    expect(results[0]).toEqual({
      id: 1042,
      ok: true,
      changed: { status: ['Open', 'Resolved'], noteCount: [0, 1] },
      dryRun: true,
    })
    expect(exits(results)).toEqual(['done', 'rule 6', 'done'])
    expect(desk.arrived).toEqual([])
  })

  test('stop where every further one would fail too', async () => {
    const many = Array.from({ length: 20 }, (_, at) => ticket({ id: 2001 + at }))
    const desk = busyDesk(many, {
      meets: (what, id) => {
        if (what === 'update' && id === 2003) throw new SignInError('Your key is no longer good.')
      },
    })
    const results = await changed(desk, ids(...many.map(({ id }) => id)))
    expect(exits(results).slice(0, 3)).toEqual(['done', 'done', 'sign_in 4'])
    expect(exits(results).at(-1)).toBe('not_tried 4')
    expect(results.at(-1)).toMatchObject({
      error: { message: 'Not tried, because of this before it: Your key is no longer good.' },
    })
    expect(desk.arrived.length).toBeLessThan(20)
  })

  test('all tell when the help desk cannot be reached at all', async () => {
    const down = new UnreachableError('Nothing answers.')
    const desk: BusyDesk = { ...busyDesk(all), whoAmI: () => Promise.reject(down) }
    expect(exits(await changed(desk, ids(1042, 1185)))).toEqual(['unreachable 9', 'not_tried 9'])
  })

  test('are left alone after Ctrl-C, and say so', async () => {
    const stop = new AbortController()
    const many = Array.from({ length: 20 }, (_, at) => ticket({ id: 2001 + at }))
    const desk = busyDesk(many, {
      meets: (what, id) => {
        if (what === 'update' && id === 2002) stop.abort()
      },
    })
    const results = await changed(desk, ids(...many.map(({ id }) => id)), { signal: stop.signal })
    expect(exits(results)[0]).toBe('done')
    expect(exits(results).at(-1)).toBe('not_tried 130')
    expect(results).toHaveLength(20)
  })

  test('are six at a time', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ticket({ id: 2001 + at }))
    let underWay = 0
    let most = 0
    const desk = busyDesk(many)
    const counting: BusyDesk = {
      ...desk,
      update: async (id, changes) => {
        underWay += 1
        most = Math.max(most, underWay)
        await new Promise(setImmediate)
        underWay -= 1
        await desk.update(id, changes)
      },
    }
    expect(await changed(counting, ids(...many.map(({ id }) => id)))).toHaveLength(30)
    expect(most).toBe(6)
  })
})

describe('the exit code of a run', () => {
  const failed = (exit: number, code = 'some'): WriteResult => ({
    id: 1,
    ok: false,
    error: { code, exit, message: '', hint: null },
  })
  const done: WriteResult = { id: 1, ok: true, changed: {} }

  test.each([
    ['all done', [done, done], 0],
    ['one failed', [done, failed(3)], 1],
    ['a conflict among others', [done, failed(7), failed(3)], 1],
    ['one unknown', [failed(4), failed(8)], 8],
    ['the sign-in refused', [done, failed(4), failed(4, 'not_tried')], 4],
    ['interrupted', [done, failed(130, 'not_tried')], 130],
  ] as const)('%s: %j', (_, results, exit) => {
    expect(exitOf(results)).toBe(exit)
  })
})
