import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { sandboxDesk, signedInDesk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const badge = typed(
  "new --type Applications/Picturelink --requester ana.ruiz --subject 'Blank badges' --detail 'The printer gives blank cards.'",
)
const badgeFields = typed("--set 'Badge kind=staff' --set 'employee NUMBER=4711'")

const shown = async (desk: Desk, id: number): Promise<Record<string, unknown>> =>
  JSON.parse((await desk.run(['show', String(id), '-o', 'json'])).stdout)

const drafts = ({ draftsPath }: Desk): unknown[] => {
  const names = readdirSync(draftsPath).filter((name) => name.endsWith('.json'))
  return names.map((name) => JSON.parse(readFileSync(join(draftsPath, name), 'utf8')))
}

const hasDrafts = ({ folder }: Desk): boolean =>
  readdirSync(folder, { recursive: true }).some((path) => String(path).includes('drafts'))

describe('a script submits a ticket by options', () => {
  test('the result says what the server holds, and stderr where it went', async () => {
    const desk = sandboxDesk()
    const { code, stdout, stderr } = await desk.run([...badge, ...badgeFields, '-o', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      id: 1241,
      ok: true,
      changed: {
        type: [null, 'Applications/Picturelink'],
        subject: [null, 'Blank badges'],
        status: [null, 'Open'],
        group: [null, 'Application Support'],
        level: [null, 1],
        priority: [null, 'Medium'],
        requester: [null, 'Ana Ruiz'],
        'Badge kind': [null, 'Staff'],
        'Employee number': [null, '4711'],
      },
    })
    expect(stderr).toMatchInlineSnapshot(`
      "Ticket 1241 went to Application Support, level 1; nobody has taken it yet.
      "
    `)
    expect(await shown(desk, 1241)).toMatchObject({
      subject: 'Blank badges',
      detail: 'The printer gives blank cards.',
      requester: 'Ana Ruiz',
      location: null,
      fields: { 'Badge kind': 'Staff', 'Employee number': '4711' },
    })
  })

  test('-o ids prints the number only', async () => {
    const { stdout } = await sandboxDesk().run([...badge, ...badgeFields, '-o', 'ids'])
    expect(stdout).toBe('1241\n')
  })

  test('everything that can be given arrives', async () => {
    const desk = sandboxDesk()
    const places = typed(
      "--location 'Topeka Corr*' --department records --room 12 --set 'field:Room=North 3'",
    )
    const people = typed('--priority low --to me --cc a@example.org,b@example.org')
    const line = [...badge, ...badgeFields, ...places, ...people]
    expect(await desk.run([...line, '-o', 'ids'])).toMatchObject({ code: 0, stdout: '1241\n' })
    const { tech, ...held } = await shown(desk, 1241)
    expect(tech).toBe(JSON.parse((await desk.run(['whoami', '-o', 'json'])).stdout).name)
    expect(held).toMatchObject({
      location: 'Topeka Correctional Facility',
      department: 'Records',
      room: '12',
      priority: 'Low',
      fields: { Room: 'North 3' },
    })
  })

  test('keys of the ticket may be set by --set too', async () => {
    const desk = sandboxDesk()
    const line = typed(
      "new --set 'Type=IT General/Other' --set subject=Lamp --set 'detail=Too dim.' --set requester=ana.ruiz",
    )
    expect(await desk.run(line)).toMatchObject({ code: 0 })
    expect(await shown(desk, 1241)).toMatchObject({
      type: 'IT General/Other',
      subject: 'Lamp',
      detail: 'Too dim.',
    })
  })

  test('what a rule of the server sets otherwise is told', async () => {
    const { stderr } = await sandboxDesk().run(
      typed(
        "new --type 'IT General/Other' --requester ana.ruiz --subject 'Outage of lamps' -m 'All dark.' --priority Low",
      ),
    )
    expect(stderr).toMatchInlineSnapshot(`
      "Ticket 1241 went to Customer Service Center, level 1; it is with Tom Beckett.
      The help desk set by its own rules: priority Urgent.
      "
    `)
  })
})

describe('what is missing', () => {
  test('is named in one error with option, kind and choices of each', async () => {
    const line = ['new', '--type', 'Picturelink', '--requester', 'ana.ruiz', '--subject', ' ', '-o', 'json']
    const { code, stdout, stderr } = await sandboxDesk().run(line)
    expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
    expect(JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '')).toMatchInlineSnapshot(`
      {
        "error": {
          "code": "required_fields",
          "exit": 6,
          "fields": [
            {
              "choices": [],
              "kind": "text",
              "label": "Subject",
              "option": "--subject TEXT",
            },
            {
              "choices": [],
              "kind": "multiline",
              "label": "Detail",
              "option": "--detail TEXT",
            },
            {
              "choices": [],
              "kind": "number",
              "label": "Employee number",
              "option": "--set 'Employee number=…'",
            },
            {
              "choices": [
                "Staff",
                "Resident",
                "Contractor",
                "Volunteer",
              ],
              "kind": "choice",
              "label": "Badge kind",
              "option": "--set 'Badge kind=…'",
            },
          ],
          "hint": "Add --subject TEXT --detail TEXT --set 'Employee number=…' --set 'Badge kind=…'",
          "message": "The ticket lacks mandatory fields: Subject, Detail, Employee number, Badge kind.",
        },
      }
    `)
  })

  test('without a type is what every ticket needs, with the types to choose from', async () => {
    const { code, stderr } = await sandboxDesk().run(['new', '-o', 'json'])
    expect(code).toBe(6)
    const { error } = JSON.parse(stderr)
    expect(error.message).toBe('The ticket lacks mandatory fields: Request type, Subject, Detail, Requester.')
    expect(error.fields[0].choices).toContain('Applications/OMIS')
  })

  test('keeps no draft where no text was given yet', async () => {
    const desk = sandboxDesk()
    const { code, stderr } = await desk.run(['new', '--type', 'OMIS', '--requester', 'ana.ruiz'])
    expect(code).toBe(6)
    expect(stderr).not.toContain('Your text is kept')
  })

  test('keeps what was given as a draft', async () => {
    const desk = sandboxDesk()
    const line = ['new', '--type', 'OMIS', '--requester', 'ana.ruiz', '--set', 'Callback number=5', '-m', '-']
    const { stderr } = await desk.run(line, 'It freezes.\n')
    expect(stderr).toContain('Your text is kept in ~/state/helpdesk/drafts/d1.json; to go on')
    expect(drafts(desk)).toMatchObject([
      {
        verb: 'new',
        ids: [],
        text: 'It freezes.',
        fields: { type: 'OMIS', requester: 'ana.ruiz', 'Callback number': '5' },
      },
    ])
  })

  test('leaves no draft where nothing was given', async () => {
    const desk = sandboxDesk()
    await desk.run(['new'])
    expect(hasDrafts(desk)).toBe(false)
  })
})

