import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { bin } from '../support/bin.ts'
import { computer, signedInto } from '../support/computer.ts'
import { type Fault, faultyServer } from '../support/faulty-server.ts'
import { requestTypeTickets } from '../support/request-type-tickets.ts'
import { serveSandbox } from '../support/served-sandbox.ts'
import { storedTickets } from '../support/stored-tickets.ts'
import { asCsv, asForm, asOptions } from '../support/ticket-spellings.ts'

const count = requestTypeTickets.length

/** The numbers of the nth set of tickets, one of every request type. */
const idsOf = (set: number): string => `${1241 + set * count}-${1240 + (set + 1) * count}`

test('a ticket of every request type is the same by options, by form, by CSV and by NDJSON', async () => {
  const desk = computer()
  const sandbox = await serveSandbox(desk.env)
  const script = desk.with(signedInto(sandbox))

  for (const ticket of requestTypeTickets) {
    expect(await script.runs(['new', ...asOptions(ticket), '-o', 'ids'])).toMatchObject({ code: 0 })
  }
  const byOptions = await storedTickets(script, idsOf(0))
  expect(byOptions).toHaveLength(count)

  const forms = await Promise.all(
    requestTypeTickets.map(async (ticket) => {
      const { stdout } = await script.runs(['new', '--form', '--type', ticket.type])
      return asForm(ticket, stdout)
    }),
  )
  const file = join(desk.folder, 'forms.yaml')
  writeFileSync(file, forms.join('---\n'))
  expect(await script.runs(['new', '--from', file, '--expect', String(count), '-o', 'ids'])).toMatchObject({
    code: 0,
  })
  expect(await storedTickets(script, idsOf(1))).toEqual(byOptions)

  const csv = asCsv(requestTypeTickets)
  expect(await script.runs(['new', '--from', '-', '--yes', '-o', 'ids'], csv)).toMatchObject({ code: 0 })
  expect(await storedTickets(script, idsOf(2))).toEqual(byOptions)

  const ndjson = requestTypeTickets.map((ticket) => JSON.stringify(ticket)).join('\n')
  expect(await script.runs(['new', '--from', '-', '--yes', '-o', 'ids'], ndjson)).toMatchObject({ code: 0 })
  expect(await storedTickets(script, idsOf(3))).toEqual(byOptions)
})

