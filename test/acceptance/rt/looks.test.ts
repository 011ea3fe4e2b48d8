import { describe, expect, test } from 'vitest'
import { bin } from '../../support/bin.ts'
import { madeTicket } from '../../support/rt/made.ts'
import { signedInto } from '../../support/rt/signed-in.ts'
import { hasRequestTracker, trackerOfFile } from '../../support/rt/tracker.ts'
import { typed } from '../../support/typed.ts'

interface Row {
  readonly id: number
  readonly what: string
  readonly by: string | null
  readonly text: string
}

describe.skipIf(!hasRequestTracker)('with Request Tracker', () => {
  const tracker = trackerOfFile()

  test('changes tells once what a colleague did to my tickets', async () => {
    const desk = await signedInto(tracker())
    const [mine, handed, reported] = [
      await madeTicket(tracker()),
      await madeTicket(tracker()),
      await madeTicket(tracker()),
    ]
    for (const id of [mine, handed]) {
      expect(await desk.runs(['take', String(id)])).toMatchObject({ code: 0 })
    }
    expect(await desk.runs(['changes'])).toMatchObject({ code: 0 })
    const asColleague = { as: 'okafor', method: 'POST' } as const
    await tracker().asks(`ticket/${mine}/correspond`, {
      ...asColleague,
      body: { Content: 'Tried a new cable.\nIt holds.', ContentType: 'text/plain' },
    })
    await tracker().asks(`ticket/${handed}`, { ...asColleague, method: 'PUT', body: { Status: 'resolved' } })
    await tracker().asks(`ticket/${reported}`, { ...asColleague, method: 'PUT', body: { Priority: 90 } })

    const { code, stdout } = await desk.runs(typed('changes -o json --sort id'))
    expect(code).toBe(0)
    const rows: readonly Row[] = JSON.parse(stdout)
    const told = rows.map(({ id, what, by, text }) => [id, what, by, text])
    expect(told).toContainEqual([mine, 'note', 'Ben Okafor', 'Tried a new cable.'])
    expect(told.filter(([id]) => id === handed).map(([, what]) => what)).toEqual(['resolved'])
    expect(JSON.parse((await desk.runs(typed('changes -o json'))).stdout)).toEqual([])
  })

  test('watch tells of a change in a list', async () => {
    const desk = await signedInto(tracker())
    const id = await madeTicket(tracker())
    const { stdout } = await desk.script(`
      "${process.execPath}" "${bin}" watch --all id:${id} --every 5s --columns subject > events & pid=$!
      until [ -s events ]; do sleep 0.1; done
      helpdesk set ${id} 'subject=Now another one' > /dev/null
      until grep -q changed events; do sleep 0.1; done
      kill $pid; wait $pid; echo "ended with $?"
      jq -c .changed < events
    `)
    expect(stdout).toContain('ended with 0\n')
    expect(stdout).toMatch(/\{"subject":\["[^"]*","Now another one"\]\}/)
  })
})
