import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { keys } from '../support/tiny-desk.ts'
import { faultyDesk } from './faulty-desk.ts'
import type { FaultyDesk } from './faulty-desk.ts'

/** Asks for a new ticket and leaves as soon as the server has the request. */
const leave = async (desk: FaultyDesk, detail: string): Promise<void> => {
  const sent = request(`${desk.url}/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets?apiKey=${keys.ana}`, {
    method: 'POST',
    agent: false,
    headers: { expect: '100-continue' },
  })
  sent.on('error', () => undefined)
  sent.flushHeaders()
  await once(sent, 'continue')
  const body = { detail, problemtype: { id: 20 }, clientReporter: { id: 1 } }
  await new Promise<void>((resolve) => sent.end(JSON.stringify(body), () => resolve()))
  const closed = new Promise<void>((resolve) => sent.once('close', () => resolve()))
  sent.destroy()
  await closed
}

test('slow does the work at once, and answers later', async () => {
  const desk = await faultyDesk(['slow:POST Tickets:ms=3600000'])
  const asked = desk.create('Slow')
  await expect.poll(() => desk.saved('Slow')).toBe(1)
  expect(desk.logged()).toMatchObject([{ fault: 'slow', saved: true, status: 201 }])
  // The end of the server is the end of the waiting.
  await desk.stop()
  expect(await asked).toMatchObject({ status: 201, end: 'whole' })
})

test('slow:ms=0 is as fast as any', async () => {
  const desk = await faultyDesk(['slow:ms=0'])
  expect(await desk.create('Fast')).toMatchObject({ status: 201, end: 'whole' })
})

test('slow-save does the work later, also for an asker who is gone', async () => {
  const desk = await faultyDesk(['slow-save:POST Tickets:ms=3600000'])
  await leave(desk, 'Late')
  expect(desk.saved('Late')).toBe(0)
  // The end of the server is the end of the waiting.
  await desk.stop()
  await expect.poll(() => desk.saved('Late')).toBe(1)
})

test('slow-save:ms=0 answers as ever', async () => {
  const desk = await faultyDesk(['slow-save:ms=0'])
  expect(await desk.create('At once')).toMatchObject({ status: 201, end: 'whole' })
  expect(desk.saved('At once')).toBe(1)
})
