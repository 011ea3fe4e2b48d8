import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sandboxDesk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const shown = async (desk: Desk, id: number): Promise<Record<string, unknown>> =>
  JSON.parse((await desk.run(['show', String(id), '-o', 'json'])).stdout)

const howMany = async (desk: Desk): Promise<number> => Number((await desk.run(['count', '--all'])).stdout)

const file = ({ folder }: Desk, name: string, text: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const badge = typed(
  "--type Picturelink --requester ana.ruiz --subject 'Blank: badges' --set 'badge KIND=staff'",
)

describe('new --form', () => {
  test('prints the form of the type, filled with what was given, and sends nothing', async () => {
    const desk = sandboxDesk()
    const { code, stdout, stderr } = await desk.run(['new', '--form', ...badge])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('type: Applications/Picturelink\n')
    expect(stdout).toContain('# required by the server; text\nsubject: "Blank: badges"\n')
    expect(stdout).toContain('one of: Staff; Resident; Contractor; Volunteer\nBadge kind: staff\n')
    expect(stdout).toContain('field:Room:\n')
    expect(await howMany(desk)).toBe(236)
  })

  test('filled in and given back it submits the ticket', async () => {
    const desk = sandboxDesk()
    const { stdout } = await desk.run(['new', '--form', ...badge])
    const filled = stdout
      .replace('Employee number:', 'Employee number: 4711')
      .replace('field:Room:', 'field:Room: North 3')
      .replace(/detail: \|-\n {2}\n?/, 'detail: |-\n  It prints: nothing.\n\n  # really\n')
    const { code, stderr } = await desk.run(['new', '--from', '-', '-o', 'json'], filled)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(await shown(desk, 1241)).toMatchObject({
      subject: 'Blank: badges',
      detail: 'It prints: nothing.\n\n# really',
      fields: { 'Badge kind': 'Staff', 'Employee number': '4711', Room: 'North 3' },
    })
  })

  test('without a type it has the fields that all tickets have', async () => {
    const { stdout } = await sandboxDesk().run(['new', '--form'])
    expect(stdout.match(/^\w+(?=:)/gm)?.join(' ')).toBe(
      'type requester location department room priority tech asset cc subject detail',
    )
  })

  test('what cannot be honoured is refused', async () => {
    const run = async (line: string) => (await sandboxDesk().run(['new', ...typed(line)])).stderr
    expect(await run('--form -o json')).toBe(
      '{"error":{"code":"usage","exit":2,"message":"--form prints a form, which --output cannot change.","hint":null}}\n',
    )
    expect(await run('--form --from x.csv')).toBe('--form and --from contradict each other.\n')
    expect(await run("--map 'a=b'")).toBe('--map goes with --from.\n')
    expect(await run('--form --type Picturelnk')).toContain('Did you mean "Applications/Picturelink"?')
    expect(await run("--form --set 'Bagde kind=x'")).toContain('Did you mean "Badge kind"?')
  })
})

const header = 'type,requester,subject,detail'

describe('new --from', () => {
  test('submits every row of a table, in order, one result each', async () => {
    const desk = sandboxDesk()
    const path = file(
      desk,
      'list.csv',
      `\uFEFF${header}\r\nIT General/Other,ana.ruiz,One,a\r\nWireless,ana.ruiz,Two,b\r\n`,
    )
    const { code, stdout } = await desk.run(['new', '--from', path, '-o', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 1241, ok: true, changed: { subject: [null, 'One'] } },
      { id: 1242, ok: true, changed: { subject: [null, 'Two'], type: [null, 'Network/Wireless'] } },
    ])
  })

  test('three or more rows want --yes or their number', async () => {
    const desk = sandboxDesk()
    const rows = [1, 2, 3].map((n) =>
      JSON.stringify({ type: 'Wireless', requester: 'ana.ruiz', subject: `S${n}`, detail: 'x' }),
    )
    const { code, stderr } = await desk.run(['new', '--from', '-'], rows.join('\n'))
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "This would create 3 tickets; up to 6 mails go out: requester, tech.
      Add --yes, or --expect 3. To see what would change: --dry-run
      ",
      }
    `)
    expect((await desk.run(['new', '--from', '-', '--expect', '2'], rows.join('\n'))).code).toBe(6)
    expect(await howMany(desk)).toBe(236)
    const done = await desk.run(['new', '--from', '-', '--yes', '-o', 'ids'], rows.join('\n'))
    expect(done).toEqual({ code: 0, stdout: '1241\n1242\n1243\n', stderr: '' })
  })

  test('--dry-run checks all rows and sends none', async () => {
    const desk = sandboxDesk()
    const { code, stdout, stderr } = await desk.run(
      ['new', '--from', '-', '--dry-run', '-o', 'json'],
      `${header}\nWireless,ana.ruiz,One,a\n`,
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual([
      {
        id: null,
        ok: true,
        changed: { type: [null, 'Network/Wireless'], requester: [null, 'Ana Ruiz'], subject: [null, 'One'] },
        dryRun: true,
      },
    ])
    expect(stderr).toBe('Nothing was sent. If it were, up to 2 mails go out: requester, tech.\n')
    expect(await howMany(desk)).toBe(236)
  })

  test('options hold for all rows, and what a row says itself goes first', async () => {
    const desk = sandboxDesk()
    const text = 'subject,priority\nOne,\nTwo,low\n'
    const line = typed("new --from - --type Wireless --requester ana.ruiz -m 'The same.' --priority High")
    expect((await desk.run([...line, '-o', 'ids'], text)).stdout).toBe('1241\n1242\n')
    expect(await shown(desk, 1241)).toMatchObject({ priority: 'High', detail: 'The same.' })
    expect(await shown(desk, 1242)).toMatchObject({ priority: 'Low' })
  })

  test('columns of a spreadsheet are mapped to fields, or left out', async () => {
    const desk = sandboxDesk()
    const text = 'Betreff;Wer;Kostenstelle;Badge kind\nA;ana.ruiz;77;Staff\n'
    const line = typed("new --from - --type Picturelink -m x --set 'Employee number=1'")
    const wrong = await desk.run(line, text)
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toMatchInlineSnapshot(`
      "Nothing was sent. 3 things are wrong:
      Line 1: There is no field "Betreff". To leave it out: --map 'Betreff='
      Line 1: There is no field "Wer". To leave it out: --map 'Wer='
      Line 1: There is no field "Kostenstelle". To leave it out: --map 'Kostenstelle='
      See the names and choices: helpdesk fields --type PATH
      "
    `)
    const map = typed('--map betreff=subject --map Wer=requester --map Kostenstelle=')
    expect(await desk.run([...line, ...map, '-o', 'ids'], text)).toMatchObject({ code: 0, stdout: '1241\n' })
    const missing = await desk.run([...line, ...map, '--map', 'Bertreff=subject'], text)
    expect(missing).toMatchObject({
      code: 2,
      stderr: 'There is no column "Bertreff", which --map names.\nDid you mean "Betreff"?\n',
    })
    expect((await desk.run([...line, '--map', '=x'], text)).code).toBe(2)
    expect((await desk.run([...line, '--map', 'Wer=a', '--map', 'Wer=b'], text)).code).toBe(2)
  })

  test('all that is wrong in all rows is one error, and nothing is sent', async () => {
    const desk = sandboxDesk()
    const rows = [
      header,
      'Picturelnk,ana.ruiz,One,a',
      'Wireless,nobody.here,Two,b',
      'Wireless,,Three,',
      'Password reset,ana.ruiz,Four,d',
      'Telephone service,ana.ruiz,Resident phone dead,e',
    ]
    const { code, stdout, stderr } = await desk.run(['new', '--from', '-'], rows.join('\n'))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatchInlineSnapshot(`
      "Nothing was sent. 6 things are wrong:
      Line 2: There is no request type "Picturelnk". Did you mean "Applications/Picturelink"?
      Line 3: There is no requester "nobody.here". Search by a shorter part: helpdesk requesters SEARCH
      Line 4: The ticket lacks mandatory fields: Detail, Requester.
      Line 5: Tickets of the type "Accounts/Password reset" have no subject. Leave the subject out, and put it into the detail.
      Line 6: Phones that residents use belong to the resident phone provider. Call 555-0177, day and night.
      Line 6: The ticket lacks mandatory fields: Extension.
      See the names and choices: helpdesk fields --type PATH
      "
    `)
    expect(await howMany(desk)).toBe(236)
  })

  test('where only mandatory fields are missing it is exit 6, with each of them once', async () => {
    const text = `${header}\nPicturelink,ana.ruiz,One,a\nPicturelink,ana.ruiz,,b\n`
    const { code, stderr } = await sandboxDesk().run(['new', '--from', '-', '-o', 'json'], text)
    expect(code).toBe(6)
    expect(JSON.parse(stderr)).toMatchObject({
      error: {
        code: 'required_fields',
        message:
          'Nothing was sent. 2 things are wrong:\nLine 2: The ticket lacks mandatory fields: Employee number, Badge kind.\nLine 3: The ticket lacks mandatory fields: Subject, Employee number, Badge kind.',
        fields: [{ label: 'Employee number' }, { label: 'Badge kind' }, { label: 'Subject' }],
      },
    })
  })

  test('an excluded subject stops with the words of the site', async () => {
    const { code, stderr } = await sandboxDesk().run(
      ['new', '--from', '-'],
      `${header}\nTelephone service,ana.ruiz,x,The resident phone is dead\n`,
    )
    expect(code).toBe(6)
    expect(stderr).toContain(
      'Line 2: Phones that residents use belong to the resident phone provider. Call 555-0177',
    )
  })

  test('a ticket may begin in another status, but not as closed', async () => {
    const desk = sandboxDesk()
    const form = (status: string) =>
      `type: Wireless\nrequester: ana.ruiz\nsubject: a\ndetail: b\nstatus: ${status}\n`
    expect(await desk.run(['new', '--from', '-'], form('closed'))).toEqual({
      code: 6,
      stdout: '',
      stderr:
        'Nothing was sent. Line 1: A new ticket cannot begin as Closed: its requester closes it. Leave the status out. Once it is solved: helpdesk resolve ID --solution TEXT\n',
    })
    expect((await desk.run(['new', '--from', '-'], form('pending'))).code).toBe(0)
    expect(await shown(desk, 1241)).toMatchObject({ status: 'Pending' })
    const line = typed('new --type Wireless --requester ana.ruiz --subject a -m b --set status=Closed')
    expect((await desk.run(line)).code).toBe(6)
  })

  test('a bad form is told by line', async () => {
    const { code, stderr } = await sandboxDesk().run(['new', '--from', '-'], 'subject: Printer: broken\n')
    expect(code).toBe(2)
    expect(stderr).toContain('Line 1: There is a second colon.')
  })

  test('a file that is not there, UTF-16, or empty', async () => {
    const desk = sandboxDesk()
    const from = (path: string) => desk.run(['new', '--from', path])
    expect(await from('nosuch.csv')).toMatchObject({
      code: 2,
      stderr: 'Could not read nosuch.csv: there is no such file.\n',
    })
    const wide = await from(file(desk, 'wide.csv', Buffer.from(`\uFEFF${header}\n`, 'utf16le')))
    expect(wide).toMatchObject({ code: 2 })
    expect(wide.stderr).toContain('wide.csv is UTF-16 text.')
    expect(await from(file(desk, 'empty.csv', ''))).toEqual({
      code: 0,
      stdout: '',
      stderr: 'nothing to do\n',
    })
    expect(await from(file(desk, 'header.csv', `${header}\n`))).toMatchObject({ code: 0 })
  })
})

describe('--asset', () => {
  test('says what the ticket is about', async () => {
    const desk = sandboxDesk()
    const line = typed('new --type Wireless --requester ana.ruiz --subject a -m b --asset pm07k8993')
    expect(await desk.run(line)).toMatchObject({ code: 0 })
    const held = JSON.parse((await desk.run(['api', 'Tickets/1241'])).stdout)
    expect(held.assets).toMatchObject([{ id: 7, assetNumber: 'DOC-10007' }])
  })

  test('that fits several, or none, is refused with what there is', async () => {
    const run = (asset: string) =>
      sandboxDesk().run([
        ...typed('new --type Wireless --requester ana.ruiz --subject a -m b --asset'),
        asset,
      ])
    expect(await run('DOC-1000')).toMatchObject({ code: 2 })
    expect((await run('DOC-1000')).stderr).toContain('"DOC-1000" fits 9 assets: DOC-10001 (id:1), ')
    expect(await run('printer')).toMatchObject({
      code: 2,
      stderr: 'There is no asset "printer".\nSearch by a shorter part: helpdesk assets SEARCH\n',
    })
    expect((await run('id:7777')).code).toBe(3)
  })
})

test('assets are found by number, name or serial number', async () => {
  const { stdout } = await sandboxDesk().run(['assets', 'doc-07', '-o', 'csv'])
  expect(stdout).toMatchInlineSnapshot(`
    "id,number,name,serial,kind,model,location
    7,DOC-10007,doc-07,PM07K8993,Desktop,Desk 400,Ellsworth Correctional Facility
    "
  `)
})
