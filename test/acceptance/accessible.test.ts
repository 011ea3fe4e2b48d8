import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { computer } from '../support/computer.ts'
import type { Person } from '../support/person.ts'
import { withoutColours } from '../support/terminal-signs.ts'

/** What moves the cursor or clears the screen; colours do neither. */
const moves = (person: Person): readonly string[] =>
  // oxlint-disable-next-line no-control-regex -- those are what is looked for
  withoutColours(person.received()).match(/[\u001b\u0008].{0,8}|\r(?!\n)/g) ?? []

test.each([
  ['ACCESSIBLE=1', { ACCESSIBLE: '1' }, 'off'],
  ['config set accessible on', {}, 'on'],
] as const)('with %s every question of a new ticket is answered by a typed line', async (_, env, setting) => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox', ...env })
  expect((await desk.runs(['config', 'set', 'accessible', setting])).code).toBe(0)
  const detail = join(desk.folder, 'detail.txt')
  writeFileSync(detail, 'It fell.\nThe hinge is loose.\n')
  const EDITOR = desk.hasProgram('editor', `cp '${detail}' "$1"`)
  const person = desk.with({ EDITOR }).sits(['new'], { rows: 400 })
  const answers = async (
    ...steps: readonly (readonly [question: string, answer: string])[]
  ): Promise<void> => {
    for (const [question, answer] of steps) await person.answers(question, answer)
  }

  await answers(['Request type, number or part of the name:', 'laptop'])
  await answers(['1  Computers/Computer hardware/Laptop', '1'])
  await answers(['Requester, two letters or more, number or part of the name:', 'ana ru'])
  await answers(['1  Ana Ruiz: ana.ruiz@example.org', '1'])
  await answers(['Subject:', 'The screen is broken'])
  await answers(['Numbers, with commas between:', '1,6'])
  await answers(['Enter alone opens your editor', ''])
  await answers(['1  Create it', ''])
  expect(await person.leaves()).toBe(0)
  expect(moves(person)).toEqual([])

  const [id = ''] = /^\d+(?= {2}created)/m.exec(person.screen()) ?? []
  const { stdout } = await desk.runs(['show', id, '-o', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({
    type: 'Laptop',
    subject: 'The screen is broken',
    detail: 'It fell.\nThe hinge is loose.',
    fields: { 'Parts affected': 'Screen;Case' },
  })
})

test('a yes is typed, a long ticket needs no pager, and nothing spins', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox', ACCESSIBLE: '1', PAGER: 'false' })
  const take = desk.sits(['take', '1042', '1185', '1209'])
  await take.answers('(y/N)', 'y')
  expect(await take.leaves()).toBe(0)
  expect(moves(take)).toEqual([])
  const show = desk.sits(['show', '1042'], { rows: 10 })
  expect(await show.leaves()).toBe(0)
  expect(show.screen()).toContain('1042  OMIS freezes on intake screen')
  expect(moves(show)).toEqual([])
})
