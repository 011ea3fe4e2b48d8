import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { parseTicketIds, readsStdin } from '#desk/ids/arguments.ts'
import { refusal } from '../../support/refusal.ts'
import { array, assert, integer, oneof, property, tuple } from '../../support/properties.ts'

const address = 'https://help.example.org/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions/view?ticket=1042'
const older = 'https://help.example.org/helpdesk/WebObjects/Helpdesk.woa/wa/ticket?ticketId=1043'

describe('ticket ids on the command line', () => {
  test('one plain id or address asks for one object', () => {
    expect(parseTicketIds(['1042'])).toEqual({ single: [1042], ranges: [], plain: true })
    expect(parseTicketIds([address])).toEqual({ single: [1042], ranges: [], plain: true })
  })

  test('several, a list, a range and stdin ask for a list', () => {
    expect(parseTicketIds(['12', '14'])).toEqual({ single: [12, 14], ranges: [], plain: false })
    expect(parseTicketIds(['12,14'])).toEqual({ single: [12, 14], ranges: [], plain: false })
    expect(parseTicketIds(['15-18'])).toEqual({ single: [], ranges: [{ from: 15, to: 18 }], plain: false })
    expect(parseTicketIds(['-'], { stdin: '12\n' })).toEqual({ single: [12], ranges: [], plain: false })
    expect(parseTicketIds(['12,12'])).toEqual({ single: [12], ranges: [], plain: false })
  })

  test('count once, in the order typed', () => {
    expect(parseTicketIds(['14,12', '15-18', '12', '15-18', older, '1043'])).toEqual({
      single: [14, 12, 1043],
      ranges: [{ from: 15, to: 18 }],
      plain: false,
    })
  })

  test('are none with an empty stdin', () => {
    expect(parseTicketIds(['-'], { stdin: '\r\n' })).toEqual({ single: [], ranges: [], plain: false })
    expect(readsStdin(['12', '-'])).toBe(true)
    expect(readsStdin(['12-14'])).toBe(false)
  })

  test.each([
    '',
    '0',
    '-5',
    '007',
    '12a',
    '12,',
    '12;14',
    '1-2-3',
    '12345678901234567890',
    'https://help.example.org/1042',
  ])('do not look like %j', (word) => {
    expect(refusal(UsageError, () => parseTicketIds([word]))).toContain(`"${word}" is not a ticket id.`)
  })

  test('a range that runs backwards is refused with the right one', () => {
    expect(refusal(UsageError, () => parseTicketIds(['12,18-15']))).toMatchInlineSnapshot(`
      "The range "18-15" runs backwards.
      Write 15-18."
    `)
  })

  test('an address on another server is refused', () => {
    expect(parseTicketIds([address], { host: 'help.example.org' }).single).toEqual([1042])
    expect(refusal(UsageError, () => parseTicketIds([address], { host: 'desk.example.net' })))
      .toMatchInlineSnapshot(`
      "Ticket 1042 at help.example.org is not on the server in use, desk.example.net.
      Choose a profile for help.example.org with --profile, or give the number alone."
    `)
  })

  test('are the same however they are spread over arguments and commas', () => {
    const id = integer({ min: 1, max: 9999 })
    const entry = oneof(
      id.map(String),
      tuple(id, id).map(([one, other]) => `${Math.min(one, other)}-${Math.max(one, other)}`),
    )
    assert(
      property(array(entry, { minLength: 2 }), (entries) => {
        expect(parseTicketIds([entries.join(',')])).toEqual(parseTicketIds(entries))
      }),
    )
  })
})