describe('a place that the ticket must name', () => {
  const circuit = typed(
    "new --type 'Data circuits' --requester ana.ruiz --subject 'Line down' -m Nothing. --set 'Circuit number=KS-7' --set 'Outage began=2026-10-05T08:00'",
  )

  test('is taken from the requester', async () => {
    const desk = sandboxDesk()
    expect(await desk.run(circuit)).toMatchObject({ code: 0 })
    expect(await shown(desk, 1241)).toMatchObject({
      location: 'El Dorado Correctional Facility',
      department: null,
      fields: { 'Outage began': '2026-10-05T13:00:00Z' },
    })
  })

  test('stays what was given', async () => {
    const desk = sandboxDesk()
    await desk.run([...circuit, '--location', 'Central Office'])
    expect(await shown(desk, 1241)).toMatchObject({ location: 'Central Office' })
  })
})

test('a requester whose record has a broken address can be named by number, too', async () => {
  const desk = sandboxDesk()
  const line = typed("new --type 'IT General/Other' --requester id:23 --subject Lamps -m Dark. -o ids")
  expect(await desk.run(line)).toMatchObject({ code: 0, stdout: '1241\n' })
  expect(await shown(desk, 1241)).toMatchObject({ requester: 'Walt Kemper' })
  const { code, stderr } = await desk.run(typed("new --type 'IT General/Other' --requester id:9999 -m Dark."))
  expect(code).toBe(3)
  expect(stderr).toContain('Requester 9999 does not exist, or this account may not see it.')
})

