import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formEditor } from '../support/form-editor.ts'
import { sandboxDesk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk } from '../support/watched-line.ts'

const begun = typed(
  "new --type Picturelink --requester ana.ruiz --subject Badges --set 'Badge kind=Staff' --set 'Employee number=4711'",
)

/** A person who answers the detail, and what the menu asks in turn, with an editor that works on the form. */
async function menu(
  choices: readonly string[],
  turns: readonly string[] = [],
  options: readonly string[] = [],
) {
  const editor = formEditor(turns)
  const desk = sandboxDesk({ env: { EDITOR: editor.EDITOR } })
  const ran = await desk.asked([...begun, ...options], { 'Detail, in': 'Blank cards.', Number: choices })
  return { desk, ...ran, seen: editor.seen() }
}

const drafts = ({ draftsPath }: Desk): readonly Record<string, unknown>[] =>
  existsSync(draftsPath)
    ? readdirSync(draftsPath)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(draftsPath, name), 'utf8')))
    : []

const created = async (desk: Desk): Promise<Record<string, unknown> | null> => {
  const { code, stdout } = await desk.run(['show', '1241', '-o', 'json'])
  return code === 0 ? JSON.parse(stdout) : null
}

describe('a person who was asked', () => {
  test('sees the ticket and whom it mails, and Enter creates it', async () => {
    const { desk, code, stderr } = await menu([''])
    expect(stderr).toContain('  Detail           Blank cards.\n')
    expect(stderr).toContain('  Location         El Dorado Correctional Facility\n')
    expect(stderr).toContain('  Department       Intake\n')
    expect(stderr).toContain('  Room             114\n')
    expect(stderr).toContain(
      '  Mail to          Ana Ruiz (ana.ruiz@example.org), the technician who gets it\n',
    )
    expect(stderr).toContain('1  Create it\n2  Edit it as a form\n3  Save it as a draft\n4  Cancel\n')
    expect(code).toBe(0)
    expect(await created(desk)).toMatchObject({ subject: 'Badges', detail: 'Blank cards.' })
    expect(drafts(desk)).toEqual([])
  })

  test('can keep it as a draft, which is named and no error', async () => {
    const { desk, code, stdout, stderr } = await menu(['3'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('to go on with it: helpdesk drafts edit 1\n')
    expect(await created(desk)).toBeNull()
    expect(drafts(desk)).toMatchObject([
      { verb: 'new', text: 'Blank cards.', fields: { subject: 'Badges', 'Badge kind': 'Staff' } },
    ])
  })

  test('can cancel it: nothing is created, and what was typed is kept and named', async () => {
    const { desk, code, stderr } = await menu(['4'])
    expect(code).toBe(130)
    expect(stderr).toContain('The ticket was not created.')
    expect(stderr).toContain('helpdesk drafts edit 1')
    expect(await created(desk)).toBeNull()
    expect(drafts(desk)).toMatchObject([{ text: 'Blank cards.' }])
  })

  test('can edit it as a form, which holds what was answered, and sees it again', async () => {
    const { desk, code, stderr, seen } = await menu(
      ['2', '1'],
      [
        "form.replace('subject: Badges', 'subject: \"Badges: blank\"').replace('Badge kind: Staff', 'Badge kind: resident').replace(/^cc:/m, 'cc: a@example.org')",
      ],
    )
    expect(code).toBe(0)
    expect(seen[0]).toContain('subject: Badges\n')
    expect(seen[0]).toContain('Badge kind: Staff\n')
    expect(seen[0]).toContain('detail: |-\n  Blank cards.')
    expect(stderr).toContain('  Subject          Badges: blank\n')
    expect(stderr).toContain(
      '  Mail to          Ana Ruiz (ana.ruiz@example.org), the technician who gets it, a@example.org\n',
    )
    expect(await created(desk)).toMatchObject({
      subject: 'Badges: blank',
      fields: { 'Badge kind': 'Resident' },
    })
    expect(drafts(desk)).toEqual([])
  })
})

describe('at a terminal', () => {
  const omis = typed(
    "new --type OMIS --requester ana.ruiz --subject Freezes -m Slow. --set 'Screen or report=Intake' --set 'Can you keep working?=No'",
  )

  test('a question says when it is the site policy that demands the answer', async () => {
    const desk = sandboxDesk()
    const answers = { 'Callback number (required by the site policy)': '555-0134', Number: '1' }
    expect(await desk.asked(omis, answers)).toMatchObject({ code: 0 })
    expect(await created(desk)).toMatchObject({ fields: { 'Callback number': '555-0134' } })
  })

  test('a ticket that lacks nothing is where its requester is, too', async () => {
    const desk = sandboxDesk()
    const whole = [...omis, '--set', 'Callback number=555-0134', '--department', 'Records']
    expect(await desk.asked(whole)).toMatchObject({ code: 0 })
    expect(await created(desk)).toMatchObject({
      location: 'El Dorado Correctional Facility',
      department: 'Records',
      room: '114',
    })
  })
})

describe('a form with something wrong', () => {
  test('opens again with what is wrong at its field, also what is missing', async () => {
    const { desk, code, seen } = await menu(
      ['2', '1'],
      [
        "form.replace('Badge kind: Staff', 'Badge kind: Stuff').replace('subject: Badges', 'subject:')",
        "form.replace('Badge kind: Stuff', 'Badge kind: Volunteer').replace('subject:', 'subject: Blank')",
      ],
    )
    expect(code).toBe(0)
    expect(seen[1]).toMatch(
      /^# >>> "Stuff" is no choice of the field "Badge kind"\. Did you mean "Staff"\?\n(?:# .*\n)*Badge kind: Stuff\n/m,
    )
    expect(seen[1]).toMatch(/^# >>> The ticket needs this\.\n(?:# .*\n)*subject:\n/m)
    expect(await created(desk)).toMatchObject({ subject: 'Blank', fields: { 'Badge kind': 'Volunteer' } })
  })

  test('that cannot be read, or names a field that is none, opens again as it was written', async () => {
    const { code, seen } = await menu(
      ['2', '1'],
      [
        "form.replace('subject: Badges', 'subject: a: b')",
        "form.replace('subject: a: b', 'subjekt: a b')",
        "form.replace('subjekt:', 'subject:')",
      ],
    )
    expect(seen[1]).toMatch(/^# >>> Line \d+: There is a second colon\./)
    expect(seen[2]).toMatch(/^# >>> Line \d+: There is no field "subjekt"\./)
    expect(code).toBe(0)
  })

  test('that stays as it is leads back, where it cannot be created and is kept as it was written', async () => {
    const { desk, code, stderr } = await menu(
      ['2', '2'],
      ["form.replace('Badge kind: Staff', 'Badge kind: Stuff')", 'form'],
    )
    expect(stderr).toContain('Something in the form is still wrong.')
    expect(stderr).toContain('1  Edit it as a form\n2  Save it as a draft\n3  Cancel\n')
    expect(code).toBe(0)
    expect(await created(desk)).toBeNull()
    expect(drafts(desk)).toMatchObject([{ editing: 'form', text: 'Blank cards.' }])
    expect(readFileSync(join(desk.draftsPath, 'd1.txt'), 'utf8')).toContain('Badge kind: Stuff')
  })

  test.each(["''", "'# nothing\\n'", "form.replace(/: .*/g, ':').replace(/^ .*/gm, '')"])(
    'of which nothing is left leads back to what was answered: %s',
    async (turn) => {
      const { desk, code, stderr } = await menu(['2', '1'], [turn])
      expect(stderr).toContain('The form is empty, so what was given before stays.')
      expect(code).toBe(0)
      expect(await created(desk)).toMatchObject({ subject: 'Badges', detail: 'Blank cards.' })
    },
  )

  test('that Ctrl-C left before anything was written is not taken for an emptied one: 130', async () => {
    const desk = sandboxDesk({ env: { EDITOR: "sh -c 'kill -INT $$'" } })
    const answers = { 'Detail, in': 'Blank cards.', Number: ['2', '1'] }
    const { code, stderr } = await desk.asked(begun, answers)
    expect(code).toBe(130)
    expect(stderr).toContain('Interrupted while editing.')
    expect(stderr).not.toContain('What was written is in')
    expect(drafts(desk)).toMatchObject([{ text: 'Blank cards.' }])
  })

  test("that the site sends elsewhere stops with the site's words, and stays a draft", async () => {
    const { desk, code, stderr } = await menu(
      ['2'],
      ["form.replace('Blank cards.', 'The resident phone in pod 3 is dead.')"],
    )
    expect(code).toBe(6)
    expect(stderr).toContain('Call 555-0177, day and night.')
    expect(readFileSync(join(desk.draftsPath, 'd1.txt'), 'utf8')).toContain('The resident phone')
  })
})

describe('a status that was given', () => {
  test('is a field of the form, and stays', async () => {
    const { desk, code, seen } = await menu(['2', '1'], ['form'], ['--set', 'status=pending'])
    expect(seen[0]).toContain('# optional; one of the choices; see: helpdesk statuses\nstatus: pending\n')
    expect(code).toBe(0)
    expect(await created(desk)).toMatchObject({ status: 'Pending' })
  })

  test('is none without one: the help desk gives it', async () => {
    const { seen } = await menu(['2', '1'], ['form'])
    expect(seen[0]).not.toContain('status')
  })
})

test.each([
  ['clientReporter is required: a ticket cannot be created without a client.', 'requester'],
  ['problemtype is required.', 'type'],
])("a refusal in the server's own words for a field stands at that field: %s", async (words, name) => {
  const { EDITOR, seen } = formEditor(['form'])
  let refusals = 0
  const desk = await watchedDesk(
    ({ method, path }) => {
      if (method !== 'POST' || path !== 'Tickets') return undefined
      refusals += 1
      return refusals === 1 ? answered(400, JSON.stringify({ reason: words })) : undefined
    },
    { env: { EDITOR } },
  )
  const { code } = await desk.asked(begun, { 'Detail, in': 'Blank cards.', Number: '1' })
  expect(code).toBe(0)
  expect(seen()[0]).toMatch(new RegExp(`^# >>> The help desk refused: .*\n(?:# .*\n)*${name}: `, 'm'))
})

describe('people of the directory who have no account', () => {
  const line = typed("new --type 'IT General/Other' --subject Lamps -m 'All dark.'")

  test('are found, told apart, and asked about again at the prompt', async () => {
    const desk = sandboxDesk()
    const { code, stderr } = await desk.asked(line, {
      'part of the name': ['mkim', '1', 'ana.ruiz', '1'],
      Number: '',
    })
    expect(stderr).toContain('1  Mina Kim: only in the directory, without an account\n')
    expect(stderr).toContain('Mina Kim is only in the directory, and has no account at this help desk.\n')
    expect(code).toBe(0)
    expect(await created(desk)).toMatchObject({ requester: 'Ana Ruiz' })
  })

  test('are refused as --requester with what to do, and nothing is sent', async () => {
    const desk = sandboxDesk()
    const { code, stderr } = await desk.run([...line, '--requester', 'mkim'])
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('An administrator of the help desk can add one.'),
    })
    expect(await created(desk)).toBeNull()
  })

  test('are named by the search for requesters', async () => {
    const { code, stdout, stderr } = await sandboxDesk().run(['requesters', 'mkim'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('Mina Kim is only in the directory, and has no account at this help desk.\n')
  })
})
