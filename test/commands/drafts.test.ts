import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formEditor } from '../support/form-editor.ts'
import { sandboxDesk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk } from '../support/watched-line.ts'

function has(desk: Desk, ...drafts: readonly object[]): void {
  mkdirSync(desk.draftsPath, { recursive: true })
  drafts.forEach((draft, at) => {
    const whole = { verb: 'note', ids: [1042], text: null, fields: {}, profile: 'sandbox', ...draft }
    writeFileSync(
      join(desk.draftsPath, `d${at + 1}.json`),
      JSON.stringify({ at: '2026-10-05T13:00:00Z', ...whole }),
    )
  })
}

const held = (desk: Desk): readonly string[] => readdirSync(desk.draftsPath)

describe('drafts', () => {
  test('lists name, age, command, ticket or subject, and profile', async () => {
    const desk = sandboxDesk({ columns: 80, env: { NO_COLOR: '1' } })
    has(
      desk,
      { text: 'Called back.' },
      { verb: 'new', ids: [], fields: { subject: 'Lamps' }, profile: 'plains' },
    )
    expect((await desk.run(['drafts'])).stdout).toMatchInlineSnapshot(`
      "Draft  Written  Command  About  Profile
      d1     2 h ago  note     1042   sandbox
      d2     2 h ago  new      Lamps  plains
      "
    `)
  })

  test('prints names for other commands, and JSON', async () => {
    const desk = sandboxDesk()
    has(desk, { text: 'Called back.', options: { hidden: true } })
    expect((await desk.run(typed('drafts -o ids'))).stdout).toBe('d1\n')
    expect(JSON.parse((await desk.run(typed('drafts -o json'))).stdout)).toMatchObject([
      { name: 'd1', verb: 'note', about: '1042', text: 'Called back.', options: { hidden: true } },
    ])
  })

  test('is empty where nothing was kept', async () => {
    expect(await sandboxDesk().run(['drafts', '-o', 'json'])).toMatchObject({ code: 0, stdout: '[]\n' })
  })

  test('is empty where the editor failed and nothing was written, and no file is named', async () => {
    const desk = sandboxDesk({ env: { EDITOR: 'false' } })
    const { code, stderr } = await desk.asked(['note', '1042'], { 'in one line': '' })
    expect(code).toBe(1)
    expect(stderr).toContain('The editor "false" ended with an error.')
    expect(stderr).not.toContain(desk.draftsPath.replace(desk.folder, '~'))
    expect(held(desk)).toEqual([])
  })

  test('names a damaged file and leaves it alone', async () => {
    const desk = sandboxDesk()
    has(desk, { text: 'Called back.' })
    writeFileSync(join(desk.draftsPath, 'd2.json'), '{"verb"')
    const { code, stdout, stderr } = await desk.run(typed('drafts -o ids'))
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'd1\n' })
    expect(stderr).toContain('d2.json is damaged.')
    expect(readFileSync(join(desk.draftsPath, 'd2.json'), 'utf8')).toBe('{"verb"')
  })
})

describe('drafts show', () => {
  test('shows all that was typed', async () => {
    const desk = sandboxDesk({ columns: 80, env: { NO_COLOR: '1' } })
    has(desk, { text: 'Called back.\nAt noon.', options: { hidden: true, time: '15m' } })
    const { stdout } = await desk.run(typed('drafts show d1'))
    expect(stdout.replaceAll(desk.folder, '~')).toMatchInlineSnapshot(`
      "d1
      Written   2026-10-05 08:00 (2 h ago)
      Command   note
      Tickets   1042
      Profile   sandbox
      --hidden  yes
      --time    15m
      File      ~/state/helpdesk/drafts/d1.json
      To go on  helpdesk drafts edit 1

        Called back.
        At noon.

      "
    `)
  })

  test.each(['7', 'x', '../d1'])('there is no draft %s: 3', async (name) => {
    expect(await sandboxDesk().run(['drafts', 'show', name])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(`There is no draft "${name}".`),
    })
  })
})

describe('drafts drop', () => {
  test('throws one away', async () => {
    const desk = sandboxDesk()
    has(desk, {}, {})
    expect(await desk.run(typed('drafts drop 1'))).toMatchObject({ code: 0 })
    expect(held(desk)).toEqual(['d2.json'])
  })

  test('throws none away when one of them is not there', async () => {
    const desk = sandboxDesk()
    has(desk, {})
    expect(await desk.run(typed('drafts drop 1 2'))).toMatchObject({ code: 3 })
    expect(held(desk)).toEqual(['d1.json'])
  })

  test('asks before three, and needs --yes where nobody can be asked', async () => {
    const desk = sandboxDesk()
    has(desk, {}, {}, {})
    expect(await desk.run(typed('drafts drop 1 d2 3'))).toMatchObject({ code: 2 })
    expect(await desk.asked(typed('drafts drop 1 d2 3'), { '(y/N)': 'n' })).toMatchObject({ code: 130 })
    expect(held(desk)).toHaveLength(3)
    expect(await desk.run(typed('drafts drop 1 d2 3 --yes'))).toMatchObject({ code: 0 })
    expect(held(desk)).toEqual([])
  })
})

