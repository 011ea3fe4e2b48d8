import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { computer, signedInto } from '../support/computer.ts'
import { type Asked, faultyServer } from '../support/faulty-server.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

const complete = [
  'new',
  '--type',
  'OMIS',
  '--requester',
  'ana.ruiz',
  '--subject',
  'Intake prints nothing',
  '-m',
  'Since Monday.',
  '--set',
  'Callback number=555-0134',
  '--set',
  'Screen or report=Intake',
  '--set',
  'Can you keep working?=Partly',
]

test('a person is asked for what the request type needs, and told where the ticket went', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const person = desk.sits(['new'], { rows: 60 })

  await person.sees('Request type')
  person.types('OMIS')
  await person.sees('❯ Applications/OMIS')
  person.presses('enter')
  await person.sees('Requester')
  person.types('ana.ruiz')
  await person.sees('❯ Ana Ruiz')
  person.presses('enter')
  await person.answers('? Subject', 'Intake prints nothing')
  await person.answers('? Callback number', '555-0134')
  await person.answers('? Screen or report', 'Intake')
  await person.sees('? Can you keep working?')
  person.presses('down')
  await person.sees('❯ Partly')
  person.presses('enter')
  await person.answers('? Detail', 'Since Monday.')
  await person.answers('Create this ticket?', '')

  expect(await person.leaves()).toBe(0)
  const id = /^(\d+) {2}created/m.exec(person.screen())?.[1] ?? ''
  expect(person.screen()).toContain(`Ticket ${id} went to Application Support, level 1`)
  const { stdout } = await desk.runs(['show', id, '-o', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({
    subject: 'Intake prints nothing',
    detail: 'Since Monday.',
    type: 'OMIS',
    requester: 'Ana Ruiz',
    location: 'El Dorado Correctional Facility',
    status: 'Open',
    group: 'Application Support',
    fields: {
      'Callback number': '555-0134',
      'Screen or report': 'Intake',
      'Can you keep working?': 'Partly',
    },
  })
})

test('Ctrl-C in the middle creates nothing and keeps the answers', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const before = (await desk.runs(['count', '--all'])).stdout
  const person = desk.sits(['new', '--type', 'OMIS', '--requester', 'ana.ruiz'])
  await person.answers('? Subject', 'Intake prints nothing')
  await person.sees('? Callback number')
  person.presses('interrupt')

  expect(await person.leaves()).toBe(130)
  expect((await desk.runs(['count', '--all'])).stdout).toBe(before)
  expect(readFileSync(join(desk.draftsPath, 'd1.json'), 'utf8')).toContain('Intake prints nothing')
})

test('a script creates a ticket and works it by its number', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const { stdout, stderr, code } = await desk.with(signedInto(server)).script(`
    id=$(helpdesk new --type OMIS --requester ana.ruiz --subject 'Intake prints nothing' -m 'Since Monday.' \\
      --set 'Callback number=555-0134' --set 'Screen or report=Intake' --set 'Can you keep working?=Partly' -o ids) || exit
    helpdesk take "$id" -o ids | helpdesk resolve - -m 'New toner' -o json | jq -r '.[0].changed.status[1]'
    helpdesk show "$id" --field status
  `)
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'Resolved\nResolved\n' })
  expect(stderr).toContain('went to Application Support, level 1')
})

describe('mandatory fields that are missing', () => {
  test('are all named in one error, with the option that gives each', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const { code, stdout, stderr } = await desk.runs(['new', '--type', 'OMIS'])
    expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
    for (const option of [
      '--subject TEXT',
      '--detail TEXT',
      '--requester WHO',
      "--set 'Callback number=…'",
      "--set 'Screen or report=…'",
      "--set 'Can you keep working?=…'",
    ]) {
      expect(stderr).toContain(option)
    }
    expect(stderr).toContain('one of: Yes, Partly, No')
  })

  test('are fields of one line of JSON for scripts', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const { code, stderr } = await desk.runs(['new', '--type', 'OMIS', '-o', 'json'])
    expect(code).toBe(6)
    const { error } = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '')
    expect(error).toMatchObject({ code: 'required_fields', exit: 6 })
    expect(error.fields.map(({ label }: { label: string }) => label)).toEqual([
      'Subject',
      'Detail',
      'Requester',
      'Callback number',
      'Screen or report',
      'Can you keep working?',
    ])
    expect(error.fields.at(-1)).toEqual({
      label: 'Can you keep working?',
      kind: 'choice',
      choices: ['Yes', 'Partly', 'No'],
      option: "--set 'Can you keep working?=…'",
    })
  })

  test('are not answered by what is piped in, which is left for the next command', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const { stdout } = await desk.script(
      '{ helpdesk new --type OMIS 2>/dev/null; echo "ended with $?"; cat; }',
      'for the next\n',
    )
    expect(stdout).toBe('ended with 6\nfor the next\n')
  })

  test('of the server are asked of it too: what it refuses is exit 6', async () => {
    const desk = computer()
    const server = await serveSandbox(desk.env)
    const { code, stderr } = await desk
      .with(signedInto(server))
      .runs(['new', '--type', 'OMIS', '--requester', 'ana.ruiz', '--subject', 'x', '-m', 'y'])
    expect(code).toBe(6)
    expect(stderr).toContain('Screen or report')
    expect(stderr).toContain('Can you keep working?')
  })
})

