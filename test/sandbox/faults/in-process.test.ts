import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'

test('inside the process a status is answered, and a lost answer rejects', async () => {
  const desk = await openDesk({
    faults: ['503:GET *:retry-after=9', 'drop-after-save:POST TechNotes:times=1'],
  })
  expect(await desk.send('GET Tickets/1001')).toMatchObject({ status: 503, headers: { 'retry-after': '9' } })
  const note = { noteText: 'Once', jobticket: { id: 1001 } }
  await expect(desk.send('POST TechNotes', note)).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(await desk.send('POST TechNotes', note)).toMatchObject({ status: 201 })
})

test.each(['refuse', 'reset', 'reset-in-request', 'stall-header', 'stall-body', 'cut-body'])(
  'inside the process %s loses the answer at once',
  async (kind) => {
    const desk = await openDesk({ faults: [`${kind}:times=1`] })
    await expect(desk.send('GET Tickets/1001')).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(await desk.send('GET Tickets/1001')).toMatchObject({ status: 200 })
  },
)

test('inside the process slow is slow, too', async () => {
  const desk = await openDesk({ faults: ['slow:ms=1'] })
  expect(await desk.send('GET Tickets/1001')).toMatchObject({ status: 200, value: { id: 1001 } })
})

test('a rule that is none is refused when the sandbox opens', async () => {
  await expect(openDesk({ faults: ['explode'] })).rejects.toThrow('There is no fault "explode".')
})
