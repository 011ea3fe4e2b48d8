import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { pipedIds } from '#desk/ids/piped.ts'
import { refusal } from '../../support/refusal.ts'

describe('ids on stdin', () => {
  test.each([
    ['one a line', '1042\n1043\n'],
    ['with CRLF, blanks and empty lines', '\r\n 1042 \r\n\r\n1043'],
    ['with a byte order mark', '\uFEFF1042\n1043'],
    ['as TSV, the id first', '1042\tOpen\t3\n1043\tClosed\t12,14\n'],
    ['as TSV with a header', 'id\tstatus\n1042\tOpen\n1043\tOpen\n'],
    [
      'as CSV with the column id',
      'status,id\r\nOpen,1042\r\n"Waiting, for ""parts""\r\nand people",1043\r\n',
    ],
    ['as CSV of ids alone', '"ID"\n"1042"\n"1043"\n'],
    ['as NDJSON', '{"id":1042,"subject":"a"}\n\n{"id":"1043"}\r\n'],
    ['as a JSON array of tickets', '[\n  {"id": 1042},\n  {"id": 1043}\n]\n'],
    ['as a JSON array of numbers', '[1042, "1043"]'],
    [
      'as web addresses',
      'https://h.example.org/helpdesk/WebObjects/Helpdesk.woa/wa/ticket?ticketId=1042\n1043',
    ],
  ])('can come %s', (_, text) => {
    expect(pipedIds(text)).toEqual([1042, 1043])
  })

  test('can be one ticket as show prints it, and ranges', () => {
    expect(pipedIds('{\n  "id": 1042,\n  "subject": "Printer"\n}\n')).toEqual([1042])
    expect(pipedIds('1042-1045\n')).toEqual([{ from: 1042, to: 1045 }])
  })

  test('can be none', () => {
    expect(pipedIds('')).toEqual([])
    expect(pipedIds(' \r\n\n')).toEqual([])
    expect(pipedIds('[]')).toEqual([])
    expect(pipedIds('id,status\n')).toEqual([])
  })

  test('are refused with the number of the first bad line', () => {
    expect(refusal(UsageError, () => pipedIds('1042\n\nOpen\n'))).toMatchInlineSnapshot(`
      "Line 3 of stdin is not a ticket id: "Open".
      Give one id a line, TSV with the id first, CSV with a column id, or JSON with id."
    `)
    expect(refusal(UsageError, () => pipedIds('1042,3\n1043,7\n'))).toMatchInlineSnapshot(`
      "Line 1 of stdin is not a ticket id: "1042,3".
      Give one id a line, TSV with the id first, CSV with a column id, or JSON with id."
    `)
    expect(refusal(UsageError, () => pipedIds('id,subject\n1042,"two\nlines"\nnone,b\n')))
      .toMatchInlineSnapshot(`
      "Line 4 of stdin is not a ticket id: "none".
      Give one id a line, TSV with the id first, CSV with a column id, or JSON with id."
    `)
    expect(refusal(UsageError, () => pipedIds('{"id":1042}\n{"id":null}\n'))).toMatchInlineSnapshot(`
      "Line 2 of stdin has no ticket id.
      Give one id a line, TSV with the id first, CSV with a column id, or JSON with id."
    `)
    expect(refusal(UsageError, () => pipedIds('{"id":1042}\n{"id":10'))).toMatchInlineSnapshot(`
      "Line 2 of stdin has no ticket id.
      Give one id a line, TSV with the id first, CSV with a column id, or JSON with id."
    `)
    expect(refusal(UsageError, () => pipedIds('[{"id":1042},{"subject":"a"}]'))).toMatchInlineSnapshot(`
      "Entry 2 of stdin has no ticket id.
      Give one id a line, TSV with the id first, CSV with a column id, or JSON with id."
    `)
    expect(refusal(UsageError, () => pipedIds('[{"id":1042},'))).toMatchInlineSnapshot(`
      "The JSON on stdin is cut off or broken.
      Give one id a line, TSV with the id first, CSV with a column id, or JSON with id."
    `)
    expect(refusal(UsageError, () => pipedIds('18-15\n'))).toMatchInlineSnapshot(`
      "Line 1 of stdin is not a ticket id: "18-15".
      Give one id a line, TSV with the id first, CSV with a column id, or JSON with id."
    `)
  })
})
