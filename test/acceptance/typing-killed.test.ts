import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { computer } from '../support/computer.ts'
import { killsWhileTyping } from '../support/killed-typing.ts'
import { chance, seedOf } from '../support/kills/chance.ts'

const seed = seedOf('kills while typing')
const parts = [1, 2, 3, 4, 5, 6]

describe('kill -9 while a ticket is typed', () => {
  test.each(parts)(
    'loses no answered field, and going on creates the ticket: 5 kills, part %i of 6',
    async (part) => {
      const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
      const { wrong } = await killsWhileTyping(5, chance(seed + part), desk)
      expect(wrong).toEqual([])
    },
  )
})

test('kill -9 at the text of a hand-over leaves the request type that was chosen', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const person = desk.sits(['escalate', '1042', '--to-group', 'Network Services'])
  await person.sees('❯ Network')
  person.presses('down')
  await person.sees('❯ Network/Data circuits')
  person.presses('enter')
  await person.sees('? Why does it go to Network Services')
  await person.isKilled()
  expect((await desk.runs(['drafts', 'show', '1', '--json', 'verb,about,text,options'])).stdout).toBe(
    '{"verb":"escalate","about":"1042","text":null,"options":{"to-group":"Network Services","type":"Network/Data circuits"}}\n',
  )
})

describe('kill -9 while an editor is open', () => {
  test('loses nothing that was saved: a note is offered again in the editor', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const saved = join(desk.folder, 'saved')
    const waiting = desk.hasProgram(
      'waiting',
      `printf 'First line\\nSecond line\\n' > "$1"; touch ${saved}; sleep 30`,
    )
    const note = desk.with({ EDITOR: waiting }).sits(['note', '1042', '--hidden'])
    await note.answers('Note', '')
    await expect.poll(() => desk.script(`ls ${saved}`).then(({ code }) => code)).toBe(0)
    await note.isKilled()

    expect((await desk.runs(['drafts', 'show', '1', '--json', 'verb,about,text,options'])).stdout).toBe(
      '{"verb":"note","about":"1042","text":"First line\\nSecond line","options":{"hidden":true}}\n',
    )
    const adding = desk.hasProgram('adding', `echo 'Third line' >> "$1"`)
    const edit = desk.with({ EDITOR: adding }).sits(['drafts', 'edit', '1'])
    expect(await edit.leaves()).toBe(0)
    const { stdout } = await desk.runs(['show', '1042', '-o', 'json'])
    expect(JSON.parse(stdout).notes.at(-1)).toMatchObject({
      text: 'First line\nSecond line\nThird line',
      hidden: true,
    })
    expect((await desk.runs(['drafts', '-o', 'ids'])).stdout).toBe('')
  })

  test('loses nothing that was saved: the detail of a new ticket is there when it goes on', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const saved = join(desk.folder, 'saved')
    const waiting = desk.hasProgram('waiting', `printf 'All dark.\\n' > "$1"; touch ${saved}; sleep 30`)
    const line = ['new', '--type', 'IT General/Other', '--requester', 'ana.ruiz']
    const person = desk.with({ EDITOR: waiting }).sits(line)
    await person.answers('? Subject', 'Lamps')
    await person.answers('? Detail', '')
    await expect.poll(() => desk.script(`ls ${saved}`).then(({ code }) => code)).toBe(0)
    await person.isKilled()

    const edit = desk.sits(['drafts', 'edit', '1'])
    await edit.answers('Create this ticket?', '')
    expect(await edit.leaves()).toBe(0)
    const id = /^(\d+) {2}created/m.exec(edit.screen())?.[1] ?? ''
    const { stdout } = await desk.runs(['show', id, '--field', 'detail'])
    expect(stdout).toBe('All dark.\n')
  })
})

test('a draft that is damaged is named and left alone', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const cancel = desk.sits(['note', '1042'])
  await cancel.answers('Note', 'Called back')
  expect(await cancel.leaves()).toBe(0)
  const dry = desk.sits(['note', '1042', '--dry-run'])
  await dry.answers('Note', 'Called back')
  expect(await dry.leaves()).toBe(0)
  writeFileSync(join(desk.draftsPath, 'd2.json'), '{"verb":')
  const { code, stdout, stderr } = await desk.runs(['drafts', '-o', 'ids'])
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'd1\n' })
  expect(stderr).toContain('d2.json is damaged.')
  expect(await desk.runs(['drafts', 'show', '2'])).toMatchObject({ code: 1 })
})
