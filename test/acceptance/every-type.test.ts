import { expect, test } from 'vitest'
import { computer, type Computer } from '../support/computer.ts'
import { asOptions, stepsFor } from '../support/typing.ts'

const parts = [0, 1, 2, 3, 4, 5, 6, 7]

test.each(parts)(
  'a person submits a ticket of every request type by prompts only, equal to that of a script: part %i of 8',
  async (part) => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const { stdout } = await desk.runs(['types', '--json', 'path,archived'])
    const types: readonly { path: string; archived: boolean }[] = JSON.parse(stdout)
    const open = types.filter(({ archived }) => !archived).map(({ path }) => path)
    expect(open.length).toBeGreaterThan(30)
    for (const type of open.filter((_, at) => at % parts.length === part)) {
      const steps = await stepsFor(type, desk)
      const person = desk.sits(['new'], { rows: 60 })
      for (const { question, answer } of steps) {
        await person.sees(question)
        await answer(person)
      }
      await person.answers('? Create this ticket?', '')
      expect({ type, code: await person.leaves() }).toEqual({ type, code: 0 })
      const byHand = /^(\d+) {2}created/m.exec(person.screen())?.[1] ?? ''
      // A person's ticket is where its requester is; a script says so.
      const script = await desk.runs(['new', ...withPlaces(asOptions(steps)), '-o', 'ids'])
      expect(script).toMatchObject({ code: 0 })
      expect(await held(byHand, desk)).toEqual(await held(script.stdout.trim(), desk))
    }
    expect((await desk.runs(['drafts', '-o', 'ids'])).stdout).toBe('')
  },
)

function withPlaces(options: readonly string[]): readonly string[] {
  const places = ['--location', 'El Dorado Correctional Facility', '--department', 'Intake', '--room', '114']
  return [...options, ...(options.includes('--location') ? places.slice(2) : places)]
}

async function held(id: string, desk: Computer): Promise<unknown> {
  const { stdout } = await desk.runs(['show', id, '-o', 'json'])
  const others = Object.entries<unknown>(JSON.parse(stdout)).filter(([key]) => !ownOfEach.has(key))
  return Object.fromEntries(others)
}

const ownOfEach = new Set(['id', 'created', 'updated', 'due', 'url', 'notes'])