describe('drafts edit', () => {
  test('works at a terminal only: 2', async () => {
    const desk = sandboxDesk()
    has(desk, { text: 'Called back.' })
    const { code, stderr } = await desk.run(typed('drafts edit 1'))
    expect(code).toBe(2)
    expect(stderr).toContain('a draft is never sent by itself')
    expect(held(desk)).toEqual(['d1.json'])
  })

  test('offers the text again, writes it with the options it was typed with, and is gone', async () => {
    const desk = await watchedDesk()
    has(desk, { text: 'Called back.', options: { hidden: true, time: '15m' }, profile: null })
    expect(await desk.asked(typed('drafts edit 1'), { '(Called back.)': '' })).toMatchObject({ code: 0 })
    expect(desk.sent).toMatchObject([
      { path: 'TechNotes', body: { noteText: 'Called back.', isHidden: true, workTime: '15' } },
    ])
    expect(held(desk)).toEqual([])
  })

  test('of a resolved ticket is refused before anything is asked, and stays', async () => {
    const desk = sandboxDesk()
    has(desk, { verb: 'resolve', ids: [1099], text: 'Done.' })
    expect(await desk.asked(typed('drafts edit 1'))).toMatchObject({ code: 6 })
    expect(held(desk)).toEqual(['d1.json'])
  })

  test('that the help desk refuses stays with its new text, and with what a newer version has put there', async () => {
    const desk = await watchedDesk(({ method }) => (method === 'POST' ? answered(400, 'No.') : undefined))
    has(desk, { text: 'Done.', colour: 'red', profile: null })
    expect(await desk.asked(typed('drafts edit 1'), { '(Done.)': 'Done again.' })).toMatchObject({ code: 6 })
    expect(JSON.parse(readFileSync(join(desk.draftsPath, 'd1.json'), 'utf8'))).toMatchObject({
      text: 'Done again.',
      colour: 'red',
    })
  })

  test('asks a new ticket for what it lacks only, and again for what no longer fits', async () => {
    const desk = sandboxDesk()
    const fields = { type: 'IT General/Other', requester: 'ana.ruiz@example.org', location: 'Atlantis' }
    has(desk, { verb: 'new', ids: [], text: 'All dark.', fields })
    const answers = { 'Subject:': 'Lamps', 'Number (1):': '' }
    const { code, stdout, stderr } = await desk.asked(typed('drafts edit 1'), answers)
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('created') })
    expect(stderr).toContain('location: There is no location "Atlantis".')
    expect(stderr).toContain('Ana Ruiz (ana.ruiz@example.org), the technician who gets it')
    expect(held(desk)).toEqual([])
  })

  test.each([
    ['3', 0],
    ['4', 130],
  ])('a new ticket that is not created now stays a draft: choice %s', async (choice, exit) => {
    const desk = sandboxDesk()
    const fields = { type: 'IT General/Other', requester: 'ana.ruiz@example.org', subject: 'Lamps' }
    has(desk, { verb: 'new', ids: [], text: 'All dark.', fields })
    const { code } = await desk.asked(typed('drafts edit 1'), { 'Number (1):': choice })
    expect(code).toBe(exit)
    expect(held(desk)).toEqual(['d1.json'])
  })

  test('opens a form that was being written as it was saved', async () => {
    const { EDITOR, seen } = formEditor(['form'])
    const desk = sandboxDesk({ env: { EDITOR } })
    const fields = { type: 'IT General/Other', requester: 'ana.ruiz@example.org', subject: 'Lamps' }
    has(desk, { verb: 'new', ids: [], text: 'All dark.', fields, editing: 'form' })
    const form = `type: IT General/Other\nrequester: ana.ruiz\nsubject: Lamps out\ndetail: All dark.\n`
    writeFileSync(join(desk.draftsPath, 'd1.txt'), form)
    const { code, stderr } = await desk.asked(typed('drafts edit 1'), { 'Number (1):': '' })
    expect(seen()).toEqual([form])
    expect(stderr).toContain('Lamps out')
    expect(code).toBe(0)
    expect((await desk.run(['show', '1241', '--field', 'subject'])).stdout).toBe('Lamps out\n')
    expect(held(desk)).toEqual([])
  })

  test('goes on with the profile that it was typed for, and says so', async () => {
    const desk = sandboxDesk({ env: { HELPDESK_PROFILE: '', HELPDESK_SERVER: 'https://other.example.org' } })
    has(desk, { text: 'Called back.' })
    const { code, stderr } = await desk.asked(typed('drafts edit 1'), { '(Called back.)': '' })
    expect(code).toBe(0)
    expect(stderr).toContain('Draft d1 was typed with the profile sandbox; it goes on with that one.')
  })

  test('of another server that no profile names is refused: 2', async () => {
    const desk = sandboxDesk()
    has(desk, { text: 'Called back.', profile: null, server: 'https://other.example.org' })
    const { code, stderr } = await desk.asked(typed('drafts edit 1'))
    expect(code).toBe(2)
    expect(stderr).toContain('helpdesk --server https://other.example.org drafts edit 1')
  })

  test('of a command that this version does not know is refused and kept', async () => {
    const desk = sandboxDesk()
    has(desk, { verb: 'merge', text: 'Same as 1043.' })
    expect(await desk.asked(typed('drafts edit 1'))).toMatchObject({ code: 2 })
    expect(held(desk)).toEqual(['d1.json'])
  })

  test('of set writes the values that were typed, with the note that is offered again', async () => {
    const desk = sandboxDesk()
    has(desk, { verb: 'set', fields: { priority: 'Urgent' }, text: 'She called.' })
    const { code, stdout } = await desk.asked(typed('drafts edit 1'), { '(She called.)': '' })
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.not.stringContaining('created') })
    expect(await desk.run(typed('show 1042 --field priority'))).toMatchObject({ stdout: 'Urgent\n' })
    expect(held(desk)).toEqual([])
  })

  test('of assign and of a hand-over go to whom they were typed for', async () => {
    const desk = sandboxDesk()
    has(
      desk,
      { verb: 'assign', text: 'Hers.', options: { to: 'raman' } },
      {
        verb: 'escalate',
        text: 'The access point is down.',
        options: { 'to-group': 'Network Services', type: 'Wireless' },
      },
    )
    expect(await desk.asked(typed('drafts edit 1'), { '(Hers.)': '' })).toMatchObject({ code: 0 })
    expect((await desk.run(typed('show 1042 --field tech'))).stdout).toContain('Raman')
    expect(await desk.asked(typed('drafts edit 2'), { '(The access point is down.)': '' })).toMatchObject({
      code: 0,
    })
    expect(await desk.run(typed('show 1042 --field group'))).toMatchObject({ stdout: 'Network Services\n' })
    expect(held(desk)).toEqual([])
  })

  test.each([
    [[1042], 'Ticket 1042 is closed by the word of its requester.'],
    [[1042, 1043], 'Here a ticket is closed by the word of its requester.'],
  ])(
    'of close is refused before a text is asked for where the requester has the final word: %j',
    async (ids, told) => {
      const desk = sandboxDesk()
      has(desk, { verb: 'close', ids, text: 'Nobody answered.' })
      const { code, stderr } = await desk.asked(typed('drafts edit 1'))
      expect(code).toBe(6)
      expect(stderr).toContain(told)
      expect(stderr).not.toContain('Nobody answered.')
      expect(held(desk)).toEqual(['d1.json'])
    },
  )

  test('of one level up and one level down do what they were typed for', async () => {
    const desk = sandboxDesk()
    has(desk, { verb: 'escalate', text: 'Up.' }, { verb: 'deescalate', text: 'Down.' })
    const before = await desk.run(typed('show 1042 --field level'))
    expect(await desk.asked(typed('drafts edit 1'), { '(Up.)': '' })).toMatchObject({ code: 0 })
    expect(await desk.run(typed('show 1042 --field level'))).not.toEqual(before)
    expect(await desk.asked(typed('drafts edit 2'), { '(Down.)': '' })).toMatchObject({ code: 0 })
    expect(await desk.run(typed('show 1042 --field level'))).toEqual(before)
    expect(held(desk)).toEqual([])
  })

  test('a set that the help desk refuses keeps its values in the draft', async () => {
    const desk = await watchedDesk(({ method }) => (method === 'GET' ? undefined : answered(400, 'No.')))
    await desk.run(['set', '1042', 'priority=Urgent', '--note', 'She called.'])
    expect(JSON.parse(readFileSync(join(desk.draftsPath, 'd1.json'), 'utf8'))).toMatchObject({
      verb: 'set',
      ids: [1042],
      fields: { priority: 'Urgent' },
      text: 'She called.',
    })
  })

  test('of edit opens its form again with what was changed in it, and mails whom it was typed for', async () => {
    const desk = await watchedDesk(undefined, { env: { EDITOR: 'true' } })
    has(desk, {
      verb: 'edit',
      text: 'priority: Urgent\n',
      options: { before: 'priority: High\n', 'no-mail': true },
      profile: null,
    })
    expect(await desk.asked(typed('drafts edit 1'), { '(Y/n)': '' })).toMatchObject({ code: 0 })
    expect(desk.sent).toHaveLength(1)
    expect(desk.sent[0]).toMatchObject({ body: { prioritytype: { id: 1 }, emailClient: false } })
    expect(held(desk)).toEqual([])
  })
})
