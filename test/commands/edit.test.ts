import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formEditor } from '../support/form-editor.ts'
import { sandboxDesk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { answered, watchedDesk } from '../support/watched-line.ts'

const shown = async (desk: Desk, id: number): Promise<Record<string, unknown>> =>
  JSON.parse((await desk.run(['show', String(id), '-o', 'json'])).stdout)

const drafts = ({ draftsPath }: Desk): readonly Record<string, unknown>[] =>
  existsSync(draftsPath)
    ? readdirSync(draftsPath)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(draftsPath, name), 'utf8')))
    : []

/** A desk with a ticket 1241 and an editor that works on its form. */
async function withTicket(...turns: readonly string[]) {
  const { seen, EDITOR } = formEditor(turns)
  const desk = sandboxDesk({ env: { EDITOR } })
  const line = typed(
    "new --type Picturelink --requester ana.ruiz --subject Badges -m 'One.' --set 'Badge kind=Staff' --set 'Employee number=4711'",
  )
  await desk.run([...line, '--set', 'field:Room=North 3'])
  const edit = (answers: Readonly<Record<string, string>> = {}, options: readonly string[] = []) =>
    desk.asked(['edit', '1241', ...options], answers)
  return { desk, edit, seen }
}

describe('edit', () => {
  test('opens the ticket as a form, shows what was changed, and sends only that', async () => {
    const { desk, edit, seen } = await withTicket(
      "form.replace('subject: Badges', 'subject: \"Badges: blank\"').replace('Badge kind: Staff', 'Badge kind: resident').replace('field:Room: North 3', 'field:Room:').replace('  One.', '  One.\\n  Two.')",
    )
    const { code, stderr } = await edit({ 'Send these changes': 'y' })
    expect(seen()[0]).toContain('type: Applications/Picturelink\n')
    expect(seen()[0]).toContain('requester: ana.ruiz@example.org\n')
    expect(stderr).toContain('subject\n  - Badges\n  + Badges: blank\n')
    expect(stderr).toContain('Badge kind\n  - Staff\n  + resident\n')
    expect(stderr).toContain('field:Room\n  - North 3\ndetail\n  + Two.\n')
    expect(code).toBe(0)
    expect(await shown(desk, 1241)).toMatchObject({
      subject: 'Badges: blank',
      detail: 'One.\nTwo.',
      fields: { 'Badge kind': 'Resident', 'Employee number': '4711', Room: null },
    })
    expect(drafts(desk)).toEqual([])
  })

  test('without a change says so and sends nothing', async () => {
    const { desk, edit } = await withTicket('form')
    const before = await shown(desk, 1241)
    const { code, stderr } = await edit()
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Nothing was changed, so nothing was sent.\n' })
    expect(await shown(desk, 1241)).toEqual(before)
    expect(drafts(desk)).toEqual([])
  })

  test('a value that is wrong opens the form again, with what was said at its field', async () => {
    const { desk, edit, seen } = await withTicket(
      "form.replace('Badge kind: Staff', 'Badge kind: Stuff').replace('subject: Badges', 'subject: Blank')",
      "form.replace('Badge kind: Stuff', 'Badge kind: Volunteer')",
    )
    const { code } = await edit({ 'Open the form again': 'y', 'Send these changes': 'y' })
    expect(code).toBe(0)
    expect(seen()[1]).toContain(
      '# >>> "Stuff" is no choice of the field "Badge kind". Did you mean "Staff"?\n',
    )
    expect(seen()[1]).toMatch(/>>>.*\n(?:# .*\n)*Badge kind: Stuff\n/)
    expect(await shown(desk, 1241)).toMatchObject({ subject: 'Blank', fields: { 'Badge kind': 'Volunteer' } })
  })

  test('a form that cannot be read is opened again as it was written, with the line that is wrong', async () => {
    const { edit, seen } = await withTicket(
      "form.replace('subject: Badges', 'subject: a: b')",
      "form.replace('a: b', 'a b')",
    )
    expect((await edit({ 'Open the form again': 'y', 'Send these changes': 'y' })).code).toBe(0)
    expect(seen()[1]).toMatch(/^# >>> Line \d+: There is a second colon\./)
    expect(seen()[1]).toContain('subject: a: b\n')
  })

  test('whoever does not go on keeps the form as a draft', async () => {
    const { desk, edit } = await withTicket("form.replace('Badge kind: Staff', 'Badge kind: Stuff')")
    const { code, stderr } = await edit({ 'Open the form again': 'n' })
    expect(code).toBe(2)
    expect(stderr).toContain('Your text is kept in ')
    expect(drafts(desk)).toMatchObject([
      { verb: 'edit', ids: [1241], text: expect.stringContaining('Badge kind: Stuff') },
    ])
  })

  test('a no to the changes sends nothing and keeps the form', async () => {
    const { desk, edit } = await withTicket("form.replace('subject: Badges', 'subject: Blank')")
    const { code } = await edit({ 'Send these changes': 'n' })
    expect(code).toBe(130)
    expect(await shown(desk, 1241)).toMatchObject({ subject: 'Badges' })
    expect(drafts(desk)).toHaveLength(1)
  })

  test('what the site refuses opens the form again', async () => {
    const { desk, edit, seen } = await withTicket(
      "form.replace('status: Open', 'status: Closed')",
      "form.replace('status: Closed', 'status: Pending')",
    )
    const { code } = await edit({ 'Send these changes': 'y', 'Open the form again': 'y' })
    expect(code).toBe(0)
    expect(seen()[1]).toContain('# >>> Ticket 1241 is closed by the word of its requester.\n')
    expect(await shown(desk, 1241)).toMatchObject({ status: 'Pending' })
  })

  test.each([
    ['The room is not on the list.', 'room'],
    ["Field 'Callback number' must have ten digits.", 'Callback number'],
    ['clientReporter may not be changed.', 'requester'],
  ])("a refusal in the server's own words stands at the field that it speaks of: %s", async (words, name) => {
    const { EDITOR, seen } = formEditor([
      "form.replace(/^room:.*$/m, 'room: 9').replace(/^Callback number:.*$/m, 'Callback number: 12').replace(/^requester:.*$/m, 'requester: id:2')",
      'form.replace(/^room:.*$/m, \'room: "115"\')',
    ])
    let refusals = 0
    const desk = await watchedDesk(
      ({ method, path }) => {
        if (method !== 'PUT' || path !== 'Tickets/1042') return undefined
        refusals += 1
        return refusals === 1 ? answered(400, JSON.stringify({ reason: words })) : undefined
      },
      { env: { EDITOR } },
    )
    const answers = { 'Send these changes': 'y', 'Open the form again': 'y' }
    const { code, stderr } = await desk.asked(['edit', '1042'], answers)
    expect(stderr).toContain('The help desk refused: ')
    expect(seen()[1]).toMatch(new RegExp(`^# >>> The help desk refused: .*\n(?:# .*\n)*${name}: `, 'm'))
    // What was written stands in it still, and is sent with what was put right.
    expect(seen()[1]).toContain('Callback number: 12\n')
    expect(code).toBe(0)
    expect(await shown(desk, 1042)).toMatchObject({ room: '115', fields: { 'Callback number': '12' } })
    expect(drafts(desk)).toEqual([])
  })

  test('a refusal that speaks of no field stands at the head, and the form stays as a draft: 6', async () => {
    const { EDITOR, seen } = formEditor(["form.replace(/^room:.*$/m, 'room: 9')", 'form'])
    const refused = answered(400, JSON.stringify({ reason: 'Not today.' }))
    const desk = await watchedDesk(({ method }) => (method === 'PUT' ? refused : undefined), {
      env: { EDITOR },
    })
    const answers = { 'Send these changes': 'y', 'Open the form again': ['y', 'n'] }
    expect(await desk.asked(['edit', '1042'], answers)).toMatchObject({ code: 6 })
    expect(seen()[1]).toMatch(/^(?:# .*\n)+# >>> The help desk refused: Not today\.\n\n/)
    expect(drafts(desk)).toMatchObject([
      { verb: 'edit', ids: [1042], text: expect.stringContaining('room: 9') },
    ])
  })

  test('--dry-run shows what would change', async () => {
    const { desk, edit } = await withTicket("form.replace('subject: Badges', 'subject: Blank')")
    const { code, stderr } = await edit({}, ['--dry-run'])
    expect(code).toBe(0)
    expect(stderr).toContain('  - Badges\n  + Blank\n')
    expect(await shown(desk, 1241)).toMatchObject({ subject: 'Badges' })
  })

  test('--if-updated opens no form of a ticket that was changed after that time: 7', async () => {
    const { desk, edit, seen } = await withTicket("form.replace('subject: Badges', 'subject: Blank')")
    const { code, stderr } = await edit({}, ['--if-updated', '2026-10-01'])
    expect(code).toBe(7)
    expect(stderr).toContain('Ticket 1241 was changed at')
    expect(seen()).toEqual([])
    expect(drafts(desk)).toEqual([])
    expect(await edit({}, ['--if-updated', 'soon'])).toMatchObject({ code: 2 })

    const updated = String((await shown(desk, 1241))['updated'])
    expect(await edit({ 'Send these changes': 'y' }, ['--if-updated', updated])).toMatchObject({ code: 0 })
    expect(await shown(desk, 1241)).toMatchObject({ subject: 'Blank' })
  })

  test('--if-updated gives way to --force', async () => {
    const { desk, edit } = await withTicket("form.replace('subject: Badges', 'subject: Blank')")
    const options = ['--if-updated', '2026-10-01', '--force']
    expect(await edit({ 'Send these changes': 'y' }, options)).toMatchObject({ code: 0 })
    expect(await shown(desk, 1241)).toMatchObject({ subject: 'Blank' })
  })

  test('without a terminal names set', async () => {
    expect(await sandboxDesk().run(['edit', '12'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'edit opens an editor, and there is no terminal for it.\nTo set fields from a script: helpdesk set 12 FIELD=VALUE\n',
    })
  })
})

describe('new --like', () => {
  test('begins with what another ticket holds, and what is typed goes first', async () => {
    const { desk } = await withTicket()
    const { code } = await desk.run(typed("new --like 1241 --subject Again --set 'badge kind=Volunteer'"))
    expect(code).toBe(0)
    expect(await shown(desk, 1242)).toMatchObject({
      type: 'Picturelink',
      subject: 'Again',
      detail: 'One.',
      requester: 'Ana Ruiz',
      status: 'Open',
      fields: { 'Badge kind': 'Volunteer', 'Employee number': '4711', Room: 'North 3' },
    })
  })

  test('leaves out, and says so, what tickets of another type do not have', async () => {
    const { desk } = await withTicket()
    const { code, stderr } = await desk.run(typed('new --like 1241 --type Wireless'))
    expect(code).toBe(0)
    expect(stderr).toContain(
      'Not copied, since tickets of this type have no such field: Employee number, Badge kind, field:Room\n',
    )
  })

  test('fills a form', async () => {
    const { desk } = await withTicket()
    const { stdout } = await desk.run(typed('new --like 1241 --form'))
    expect(stdout).toContain('Badge kind: Staff\n')
    expect(stdout).toContain('detail: |-\n  One.\n')
  })

  test('wants one ticket that is there', async () => {
    expect((await sandboxDesk().run(typed('new --like 99999'))).code).toBe(3)
    expect((await sandboxDesk().run(typed('new --like 1-3'))).code).toBe(2)
  })
})
