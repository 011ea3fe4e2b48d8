import { describe, expect, test } from 'vitest'
import { BadQualifier, type Expression } from '#sandbox/qualifier/expression.ts'
import { parseQualifier } from '#sandbox/qualifier/parse.ts'

/** The expression in one fixed spelling. */
function spelled(expression: Expression): string {
  if (expression.kind === 'not') return `not(${spelled(expression.part)})`
  if (expression.kind !== 'comparison')
    return `${expression.kind}(${expression.parts.map(spelled).join(', ')})`
  const { path, operator, value } = expression
  const written =
    value.kind === 'quoted' ? JSON.stringify(value.text) : value.kind === 'word' ? value.text : value.kind
  return `${path.join('.')} ${operator} ${value.kind === 'boolean' ? String(value.boolean) : written}`
}

const read = (text: string): string => spelled(parseQualifier(text))

describe('§5.2 the grammar of qualifiers', () => {
  test.each([
    ['one clause', `(subject = 'Printer')`, 'subject = "Printer"'],
    ['no parentheses at all', `subject='Printer'`, 'subject = "Printer"'],
    ['double parentheses', '((clientId = 172))', 'clientId = 172'],
    ['a dotted path', `(location.locationName like 'El Dorado*')`, 'location.locationName like "El Dorado*"'],
    ['no white space round and', `(a='x')and(b='y')`, 'and(a = "x", b = "y")'],
    ['no white space round or', '((deleted=null)or(deleted=0))', 'or(deleted = null, deleted = 0)'],
    ['no white space after a string', `a='x'and b='y'`, 'and(a = "x", b = "y")'],
    [
      'missing outer parentheses',
      `(locationName like 'P*') and ((deleted = null) or (deleted = 0))`,
      'and(locationName like "P*", or(deleted = null, deleted = 0))',
    ],
    ['and before or', 'a = 1 or b = 2 and c = 3', 'or(a = 1, and(b = 2, c = 3))'],
    ['upper case keywords', '(NOT (a = 1)) AND (b = 2) OR (c = 3)', 'or(and(not(a = 1), b = 2), c = 3)'],
    ['not within parentheses', '(not (a = 1))', 'not(a = 1)'],
    ['not without white space', 'not(a = 1)', 'not(a = 1)'],
    ['not twice', 'not not a = 1', 'not(not(a = 1))'],
    ['an attribute that begins like a keyword', 'notes = 1 and order = 2', 'and(notes = 1, order = 2)'],
    ['double equals', '(a == 1)', 'a = 1'],
    ['angle brackets for unequal', '(a <> 1)', 'a != 1'],
    ['the order operators', 'a<1 and b>2 and c<=3 and d>=4', 'and(a < 1, b > 2, c <= 3, d >= 4)'],
    ['caseInsensitiveLike', `(subject caseInsensitiveLike '*vpn*')`, 'subject caseInsensitiveLike "*vpn*"'],
    ['like close to its string', `(subject like'x*')`, 'subject like "x*"'],
    ['null', '(clientTech = null)', 'clientTech = null'],
    ['nil', '(clientTech != nil)', 'clientTech != null'],
    ['booleans', '(a = true) and (b = false)', 'and(a = true, b = false)'],
    ['quoted numbers', `(assets.assetNumber='123')`, 'assets.assetNumber = "123"'],
    ['a bare word', '(serialNumber = C02-XYZ)', 'serialNumber = C02-XYZ'],
    ['an unquoted date', '(lastUpdated >= 2026-07-17T00:00:00Z)', 'lastUpdated >= 2026-07-17T00:00:00Z'],
    [
      'the native cast of dates',
      `(lastUpdated >= (NSCalendarDate) '2026-07-17')`,
      'lastUpdated >= "2026-07-17"',
    ],
    ['double quotes', `(subject = "it's")`, `subject = "it's"`],
    ['an escaped quotation mark', String.raw`(subject = 'it\'s')`, `subject = "it's"`],
    ['an escaped backslash', String.raw`(subject = 'C:\\temp\\')`, String.raw`subject = "C:\\temp\\"`],
    ['other backslashes as they are', String.raw`(subject = 'a\d')`, String.raw`subject = "a\\d"`],
    ['keywords within strings', `(subject = 'this) and (that')`, 'subject = "this) and (that"'],
    ['line ends as white space', '(a = 1)\n\tand (b = 2)', 'and(a = 1, b = 2)'],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['', 'Expected an attribute at position 0'],
    ['(a = 1', 'Expected ")" at position 6'],
    ['a = 1)', 'Expected "and", "or" or the end at position 5: )'],
    [`(subject = 'open)`, `The closing quotation mark is missing at position 12: open)`],
    ['(subject Like 1)', 'Expected an operator at position 9: Like 1)'],
    ['(a = 1) And (b = 2)', 'Expected "and", "or" or the end at position 8: And (b = 2)'],
    ['(a = )', 'Expected a value at position 5: )'],
    ['(= 1)', 'Expected an attribute at position 1: = 1)'],
    ['(a = (select 1))', 'Expected a value at position 6: select 1))'],
    ['a = 1; drop table ticket', 'Expected "and", "or" or the end at position 7: drop table ticket'],
  ])('§5.6 refuses %j and says where', (text, message) => {
    expect(() => parseQualifier(text)).toThrow(new BadQualifier(message))
  })

  test('refuses a thousand open parentheses instead of overflowing', () => {
    expect(() => parseQualifier('('.repeat(100_000))).toThrow('The qualifier is nested too deeply')
  })

  test('reads five thousand joined clauses', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `(jobTicketId = ${index})`).join(' or ')
    const expression = parseQualifier(many)
    expect(expression.kind === 'or' && expression.parts.length).toBe(5000)
  })
})
