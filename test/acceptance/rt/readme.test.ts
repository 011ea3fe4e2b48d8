import { describe, expect, test } from 'vitest'
import { computer } from '../../support/computer.ts'
import { serverLines } from '../../support/examples/written.ts'
import { newTicketIn } from '../../support/rt/new-ticket.ts'
import { hasRequestTracker, trackerOfFile } from '../../support/rt/tracker.ts'
import { typed } from '../../support/typed.ts'

describe.skipIf(!hasRequestTracker)('with Request Tracker', () => {
  const tracker = trackerOfFile()

  test("the README's lines on servers can be typed, the token and all", async () => {
    const { signIns, after } = serverLines()
    const signIn = signIns.find((line) => line.endsWith(' https://rt.example.org')) ?? ''
    const desk = computer()
    const person = desk.sits(typed(signIn.replace('https://rt.example.org', tracker().url)).slice(1))
    await person.sees('API key')
    person.types(`${tracker().tokens.ruiz}\r`)
    await person.sees('Where is the secret to be kept?')
    person.types('\r')
    expect(await person.leaves()).toBe(0)

    const id = await newTicketIn(desk, 'Badge printer')
    for (const line of after) {
      const { code, stdout } = await desk.script(line.replace('1042', id))
      expect({ line, code }).toEqual({ line, code: 0 })
      expect(stdout).toContain(id)
    }
  })
})
