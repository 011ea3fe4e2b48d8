import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Computer, computer } from '../../support/computer.ts'
import { cuttingFront } from '../../support/cutting-front.ts'
import { type Gate, gateTo } from '../../support/faults/gate.ts'
import { type } from '../../support/faults/typing.ts'
import { chance, seedOf } from '../../support/kills/chance.ts'
import { accountOf, isTrackerWrite } from '../../support/rt/account.ts'
import { saidOn, ticketsAbout } from '../../support/rt/held.ts'
import { madeTicket } from '../../support/rt/made.ts'
import { newTicket } from '../../support/rt/new-ticket.ts'
import { hasRequestTracker, trackerOfFile } from '../../support/rt/tracker.ts'

describe.skipIf(!hasRequestTracker)('with Request Tracker', () => {
  const tracker = trackerOfFile()

  test('what is typed while it is down waits, and is sent once when it is back', async () => {
    const { desk, gate } = await signedIn()
    const id = await madeTicket(tracker())
    // What a new ticket needs is known from before.
    expect(await desk.runs([...create, '--subject', 'Seen before'])).toMatchObject({ code: 0 })
    await gate.close()
    expect(await desk.runs(['note', String(id), '-m', 'Called back', '--outbox'])).toMatchObject({ code: 0 })
    expect(await desk.runs(['set', String(id), 'Asset tag=4711', '--outbox'])).toMatchObject({ code: 0 })
    expect(await desk.runs([...create, '--subject', 'While down', '--outbox'])).toMatchObject({ code: 0 })
    expect(await desk.runs(['outbox', 'send', '--yes'])).toMatchObject({ code: 9 })
    expect(await waiting(desk)).toEqual(['o1', 'o2', 'o3'])
    await gate.open()
    expect(await desk.runs(['outbox', 'send', '--yes'])).toMatchObject({ code: 0 })
    expect(await waiting(desk)).toEqual([])
    expect(await saidOn(tracker(), id)).toEqual(['Called back'])
    expect(await ticketsAbout(tracker(), 'While down')).toHaveLength(1)
    expect((await desk.runs(['show', String(id), '--json', 'fields'])).stdout).toContain('"Asset tag":"4711"')
  })

  test('a ticket that somebody changed since is a conflict, and --force writes over it', async () => {
    const { desk, gate } = await signedIn()
    const id = String(await madeTicket(tracker()))
    await desk.runs(['fields'])
    await gate.close()
    expect(await desk.runs(['set', id, 'Asset tag=4711', '--outbox'])).toMatchObject({ code: 0 })
    // Times are told in whole seconds.
    await wait(1100)
    const body = { CustomFields: { 'Asset tag': '12' } }
    await tracker().asks(`ticket/${id}`, { as: 'okafor', method: 'PUT', body })
    await gate.open()
    const sent = await desk.runs(['outbox', 'send', '-o', 'ndjson'])
    expect(JSON.parse(sent.stdout)).toMatchObject({ ok: false, error: { code: 'conflict', exit: 7 } })
    expect(await waiting(desk)).toEqual(['o1'])
    expect(await desk.runs(['outbox', 'send', 'o1', '--force'])).toMatchObject({ code: 0 })
    expect((await desk.runs(['show', id, '--json', 'fields'])).stdout).toContain('"Asset tag":"4711"')
  })

  test('killed at any moment and without an answer, sending loses nothing and sends nothing twice', async () => {
    const random = chance(seedOf('killed sending to Request Tracker'))
    const { desk, gate, front } = await signedIn()
    const id = await madeTicket(tracker())
    expect(await desk.runs(['fields'])).toMatchObject({ code: 0 })
    expect(await desk.runs([...create, '--subject', 'Seen'])).toMatchObject({ code: 0 })
    await gate.close()
    const texts = ['One', 'Two', 'Three', 'Four'].map((text) => `${text} of them`)
    for (const text of texts)
      expect(await desk.runs(['note', String(id), '-m', text, '--outbox'])).toMatchObject({ code: 0 })
    for (const subject of ['Waited one', 'Waited two'])
      expect(await desk.runs([...create, '--subject', subject, '--outbox'])).toMatchObject({ code: 0 })
    expect(await waiting(desk)).toHaveLength(6)
    await gate.open()
    for (let kill = 0; kill < 4; kill += 1) {
      const { arrived } = front.nextWrite(random() < 0.5 ? 'none' : 'stalled after')
      await type(['outbox', 'send', '--yes'], { desk, killed: arrived.then(() => wait(random() * 400)) })
    }
    for (let round = 0; round < 20 && (await waiting(desk)).length > 0; round += 1) {
      await desk.runs(['outbox', 'send', '--yes'])
      if ((await waiting(desk)).length > 0) await wait(1500)
    }
    expect((await desk.runs(['outbox', '--json', 'name,state,error'])).stdout).toBe('[]\n')
    expect((await saidOn(tracker(), id)).toSorted()).toEqual(texts.toSorted())
    for (const subject of ['Waited one', 'Waited two'])
      expect(await ticketsAbout(tracker(), subject)).toHaveLength(1)
  })

  /** A computer whose way to the tracker can be closed. */
  async function signedIn() {
    const front = await cuttingFront(tracker(), isTrackerWrite)
    const gate: Gate = await gateTo(front.url)
    const desk = computer({ ...accountOf(tracker()), HELPDESK_SERVER: gate.url })
    await desk.runs(['config', 'set', 'timeout', '5'])
    return { desk, gate, front }
  }
})

const create = [...newTicket, '--set', 'Building=South']

async function waiting(desk: Computer): Promise<readonly string[]> {
  return (await desk.runs(['outbox', '-o', 'ids'])).stdout.split('\n').filter((name) => name !== '')
}
