import { describe, expect, test } from 'vitest'
import { madeTicket } from '../../support/rt/made.ts'
import { signedInto } from '../../support/rt/signed-in.ts'
import { hasRequestTracker, trackerOfFile } from '../../support/rt/tracker.ts'

describe.skipIf(!hasRequestTracker)('with Request Tracker', () => {
  const tracker = trackerOfFile()

  test('of two technicians who take a ticket the second is told who has it: 7, and a change of another field is in nobody’s way', async () => {
    const desk = await signedInto(tracker())
    const id = String(await madeTicket(tracker()))
    await tracker().asks(`ticket/${id}`, { as: 'okafor', method: 'PUT', body: { Owner: 'okafor' } })
    const taken = await desk.runs(['take', id])
    expect(taken).toMatchObject({ code: 7 })
    expect(taken.stderr).toContain(`Ticket ${id} is assigned to Ben Okafor.`)

    const { updated } = JSON.parse((await desk.runs(['show', id, '-o', 'json'])).stdout)
    expect(
      await desk.runs(['set', id, 'priority=high', '--if-updated', '2026-01-01T00:00:00Z']),
    ).toMatchObject({
      code: 7,
    })
    expect(await desk.runs(['set', id, 'priority=high', '--if-updated', updated])).toMatchObject({ code: 0 })
    expect(await desk.runs(['take', id, '--force'])).toMatchObject({ code: 0 })
  })

  test('hostile text comes back as it was typed and moves no terminal', async () => {
    const desk = await signedInto(tracker())
    const id = String(await madeTicket(tracker()))
    const hostile =
      '\u001b[31mred\u0007 \u202e <script>alert(1)</script> &amp; [b]x[/b] \' " \\ 😀 東京\nnext $(x)'
    expect(await desk.runs(['note', id, '-m', '-'], hostile)).toMatchObject({ code: 0 })
    expect(await desk.runs(['set', id, `subject=${hostile.replace('\n', ' ')}`])).toMatchObject({ code: 0 })
    const shown = await desk.runs(['show', id, '-o', 'json'])
    expect(JSON.parse(shown.stdout)).toMatchObject({
      subject: hostile.replace('\n', ' '),
      notes: [{ text: hostile }],
    })
    const { stdout } = await desk.runs(['show', id])
    for (const sign of ['\u001b', '\u0007', '\u202e']) expect(stdout).not.toContain(sign)
  })
})
