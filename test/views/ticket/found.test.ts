import { expect, test } from 'vitest'
import { showFound } from '#views/ticket/found.ts'
import { piecesOf } from '#views/text/found.ts'
import { ticket } from '../../support/desk/ticket.ts'

test('a subject that has what was searched for is shown as it is, with that marked', () => {
  const one = ticket({ subject: 'Label PRINTER jams' })
  expect(showFound(one, ['printer'])).toEqual({ text: 'Label PRINTER jams', marks: ['printer'] })
})

test('where only the detail has it, some words around it stand behind the subject', () => {
  const detail =
    'Since the move nobody in the intake can reach the\nlabel printer that stands beside the door.'
  const subject = 'Nothing comes out of the thing in the corner of the room'
  expect(showFound(ticket({ subject, detail }), ['printer']).text).toBe(
    'Nothing comes out of the thin…: …reach the label printer that stands beside…',
  )
  expect(showFound(ticket({ subject: null, detail: 'Printer gone' }), ['printer']).text).toBe('Printer gone')
})

test('a ticket that was found by something else is shown as it is', () => {
  expect(showFound(ticket({ subject: 'Mouse', detail: 'Gone' }), ['printer'])).toEqual({ text: 'Mouse' })
})

const told = (text: string, ...marks: readonly string[]): string =>
  Array.from(piecesOf(text, marks), (one) => (one.isFound ? `<${one.text}>` : one.text)).join('')

test('all that was searched for stands out, in any case, the longer of two that begin together', () => {
  expect(told('Printer and print', 'print', 'printer')).toBe('<Printer> and <print>')
  expect(told('ÄRGER mit Ärger', 'ärger')).toBe('<ÄRGER> mit <Ärger>')
  expect(told('nothing', 'printer')).toBe('nothing')
  expect(told('', 'printer')).toBe('')
})
