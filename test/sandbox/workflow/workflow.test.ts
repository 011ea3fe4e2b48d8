import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSandbox } from '#sandbox/index.ts'
import { openDesk } from '../support/call.ts'
import type { Wire } from '../support/call.ts'
import { ticket, writeTinyDesk } from '../support/tiny-desk.ts'

const body = {
  subject: 'OMIS is slow',
  detail: 'Since noon.',
  problemtype: { id: 11 },
  clientReporter: { id: 1 },
  customFields: [{ definitionId: 40, restValue: '555-0134' }],
}

const links = (desk: Wire): { yes: string; no: string } => {
  const text = desk.sandbox.mail().findLast((mail) => mail.body.includes('Yes: '))?.body ?? ''
  const path = (word: string): string =>
    new RegExp(`${word}: http://desk.example.org(\\S+)`).exec(text)?.[1] ?? ''
  return { yes: path('Yes'), no: path('No') }
}

const statusOf = async (desk: Wire, id: number): Promise<string> =>
  (await desk.send(`GET Tickets/${id}`)).value.statustype.statusTypeName

const resolve = (desk: Wire, more: object = {}) =>
  desk.send('POST TechNotes', {
    noteText: 'Solved.',
    jobticket: { id: 1001 },
    isSolution: true,
    statusTypeId: 5,
    emailClient: true,
    ...more,
  })

test('Resolved asks the requester by mail; yes closes (§16.1)', async () => {
  const desk = await openDesk()
  await resolve(desk)
  expect(desk.sandbox.mail().map(({ to, subject, ticket: id }) => [to, subject, id])).toEqual([
    ['ana@example.org', 'Ticket 1001 resolved: is it solved?', 1001],
    ['ana@example.org', 'Ticket 1001 has a new note: OMIS freezes', 1001],
  ])
  const answered = await desk.send(`GET ${links(desk).yes}`)
  expect(answered.status).toBe(200)
  expect(answered.text).toContain('The ticket is closed.')
  expect(await statusOf(desk, 1001)).toBe('Closed')
})

test('no reopens, and each question is answered once (§16.1)', async () => {
  const desk = await openDesk()
  await resolve(desk)
  const { yes, no } = links(desk)
  await desk.send(`GET ${no}`)
  expect(await statusOf(desk, 1001)).toBe('Open')
  expect((await desk.send(`GET ${yes}`)).status).toBe(410)
})

test('a question is withdrawn when a tech moves the ticket on (§16.1)', async () => {
  const desk = await openDesk()
  await resolve(desk)
  await desk.send('PUT Tickets/1001', { statustype: { id: 1 } })
  expect((await desk.send(`GET ${links(desk).yes}`)).status).toBe(410)
  expect(await statusOf(desk, 1001)).toBe('Open')
})

test('the question of a deleted ticket is no longer asked (§8.7, §16.1)', async () => {
  const desk = await openDesk()
  await resolve(desk)
  expect((await desk.send('DELETE Tickets/1001')).status).toBe(200)
  expect((await desk.send(`GET ${links(desk).no}`)).status).toBe(410)
})

test('sendEmail false, or emailClient false, asks nobody (§8.6)', async () => {
  for (const quiet of [{ sendEmail: false }, { emailClient: false }]) {
    const desk = await openDesk()
    await resolve(desk, quiet)
    expect(desk.sandbox.mail()).toEqual([])
    await desk.send('PUT Tickets/1004', { statustype: { id: 5 }, ...quiet, emailTech: false })
    expect(desk.sandbox.mail()).toEqual([])
  }
})

test('an unanswered question closes the ticket after the configured days (§16.1)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const database = join(folder, 'desk.db')
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeTinyDesk(database, (db) => {
    db.run('update preference set auto_close_days = 7')
    db.run('update ticket set status_type_id = 5 where id = 1001')
    const asked = Date.parse('2026-10-01T12:00:00Z') / 1000
    db.insert('confirmation', { token: 't', kind: 'resolution', ticket_id: 1001, client_id: 1, asked })
  })
  const at = async (now: string): Promise<unknown> => {
    const sandbox = await openSandbox({ database, now })
    const url = `/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets/1001?apiKey=${'B'.repeat(40)}`
    const { body: bytes } = await sandbox.handle({ method: 'GET', url, headers: {}, body: null })
    sandbox.close()
    return JSON.parse(Buffer.from(bytes).toString('utf8')).statusTypeId
  }
  expect(await at('2026-10-08T11:00:00Z')).toBe(5)
  expect(await at('2026-10-08T12:00:00Z')).toBe(3)
})

test('balancing picks the lightest load of the level, closed work not counted (§16.2)', async () => {
  const desk = await openDesk({
    more: (db) => {
      for (let id = 1100; id < 1103; id += 1)
        ticket(db, { id, tech_id: 3, status_type_id: id === 1100 ? 1 : 3 })
      ticket(db, { id: 1103, tech_id: 2 })
    },
  })
  const { value } = await desk.send('POST Tickets', body)
  expect((await desk.send(`GET Tickets/${value.id}`)).value.techId).toBe(3)
})