describe('when the server fails while rows are sent', () => {
  /** As long as a request waits for its answer. */
  const seconds = 5
  const patience = (seconds + 2) * 1000
  const rows = ['One', 'Two', 'Three', 'Four']
  const csv = [
    'type,requester,subject,detail',
    ...rows.map((row) => `Wireless,ana.ruiz,${row},x: ${row}`),
  ].join('\n')

  async function sent(faults: Readonly<Record<string, Fault>>) {
    const desk = computer()
    const sandbox = await serveSandbox(desk.env)
    let isOver = false
    const server = await faultyServer(({ method, body }) => {
      if (isOver) return 'none'
      const row = Object.keys(faults).find((row) => method === 'POST' && body.includes(`x: ${row}`))
      return row === undefined ? 'none' : (faults[row] ?? 'none')
    }, sandbox)
    const script = desk.with({ ...signedInto(sandbox), HELPDESK_SERVER: server.url })
    await script.runs(['config', 'set', 'timeout', String(seconds)])
    const ran = await script.runs(['new', '--from', '-', '--yes', '-o', 'json'], csv)
    const unsent = join(desk.folder, 'state', 'helpdesk', 'unsent')
    const resume = () => {
      isOver = true
      return script.runs(['runs', 'resume', 'r1', '--yes', '-o', 'ids'])
    }
    const again = () =>
      desk.with(signedInto(sandbox)).runs(['new', '--from', join(unsent, 'new-1.yaml'), '-o', 'ids'])
    const subjects = async () =>
      (
        await desk
          .with(signedInto(sandbox))
          .runs(['queue', '--all', 'id:1241..', '--columns', 'subject', '--sort', 'id'])
      ).stdout
    return { ...ran, resume, again, unsent, subjects }
  }

  test('a row that is refused is kept, and the others are created', async () => {
    const { code, stdout, stderr, again, subjects } = await sent({ Two: 'refused' })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([{ ok: true }, { ok: false }, { ok: true }, { ok: true }])
    expect(stderr).toMatch(/What was not created is kept: helpdesk new --from \S+new-1\.yaml\n/)
    expect(await again()).toMatchObject({ code: 0 })
    expect(await subjects()).toBe('One\nThree\nFour\nTwo\n')
  })

  test('a lost answer is looked up, and the row is not sent again', async () => {
    const { code, stdout, subjects } = await sent({ Two: 'lost after' })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject([{ id: 1241 }, { id: 1242 }, { id: 1243 }, { id: 1244 }])
    expect(await subjects()).toBe('One\nTwo\nThree\nFour\n')
  })

  test('a row that may have been created is not sent again before it can no longer be on its way', async () => {
    const { code, stdout, stderr, resume, unsent, subjects } = await sent({ Three: 'lost before' })
    expect(code).toBe(8)
    expect(stdout).toMatch(
      /Look again after 20\S+Z: helpdesk queue --all .*To settle it: helpdesk runs resume r1/s,
    )
    expect(stderr).toContain('For the rest: helpdesk runs resume r1\n')
    expect(existsSync(unsent)).toBe(false)
    expect((await resume()).code).toBe(8)
    await wait(patience)
    expect(await resume()).toMatchObject({ code: 0, stdout: '1244\n' })
    expect(await subjects()).toBe('One\nTwo\nFour\nThree\n')
  })

  test('what was not tried stands in the journal, and is created by its resume', async () => {
    const { code, stderr, resume, unsent, subjects } = await sent({ Two: 'status 405' })
    expect(code).toBe(10)
    expect(stderr).toContain('For the rest: helpdesk runs resume r1\n')
    expect(existsSync(unsent)).toBe(false)
    expect(await resume()).toMatchObject({ code: 0, stdout: '1242\n1243\n1244\n' })
    expect(await subjects()).toBe('One\nTwo\nThree\nFour\n')
  })
})

describe('edit', () => {
  test("a colleague's change of the same field is a conflict, and the form stays as a draft", async () => {
    const desk = computer()
    const sandbox = await serveSandbox(desk.env)
    const signed = desk.with(signedInto(sandbox))
    // While the form is open, somebody else writes; an editor is not handed our key.
    const colleague = `HELPDESK_API_KEY=${sandbox.apiKey} "${process.execPath}" "${bin}" set 1042 subject=Theirs >/dev/null && sed -i 's/^subject: .*/subject: Mine/' "$1"`
    const person = signed.with({ EDITOR: desk.hasProgram('editor', colleague) }).sits(['edit', '1042'])
    await person.sees('+ Mine')
    await person.answers('Send these changes', 'y')
    expect(await person.leaves()).toBe(7)
    expect(person.screen()).toContain('Ticket 1042 was changed by somebody else meanwhile')
    expect(person.screen()).toContain('Your text is kept in')
    const draft = JSON.parse(readFileSync(join(desk.draftsPath, 'd1.json'), 'utf8'))
    expect(draft).toMatchObject({ verb: 'edit', ids: [1042], text: expect.stringContaining('subject: Mine') })
    expect((await signed.runs(['show', '1042', '--field', 'subject'])).stdout).toBe('Theirs\n')
  })

  test('what a colleague changed elsewhere stays', async () => {
    const desk = computer()
    const sandbox = await serveSandbox(desk.env)
    const signed = desk.with(signedInto(sandbox))
    const colleague = `HELPDESK_API_KEY=${sandbox.apiKey} "${process.execPath}" "${bin}" set 1042 priority=Low >/dev/null && sed -i 's/^subject: .*/subject: Mine/' "$1"`
    const person = signed.with({ EDITOR: desk.hasProgram('editor', colleague) }).sits(['edit', '1042'])
    await person.answers('Send these changes', 'y')
    expect(await person.leaves()).toBe(0)
    const { stdout } = await signed.runs(['show', '1042', '-o', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ subject: 'Mine', priority: 'Low' })
  })
})