test.each([
  [[...complete.slice(0, -1), 'Can you keep working?=Perhaps'], 'Perhaps', 'Partly'],
  [[...complete, '--set', 'Colour=red'], 'Colour', ''],
  [
    [...complete, '--location', 'El Dorada Correctional Facility'],
    'El Dorada',
    'El Dorado Correctional Facility',
  ],
  [[...complete, '--requester', 'ruiz'], 'fits 2 requesters', 'id:12'],
  [[...complete, '--requester', 'nobody.here'], 'nobody.here', ''],
  [[...complete, '--type', 'OMIX'], 'OMIX', 'OMIS'],
  [[...complete, '--priority', 'hihg'], 'hihg', 'High'],
])('a value that is on no list is exit 2 with the nearest: %#', async (line, wrong, nearest) => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const { code, stdout, stderr } = await desk.runs(line)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(wrong)
  expect(stderr).toContain(nearest)
})

test("a subject that the desk does not serve is exit 6 with the site's own words", async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const { code, stderr } = await desk.runs([...complete, '-m', 'The resident phone in pod 3 is dead.'])
  expect(code).toBe(6)
  expect(stderr).toContain('Call 555-0177, day and night.')
})

test('a dry run checks all and creates nothing', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  const before = (await desk.runs(['count', '--all'])).stdout
  const { code, stdout } = await desk.runs([...complete, '--dry-run', '-o', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ id: null, ok: true, dryRun: true })
  expect((await desk.runs(['count', '--all'])).stdout).toBe(before)
})

describe('when the answer does not arrive', () => {
  const isNewTicket = ({ method, target }: Asked): boolean => method === 'POST' && /\/Tickets\b/.test(target)

  test('a ticket that was created all the same is found, and there is one', async () => {
    const desk = computer()
    const real = await serveSandbox(desk.env, '--quirk', 'dropResponseAfterSave')
    const signedIn = desk.with(signedInto(real))
    const { code, stdout } = await signedIn.runs([...complete, '-o', 'ids'])
    expect(code).toBe(0)
    expect((await signedIn.runs(['queue', '--all', 'Intake prints nothing', '-o', 'ids'])).stdout).toBe(
      stdout,
    )
    expect(stdout).toMatch(/^\d+\n$/)
  })

  test('one that cannot be found is exit 8: it is not sent again, and the text is kept', async () => {
    const desk = computer()
    const real = await serveSandbox(desk.env)
    const server = await faultyServer((asked) => (isNewTicket(asked) ? 'lost before' : 'none'), real)
    const { code, stdout, stderr } = await desk
      .with({ ...signedInto(real), HELPDESK_SERVER: server.url })
      .runs(complete)
    expect({ code, stdout }).toEqual({ code: 8, stdout: '' })
    expect(server.asked.filter(isNewTicket)).toHaveLength(1)
    expect(stderr).toContain('helpdesk runs resume r1')
  })
})

test('a refusal at a terminal opens the form with the words of the help desk, and leads back to the choice', async () => {
  const desk = computer()
  const real = await serveSandbox(desk.env)
  let refusals = 0
  const server = await faultyServer(({ method, target }) => {
    if (method !== 'POST' || !/\/Tickets\b/.test(target)) return 'none'
    refusals += 1
    return refusals < 3 ? 'refused' : 'none'
  }, real)
  const seen = join(desk.folder, 'seen.txt')
  const editor = join(desk.folder, 'editor')
  writeFileSync(
    editor,
    `#!/bin/sh\nif [ -s '${seen}' ]; then sed -i 's/^subject: .*/subject: Intake prints again/' "$1"; fi\ncat "$1" >> '${seen}'\n`,
    { mode: 0o700 },
  )
  const env = { ...signedInto(real), HELPDESK_SERVER: server.url, EDITOR: editor }
  const person = desk.with(env).sits(complete, { rows: 60 })
  // The first look changes nothing, the second does.
  await person.answers('Create this ticket?', '')
  await person.sees('Intake prints again')
  expect(readFileSync(seen, 'utf8')).toMatch(/^# >>> The help desk refused/m)
  expect(readFileSync(join(desk.draftsPath, 'd1.json'), 'utf8')).toContain('Intake prints again')
  person.presses('enter')
  expect(await person.leaves()).toBe(0)
  expect(person.screen()).toContain('The help desk refused')
  expect(person.screen()).toMatch(/^\d+ {2}created.*/m)
  expect(readdirSync(desk.draftsPath)).toEqual([])
})