test('techs on vacation or of other locations are passed over; without anybody the manager gets it (§16.2)', async () => {
  const desk = await openDesk({
    more: (db) => {
      db.run('update tech set on_vacation = 1 where id = 3')
      db.insert('tech_location', { tech_id: 2, location_id: 2 })
    },
  })
  const techAt = async (location: number): Promise<number> => {
    const { value } = await desk.send('POST Tickets', { ...body, location: { id: location } })
    return (await desk.send(`GET Tickets/${value.id}`)).value.techId
  }
  expect(await techAt(2)).toBe(2)
  expect(await techAt(1)).toBe(1)
})

test('time in Pending pushes the due date out (§16.1, §16.3)', async () => {
  const since = Date.parse('2026-10-05T09:00:00Z') / 1000
  const due = Date.parse('2026-10-05T13:00:00Z') / 1000
  const desk = await openDesk({
    more: (db) => ticket(db, { id: 1100, status_type_id: 2, waiting_since: since, due_date: due }),
  })
  const { value } = await desk.send('PUT Tickets/1100', { statustype: { id: 1 } })
  expect(value.displayDueDate).toBe('2026-10-05T16:00:00Z')
})

test('a new priority moves the due date (§16.3)', async () => {
  const desk = await openDesk()
  const { value } = await desk.send('POST Tickets', body)
  const put = await desk.send(`PUT Tickets/${value.id}`, { prioritytype: { id: 1 } })
  expect(put.value.displayDueDate).toBe('2026-10-05T13:00:00Z')
})

test('an action rule may change what was sent; one that does not cascade is the last (§16.5)', async () => {
  const desk = await openDesk({
    more: (db) => {
      db.insert('action_rule', {
        name: 'Outage',
        position: 1,
        cascades: 0,
        at: 'save',
        if_subject_has: 'outage',
        set_priority_type_id: 1,
      })
      db.insert('action_rule', { name: 'Never reached', position: 2, at: 'save', set_priority_type_id: 2 })
    },
  })
  const { value } = await desk.send('PUT Tickets/1001', {
    subject: 'OUTAGE in intake',
    prioritytype: { id: 3 },
  })
  expect(value.prioritytype.priorityTypeName).toBe('Urgent')
})

test('a request type with approval starts in the approval status and mails the approver; yes approves (§16.4)', async () => {
  const desk = await openDesk()
  const { value } = await desk.send('POST Tickets', {
    ...body,
    problemtype: { id: 30 },
    statustype: { id: 1 },
  })
  const created = (await desk.send(`GET Tickets/${value.id}`)).value
  expect(created).toMatchObject({ needsApproval: true, statustype: { statusTypeName: 'Approval Pending' } })
  expect(
    created.enabledStatusTypes.map((status: { statusTypeName: string }) => status.statusTypeName),
  ).toContain('Denied')
  expect(desk.sandbox.mail().find((mail) => mail.to === 'lou@example.org')?.subject).toBe(
    `Ticket ${value.id} needs your approval`,
  )
  await desk.send(`GET ${links(desk).yes}`)
  expect((await desk.send(`GET Tickets/${value.id}`)).value).toMatchObject({
    needsApproval: false,
    statustype: { statusTypeName: 'Approved' },
  })
})

test('a denied request is Denied (§16.4)', async () => {
  const desk = await openDesk()
  const { value } = await desk.send('POST Tickets', { ...body, problemtype: { id: 30 } })
  await desk.send(`GET ${links(desk).no}`)
  expect(await statusOf(desk, value.id)).toBe('Denied')
})

test('the six switches say who is mailed; cc comes from its list (§8.5)', async () => {
  const desk = await openDesk()
  await desk.send('PUT Tickets/1004', {
    subject: 'Mailed',
    emailClient: false,
    emailTech: true,
    emailTechGroupLevel: true,
    emailGroupManager: true,
    emailCc: true,
    ccAddressesForTech: 'one@example.org, two@example.org',
  })
  expect(desk.sandbox.mail().map((mail) => mail.to)).toEqual([
    'abel@example.org',
    'ben@example.org',
    'joan@example.org',
    'one@example.org',
    'two@example.org',
  ])
})

test('a hidden note is not mailed to the requester or cc (§9.1)', async () => {
  const desk = await openDesk()
  await desk.send('POST TechNotes', {
    noteText: 'Internal',
    jobticket: { id: 1004 },
    isHidden: true,
    emailClient: true,
    emailTech: true,
    emailCc: true,
    ccAddressesForTech: 'one@example.org',
  })
  expect(desk.sandbox.mail().map((mail) => mail.to)).toEqual(['abel@example.org'])
})
