import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallDesk, type SmallDesk } from '../small-desk.ts'

let desk: SmallDesk

beforeAll(() => {
  desk = smallDesk()
})

afterAll(() => desk.close())

const wa = '/helpdesk/WebObjects/Helpdesk.woa/wa'

test('§15 the address of a ticket shows its story without hidden notes', () => {
  const shown = desk.request('GET', `${wa}/TicketActions/view?ticket=1001`)
  expect(shown).toMatchObject({ status: 200, type: 'text/html;charset=UTF-8' })
  expect(shown.body).toContain('<h1>Ticket 1001: Printer jam</h1>')
  expect(shown.body).toContain('<dt>Technician</dt><dd>Lena Vogel</dd>')
  expect(shown.body).toContain('Please hold on.')
  expect(shown.body).not.toContain('The part is on order.')
})

test('§15 a technician sees hidden notes', () => {
  const shown = desk.request('GET', `${wa}/TicketActions/view?ticket=1001&apiKey=adminkey`)
  expect(shown.body).toContain('The part is on order.')
})

test('§15 the older address shows the same page', () => {
  expect(desk.request('GET', `${wa}/ticket?ticketId=1001`).body).toBe(
    desk.request('GET', `${wa}/TicketActions/view?ticket=1001`).body,
  )
})

test('§15 nothing that people wrote becomes part of the page', () => {
  const shown = desk.request('GET', `${wa}/TicketActions/view?ticket=1002`)
  expect(shown.body).toContain('Badge &lt;script&gt;alert(1)&lt;/script&gt;')
  expect(shown.body).not.toContain('<script>')
  const unknown = desk.request('GET', `${wa}/TicketActions/view?ticket=${encodeURIComponent('<b>')}`)
  expect(unknown).toMatchObject({ status: 404 })
  expect(unknown.body).not.toContain('<b>')
})

test('§15 the tab of a technician lists his tickets, others get the first page', () => {
  const tab = `${wa}/TicketActions/view?tab=mine`
  expect(desk.request('GET', `${tab}&apiKey=lenakey`).body).toContain('ticket=1001">1001</a> Printer jam')
  expect(desk.request('GET', tab).body).toContain('This is a sandbox.')
  expect(desk.request('GET', `${tab}&apiKey=wrong`).body).toContain('This is a sandbox.')
})

test('§1 the first page carries the version with underscores', () => {
  expect(desk.request('GET', '/helpdesk/WebObjects/Helpdesk.woa').body).toContain('?v=12_8_8_2585')
})

test('§15 the page of the own account says where keys come from', () => {
  expect(desk.request('GET', `${wa}/Nav?path=setup-techs-myaccount`).body).toContain('helpdesk sandbox keys')
})