describe('a mistake on the command line sends nothing, keeps no draft and names what fits', () => {
  const refused = async (...line: readonly string[]): Promise<string> => {
    const desk = sandboxDesk()
    const { code, stderr } = await desk.run(line)
    expect({ code, hasDrafts: hasDrafts(desk) }).toEqual({ code: 2, hasDrafts: false })
    return stderr
  }

  test.each([
    [
      'an unknown type',
      ['new', '--type', 'Picturelnk'],
      'There is no request type "Picturelnk".\nDid you mean "Applications/Picturelink"?\n',
    ],
    [
      'several requesters',
      ['new', '--requester', 'ruiz'],
      '"ruiz" fits 2 requesters: Ana Ruiz (id:12), Carlos Ruiz (id:2).\nWrite it in full, or "id:12" or "id:2".\n',
    ],
    [
      'no such requester',
      ['new', '--requester', 'nobody.here'],
      'There is no requester "nobody.here".\nSearch by a shorter part: helpdesk requesters SEARCH\n',
    ],
    [
      'an unknown location',
      [...badge, '--location', 'El Dorado'],
      'There is no location "El Dorado".\nDid you mean "El Dorado Correctional Facility"?\n',
    ],
    [
      'an unknown choice',
      [...badge, '--set', 'Badge kind=Staf'],
      '"Staf" is no choice of the field "Badge kind".\nDid you mean "Staff"?\n',
    ],
    [
      'an unknown field',
      [...badge, '--set', 'Bagde kind=Staff'],
      'There is no field "Bagde kind".\nDid you mean "Badge kind"?\n',
    ],
    [
      'a field of other types',
      [...badge, '--set', 'JCFS module=Billing'],
      'Tickets of the type "Applications/Picturelink" have no field "JCFS module".\nIt can be "Callback number", "Employee number", "Badge kind" or "Room".\n',
    ],
    [
      'a field that nobody may fill in',
      ['new', '--type', 'Data circuits', '--set', 'Carrier order=1'],
      'The field "Carrier order" cannot be filled in.\nSee what can: helpdesk fields --type \'Network/Data circuits\'\n',
    ],
    [
      'a key that the server sets',
      [...badge, '--set', 'due=today'],
      '"due" cannot be given for a new ticket; the server sets it.\nSee what can: helpdesk fields\n',
    ],
    [
      'a value that does not fit',
      [...badge, '--set', 'Employee number=four'],
      '"four" does not fit the field "Employee number".\nWrite a number, for example 12 or 0.5.\n',
    ],
    [
      'no FIELD=VALUE',
      [...badge, '--set', 'Badge kind'],
      '--set takes FIELD=VALUE, not "Badge kind".\nFor example: --set \'Callback number=555-0134\'\n',
    ],
    ['a field given twice', [...badge, '--set', 'Subject=Other'], '"subject" is given twice.\n'],
    [
      'a custom field given twice',
      [...badge, '--set', 'Badge kind=Staff', '--set', 'badge KIND=Staff'],
      '"Badge kind" is given twice.\n',
    ],
    [
      'a subject of several lines',
      ['new', '--subject', 'one\ntwo'],
      'The subject has several lines.\nLong texts go into --detail.\n',
    ],
    [
      'a subject where there is none',
      ['new', '--type', 'Password reset', '--subject', 'Mine'],
      'Tickets of the type "Accounts/Password reset" have no subject.\nLeave the subject out, and put it into the detail.\n',
    ],
    ['an address that is none', [...badge, '--cc', 'ana'], '--cc takes e-mail addresses, not "ana".\n'],
    [
      'an archived type',
      ['new', '--type', 'zz-Pagers'],
      'The request type "zz-Pagers" is archived and takes no new tickets.\nSee those that do: helpdesk types\n',
    ],
  ])('%s', async (_, line, told) => {
    expect(await refused(...line)).toBe(told)
  })

  test('a dry run of it keeps no draft either', async () => {
    const desk = sandboxDesk()
    expect(await desk.run([...badge, '--dry-run'])).toMatchObject({ code: 6 })
    expect(hasDrafts(desk)).toBe(false)
  })
})

