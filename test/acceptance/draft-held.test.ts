import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Computer, computer } from '../support/computer.ts'
import type { Person } from '../support/person.ts'

/** Somebody who is being asked for the subject of a new ticket, which is draft 1 by now. */
async function typingOn(desk: Computer): Promise<Person> {
  const person = desk.sits(['new', '--type', 'IT General/Other'])
  await person.sees('? Requester')
  person.types('ana.ruiz')
  await person.sees('❯ Ana Ruiz')
  person.presses('enter')
  await person.sees('? Subject')
  return person
}

describe('a draft that is open in one terminal', () => {
  test('is not opened or thrown away in a second one: 7, with the process that has it', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const first = await typingOn(desk)

    const second = desk.sits(['drafts', 'edit', '1'])
    expect(await second.leaves()).toBe(7)
    expect(second.screen()).toMatch(/Draft d1 is open in process \d+ on /)
    const dropped = await desk.runs(['drafts', 'drop', '1'])
    expect(dropped).toMatchObject({ code: 7, stderr: expect.stringContaining('Draft d1 is open in process') })

    await first.answers('? Subject', 'Lamps')
    await first.answers('? Detail', 'All dark.')
    await first.answers('Create this ticket?', '')
    expect(await first.leaves()).toBe(0)
    expect(readdirSync(desk.draftsPath)).toEqual([])
  })

  test('is free once it was left there', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const first = await typingOn(desk)
    first.presses('interrupt')
    expect(await first.leaves()).toBe(130)
    expect(readdirSync(desk.draftsPath)).toEqual(['d1.json'])

    const second = desk.sits(['drafts', 'edit', '1'])
    await second.sees('? Subject')
    const third = desk.sits(['drafts', 'edit', '1'])
    expect(await third.leaves()).toBe(7)
  })

  test('is free once the program there was killed', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const first = await typingOn(desk)
    await first.isKilled()
    const second = desk.sits(['drafts', 'edit', '1'])
    await second.answers('? Subject', 'Lamps')
    await second.answers('? Detail', 'All dark.')
    await second.answers('Create this ticket?', '')
    expect(await second.leaves()).toBe(0)
    expect(readdirSync(desk.draftsPath)).toEqual([])
  })
})
