import { expect, test } from 'vitest'
import { computer } from '../support/computer.ts'

const desk = (zone: string) => computer({ HELPDESK_PROFILE: 'sandbox', TZ: zone })

const explained = (zone: string) => desk(zone).runs(['queue', '--all', 'created:2026-10-05..', '--explain'])

test.each([
  ['America/Chicago', '2026-10-05T05:00:00Z'],
  [':America/Chicago', '2026-10-05T05:00:00Z'],
  ['CST6CDT', '2026-10-05T05:00:00Z'],
  ['Asia/Kolkata', '2026-10-04T18:30:00Z'],
])('a day begins when it does where TZ is %s', async (zone, begins) => {
  const { code, stdout } = await explained(zone)
  expect(code).toBe(0)
  expect(stdout).toContain(`decided here: created:${begins}..`)
})

test('a TZ that means nothing is no error', async () => {
  expect((await explained('Nowhere/At_All')).code).toBe(0)
})

test('a page of html names the zone of its time', async () => {
  const { code, stdout } = await desk('America/Chicago').runs(['report', 'aging', '-o', 'html'])
  expect(code).toBe(0)
  expect(stdout).toContain('(America/Chicago)')
})
