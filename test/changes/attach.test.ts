import { describe, expect, test } from 'vitest'
import { changeTickets } from '#changes/change-tickets.ts'
import type { IntendedFile, Intent } from '#changes/intent.ts'
import { noRecording } from '#changes/journal.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { defaultSitePolicy } from '#desk/site/policy.ts'
import { RuleError, UnknownOutcomeError, UsageError } from '#errors.ts'
import { busyDesk, type BusyDesk } from '../support/desk/busy-desk.ts'
import { ticket } from '../support/desk/ticket.ts'

const file = (path: string): IntendedFile => ({ path, name: path.split('/').at(-1) ?? '', size: 4 })
const files = [file('a.png'), file('b.png'), file('in/c d.png')]
const attach: Intent = { verb: 'attach', files, force: false }
const note: Intent = {
  ...attach,
  verb: 'note',
  note: { text: 'See these.', hidden: true, solution: false, minutes: 0 },
}

async function changed(desk: BusyDesk, intent: Intent, dryRun = false): Promise<WriteResult | undefined> {
  const asking = { canAsk: false, confirm: () => Promise.resolve(false) }
  const readFile = ({ path }: IntendedFile): Promise<Uint8Array> =>
    path === 'gone.png'
      ? Promise.reject(new UsageError('gone.png is gone.'))
      : Promise.resolve(Buffer.from(path))
  const { signal } = new AbortController()
  const journal = { begin: () => noRecording }
  const parts = {
    desk,
    policy: defaultSitePolicy,
    asking,
    signal,
    readFile,
    journal,
    progress: () => undefined,
    now: () => new Date('2026-10-05T15:00:00Z'),
    patience: 120_000,
  }
  const ids = { single: [1042], ranges: [], plain: true }
  const { results } = await changeTickets(ids, intent, { dryRun, yes: true, expect: undefined }, parts)
  return (await results.next()).value ?? undefined
}

const one = ticket({ id: 1042 })

/** A desk on which the second upload goes wrong. */
const withTrouble = (trouble: Error, kept: 'kept' | 'not kept' = 'not kept'): BusyDesk => {
  let uploads = 0
  const desk = busyDesk([one])
  const attachTo: BusyDesk['attach'] = async (to, sent) => {
    uploads += 1
    if (uploads !== 2) return desk.attach(to, sent)
    if (kept === 'kept') await desk.attach(to, sent)
    throw trouble
  }
  return { ...desk, attach: attachTo }
}

test('files go up one after the other to the ticket, and their numbers come back', async () => {
  const desk = busyDesk([one])
  expect(await changed(desk, attach)).toMatchObject({ id: 1042, ok: true, attachments: [501, 502, 503] })
  expect(desk.arrived.map((arrived) => ('file' in arrived ? arrived.file : arrived))).toEqual([
    'a.png',
    'b.png',
    'c d.png',
  ])
})

test('files that come with a note hang on it, and go up after it', async () => {
  const desk = busyDesk([one])
  const result = await changed(desk, note)
  expect(result).toMatchObject({ ok: true, note: 90_001, attachments: [502, 503, 504] })
  expect(desk.arrived.slice(1)).toMatchObject(files.map(({ name }) => ({ file: name, onNote: 90_001 })))
})

test('files may go to a note that is there already, and to none of another ticket', async () => {
  const desk = busyDesk([one])
  const said = { text: 'See the pictures.', hidden: false, solution: false, minutes: 0 }
  const { id } = await desk.addNote(one.id, said)
  await changed(desk, { ...attach, onNote: id })
  expect(desk.arrived.slice(1)).toMatchObject([{ onNote: id }, { onNote: id }, { onNote: id }])
  expect(await changed(desk, { ...attach, onNote: 77 })).toMatchObject({ error: { exit: 3 } })
  expect(desk.arrived).toHaveLength(4)
})

test('a dry run sends nothing and says what it would', async () => {
  const desk = busyDesk([one])
  expect(await changed(desk, attach, true)).toEqual({
    id: 1042,
    ok: true,
    changed: { attachmentCount: [one.attachmentCount, one.attachmentCount + 3] },
    dryRun: true,
  })
  expect(desk.arrived).toEqual([])
})

describe('when the second of three files is refused', () => {
  test('the result tells what is attached, what is left, and the command for it', async () => {
    expect(await changed(withTrouble(new RuleError('Too large.')), attach)).toEqual({
      id: 1042,
      ok: false,
      done: ['attach a.png'],
      left: ['attach b.png', 'attach c d.png'],
      error: {
        code: 'half_done',
        exit: 1,
        message: 'Done: attach a.png, but the rest was not done: Too large.',
        hint: "For the rest: helpdesk attach 1042 b.png 'in/c d.png'",
      },
    })
  })

  test('after a note, the rest goes to that note', async () => {
    expect(await changed(withTrouble(new RuleError('Too large.')), note)).toMatchObject({
      done: ['note', 'attach a.png'],
      left: ['attach b.png', 'attach c d.png'],
      error: { hint: "For the rest: helpdesk attach 1042 b.png 'in/c d.png' --on-note 90001" },
    })
  })
})

test('a file that vanished meanwhile is told with what was done before it', async () => {
  const vanishing = { ...attach, files: [file('a.png'), file('gone.png')] }
  expect(await changed(busyDesk([one]), vanishing)).toMatchObject({
    done: ['attach a.png'],
    left: ['attach gone.png'],
    error: { exit: 1, message: 'Done: attach a.png, but the rest was not done: gone.png is gone.' },
  })
})

describe('when the answer to an upload is lost', () => {
  const lost = new UnknownOutcomeError('Cut.')

  test.each([attach, note])('it is found where it was sent to, and the rest goes on', async (intent) => {
    const desk = withTrouble(lost, 'kept')
    const result = await changed(desk, intent)
    expect(result).toMatchObject({ ok: true })
    expect(desk.arrived.filter((arrived) => 'file' in arrived)).toHaveLength(3)
  })

  test('an equal name from before does not count: unknown, and the rest is not tried', async () => {
    const same = { ...attach, files: [file('a.png'), file('a.png'), file('b.png')] }
    const desk = withTrouble(lost)
    expect(await changed(desk, same)).toMatchObject({ ok: false, error: { exit: 8 } })
    expect(desk.arrived).toHaveLength(1)
  })
})