describe('texts', () => {
  const other = ['new', '--type', 'IT General/Other', '--requester', 'ana.ruiz']

  test('come from stdin and from files, without their last line end', async () => {
    const desk = sandboxDesk()
    const file = join(desk.folder, 'subject.txt')
    writeFileSync(file, 'From a file\r\n')
    await desk.run([...other, '--subject', `@${file}`, '--detail', '-'], 'One\r\nTwo\r\n')
    expect(await shown(desk, 1241)).toMatchObject({ subject: 'From a file', detail: 'One\nTwo' })
  })

  test('begin with @ when it is doubled', async () => {
    const desk = sandboxDesk()
    await desk.run([...other, '--subject', '@@home', '--detail', '@@', '--set', 'Callback number=@@5'])
    expect(await shown(desk, 1241)).toMatchObject({
      subject: '@home',
      detail: '@',
      fields: { 'Callback number': '@5' },
    })
  })

  test('cannot both be stdin', async () => {
    const { code, stderr } = await sandboxDesk().run([...other, '--subject', '-', '--detail', '-'], 'One\n')
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "Stdin was asked for twice; it can be read once.
      Give one of the two as @FILE.
      ",
      }
    `)
  })
})

test('a subject that the site sends elsewhere stops with its own words', async () => {
  const desk = sandboxDesk()
  const { code, stderr } = await desk.run(
    typed("new --type 'Telephone service' --requester ana.ruiz --subject 'Resident phones dead'"),
  )
  expect(code).toBe(6)
  expect(stderr).toContain('Phones that residents use belong to the resident phone provider. Call 555-0177')
  expect(drafts(desk)).toMatchObject([{ fields: { subject: 'Resident phones dead' } }])
})

test('a dry run checks everything, sends nothing and names the mails', async () => {
  const desk = sandboxDesk()
  const { code, stdout, stderr } = await desk.run([...badge, ...badgeFields, '--dry-run', '-o', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
    {
      "changed": {
        "Badge kind": [
          null,
          "Staff",
        ],
        "Employee number": [
          null,
          "4711",
        ],
        "requester": [
          null,
          "Ana Ruiz",
        ],
        "subject": [
          null,
          "Blank badges",
        ],
        "type": [
          null,
          "Applications/Picturelink",
        ],
      },
      "dryRun": true,
      "id": null,
      "ok": true,
    }
  `)
  expect(stderr).toMatchInlineSnapshot(`
    "Nothing was sent. The new ticket would be mailed to the requester and the tech.
    "
  `)
  expect(await desk.run(['show', '1241'])).toMatchObject({ code: 3 })
})

describe('mail', () => {
  const mailed = async (...line: readonly string[]): Promise<string[]> => {
    const desk = sandboxDesk()
    await desk.run([...badge, ...badgeFields, '--to', 'me', ...line])
    const mails: { readonly to: string }[] = JSON.parse(
      (await desk.run(['sandbox', 'mail', '-o', 'json'])).stdout,
    )
    return mails.map(({ to }) => to)
  }

  test('goes to the requester and the tech', async () => {
    expect(await mailed()).toMatchInlineSnapshot(`
      [
        "ana.ruiz@example.org",
        "dwhitfield@example.org",
      ]
    `)
  })

  test('goes to nobody with --no-mail', async () => {
    expect(await mailed('--no-mail')).toEqual([])
  })

  test('goes to those named', async () => {
    expect(await mailed('--mail', 'requester')).toEqual(['ana.ruiz@example.org'])
  })
})

test('a help desk that cannot be reached leaves the text in a draft, what was piped in too', async () => {
  const desk = signedInDesk(() => Promise.reject(new UnreachableError('The help desk does not answer.')))
  const line = ['new', '--type', 'OMIS', '--requester', 'ruiz', '--subject', 'OMIS freezes', '-m', '-']
  expect(await desk.run(line, 'Since nine.')).toMatchObject({ code: 9, stdout: '' })
  expect(drafts(desk)).toMatchObject([
    { text: 'Since nine.', fields: { type: 'OMIS', requester: 'ruiz', subject: 'OMIS freezes' } },
  ])
})
