import { expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { oneTicketId } from '#desk/ids/one.ts'
import { refusal } from '../../support/refusal.ts'

test('one ticket is named by its number or its address', () => {
  expect(oneTicketId('1042')).toBe(1042)
  expect(oneTicketId('https://h.example.org/helpdesk/WebObjects/Helpdesk.woa/wa/ticket?ticketId=1042')).toBe(
    1042,
  )
})

test.each(['12,14', '12-14', '-'])('%s is not one ticket', (word) => {
  expect(refusal(UsageError, () => oneTicketId(word))).toBe(
    `"${word}" is not one ticket.\nGive one number, or the web address of the ticket.`,
  )
})
