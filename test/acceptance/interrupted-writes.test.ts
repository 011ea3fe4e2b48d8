import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Computer, computer } from '../support/computer.ts'
import { deadAddress } from '../support/faulty-server.ts'
import { stallingDesk } from '../support/stalling-desk.ts'

const newTicket = ['new', '--type', 'IT General/Other', '--requester', 'ana.ruiz', '--subject', 'Lamps']

describe('Ctrl-C while the help desk does not answer a write says that nobody knows, and what settles it: 8', () => {
  test.each([
    [['note', '1042', '-m', 'Called back.'], 'POST TechNotes', 'runs resume r1'],
    [['take', '1042'], 'PUT Tickets/1042', 'runs resume r1'],
    [[...newTicket, '-m', 'All dark'], 'POST Tickets', 'runs resume r1'],
    [['api', 'PUT', 'Tickets/1042', '-f', 'room=114'], 'PUT Tickets/1042', 'Look at the ticket'],
  ])('%s', async (line, stalls, settles) => {
    const { desk, asked, interrupts } = await stallingDesk((one) => one === stalls)
    const { exit, said, sentAfter } = await interrupts(desk.sits(line))
    expect({ exit, sentAfter }).toEqual({ exit: 8, sentAfter: [] })
    expect(said).toContain('It is not known whether the help desk did it.')
    expect(said).toContain(settles)
    expect(asked().filter((one) => !one.startsWith('GET '))).toEqual([stalls])
  })

  test('also when neither the file nor the end of its session is answered', async () => {
    const { desk, interrupts } = await stallingDesk(
      (one) => one === 'POST attachment/upload' || one === 'DELETE Session',
    )
    const file = desk.hasFile('lamp.txt', 'dark')
    const { exit, said } = await interrupts(
      desk.sits(['note', '1042', '-m', 'See the file', '--attach', file]),
    )
    expect(exit).toBe(8)
    expect(said).toContain('The note was added, but of the rest it is not known')
    expect(said).toContain('helpdesk show 1042 --notes')
  })

  test('also when the look whether a lost one arrived is not answered', async () => {
    let isSent = false
    const { desk, asked, interrupts } = await stallingDesk((one) => {
      isSent ||= one === 'POST TechNotes'
      return isSent && one !== 'POST TechNotes'
    })
    const { exit, said } = await interrupts(desk.sits(['note', '1042', '-m', 'Called back.']))
    expect(exit).toBe(8)
    expect(said).toContain('The help desk took it, but ticket 1042 could not be read back')
    expect(asked().filter((one) => one === 'POST TechNotes')).toHaveLength(1)
  })
})

test('Ctrl-C in the middle of many tells done, not known and not tried, and the run does the rest once each', async () => {
  let notes = 0
  const { desk, interrupts, isCured } = await stallingDesk(
    (one) => one === 'POST TechNotes' && (notes += 1) > 4,
  )
  const answer = join(desk.folder, 'answer.ndjson')
  const line = ['note', '1101-1120', '-m', 'Tonight at six', '--yes', '-o', 'ndjson']
  const { exit, said, sentAfter } = await interrupts(desk.sits(line, { into: answer }))
  expect(exit).toBe(8)
  expect(said).toMatch(/Of 20: \d+ done, [1-6] not known, \d+ not tried\./)
  expect(said).toContain('helpdesk runs resume r1')
  expect(sentAfter.filter((one) => one === 'POST TechNotes').length).toBeLessThanOrEqual(6)

  const rows = rowsIn(readFileSync(answer, 'utf8'))
  const words = rows.flatMap(({ error }) => (error?.code === 'not_tried' ? [error.message] : []))
  expect(new Set(words)).toEqual(new Set(['Not tried, because of the interruption.']))

  isCured()
  // What stalled never arrived, so it may be written at once.
  expect(await desk.runs(['runs', 'resume', 'r1', '--yes', '--force'])).toMatchObject({ code: 0 })
  for (const { id } of rows) expect(await timesNoted(desk, id, 'Tonight at six')).toBe(1)
})

test('Ctrl-C while the outbox is sent tells what is sent and what is not, and the rest stays', async () => {
  const home = computer()
  const at = await deadAddress()
  const down = home.with({ HELPDESK_SERVER: at, HELPDESK_API_KEY: 'k'.repeat(40) })
  for (const id of ['1042', '1043', '1044'])
    expect(await down.runs(['note', id, '-m', 'Called back.', '--outbox'])).toMatchObject({ code: 0 })
  let notes = 0
  const stalls = (one: string): boolean => one === 'POST TechNotes' && (notes += 1) === 2
  const { desk, interrupts, isCured } = await stallingDesk(stalls, { home, at })
  const { exit, said, sentAfter } = await interrupts(desk.sits(['outbox', 'send', '--yes']))
  expect({ exit, sentAfter }).toEqual({ exit: 8, sentAfter: [] })
  expect(said).toContain('1043  not known: Interrupted while waiting for the answer.')
  expect(said).toContain('1044  not done: Not tried, because of the interruption.')
  expect(said).toContain('Of 3: 1 done, 1 not known, 1 not tried.')

  isCured()
  expect((await desk.runs(['outbox', '-o', 'ids'])).stdout).toBe('o2\no3\n')
  // What stalled never arrived, so it may be written at once.
  expect(await desk.runs(['outbox', 'send', '--yes', '--force'])).toMatchObject({ code: 0 })
  for (const id of [1042, 1043, 1044]) expect(await timesNoted(desk, id, 'Called back.')).toBe(1)
})

interface Row {
  readonly id: number
  readonly ok: boolean
  readonly error?: { readonly code: string; readonly message: string }
}

function rowsIn(text: string): readonly Row[] {
  return text
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))
}

async function timesNoted(desk: Computer, id: number, text: string): Promise<number> {
  const { stdout } = await desk.runs(['show', String(id), '--json', 'notes'])
  const { notes }: { notes: readonly { readonly text: string }[] } = JSON.parse(stdout)
  return notes.filter((note) => note.text === text).length
}
