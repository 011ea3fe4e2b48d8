import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { speaksOfState } from '#desk/filter/speaks-of-state.ts'
import { parseFilterArguments, parseFilterExpression } from '#desk/filter/parse.ts'
import { printExpression } from '#desk/filter/print.ts'
import { withoutViews } from '#desk/filter/looking-up/views.ts'
import { noViews } from '../../support/desk/filter-lists.ts'
import { refusal } from '../../support/refusal.ts'

const read = (...words: string[]) => {
  const expression = parseFilterArguments(words)
  return expression === null ? '' : printExpression(expression)
}
const refused = (...words: string[]) => refusal(UsageError, () => parseFilterArguments(words))

describe('a filter in arguments', () => {
  test('may be none', () => {
    expect(parseFilterArguments([])).toBeNull()
  })

  test('takes all after the first colon as the value, blanks included', () => {
    expect(parseFilterArguments(['location:El Dorado Correctional Facility'])).toEqual({
      op: 'term',
      key: 'location',
      values: ['El Dorado Correctional Facility'],
    })
    expect(parseFilterArguments(['created:2026-10-01T08:00..'])).toMatchObject({
      values: ['2026-10-01T08:00..'],
    })
    expect(parseFilterArguments(['Tech:id:7'])).toEqual({ op: 'term', key: 'tech', values: ['id:7'] })
  })

  test('separates alternatives by commas, unless quoted', () => {
    expect(parseFilterArguments(['status:open, pending'])).toMatchObject({ values: ['open', 'pending'] })
    expect(parseFilterArguments(['location:"Parole Office, Wichita",El*'])).toMatchObject({
      values: ['Parole Office, Wichita', 'El*'],
    })
    expect(parseFilterArguments(["requester:O'Neil"])).toMatchObject({ values: ["O'Neil"] })
    expect(parseFilterArguments([String.raw`type:"the \"new\" one \\ a\b"`])).toMatchObject({
      values: [String.raw`the "new" one \ a\b`],
    })
  })

  test('joins terms by and, looser by or, tighter by not', () => {
    expect(read('status:open', 'tech:me')).toBe('status:open tech:me')
    expect(read('status:open', 'or', 'tech:me', 'AND', 'not', 'priority:low')).toBe(
      'status:open or tech:me not priority:low',
    )
    expect(read('(', 'status:open', 'or', 'tech:me', ')', 'priority:low')).toBe(
      '(status:open or tech:me) priority:low',
    )
    expect(read('not', '(', 'status:open', 'tech:me', ')')).toBe('not (status:open tech:me)')
    expect(read('not', 'not', 'printer')).toBe('not not printer')
  })

  test('knows an exclamation mark as not', () => {
    expect(read('!status:closed')).toBe('not status:closed')
    expect(read('status:!closed,resolved', '! printer')).toBe('not status:closed,resolved not printer')
  })

  test('searches bare words, and a bare number also as an id', () => {
    expect(parseFilterArguments(['paper jam (again)'])).toEqual({ op: 'words', text: 'paper jam (again)' })
    expect(read('1042')).toBe('"1042" or id:1042')
    expect(read('"1042"')).toBe('"1042"')
    expect(read('"Re: printer"')).toBe('"Re: printer"')
    expect(read('"or"')).toBe('"or"')
  })

  test('with an unknown key is refused with the nearest', () => {
    expect(refused('stauts:open')).toMatchInlineSnapshot(`
      "There is no filter key "stauts".
      Did you mean "status"? To search for the words, write them in quotes: "stauts:open"."
    `)
    expect(refused('state:open')).toMatchInlineSnapshot(`
      "There is no filter key "state".
      Did you mean "is"? To search for the words, write them in quotes: "state:open"."
    `)
    expect(refused('Re: printer')).toMatchInlineSnapshot(`
      "There is no filter key "Re".
      The nearest are "is", "id" and "due". To search for the words, write them in quotes: "Re: printer"."
    `)
  })

  test('with an empty value is refused with an example', () => {
    expect(refused('status:')).toMatchInlineSnapshot(`
      ""status:" lacks a value.
      Write for example status:open,pending."
    `)
    expect(refused('due:""')).toMatchInlineSnapshot(`
      ""due:""" lacks a value.
      Write for example due:..eow."
    `)
    expect(refused('priority:high,')).toMatchInlineSnapshot(`
      ""priority:high," lacks a value.
      Write for example priority:high."
    `)
    expect(refused('')).toMatchInlineSnapshot(`"A term of the filter is empty."`)
  })

  test('with operators out of place is refused', () => {
    expect(refused('or', 'status:open')).toMatchInlineSnapshot(`
      "The filter has "or" where a term is missing.
      To search for the word itself, write it in quotes."
    `)
    expect(refused('status:open', 'not')).toMatchInlineSnapshot(`
      "The filter ends where a term is missing.
      To search for the word itself, write it in quotes."
    `)
    expect(refused('(', 'status:open')).toMatchInlineSnapshot(`"An opening parenthesis has no closing one."`)
    expect(refused('status:open', ')')).toMatchInlineSnapshot(`"A closing parenthesis has no opening one."`)
    expect(refused('(', ')')).toMatchInlineSnapshot(`
      "The filter has ")" where a term is missing.
      To search for the word itself, write it in quotes."
    `)
    expect(refused(...Array.from({ length: 5000 }, () => '('))).toMatchInlineSnapshot(
      `"The filter is nested too deep."`,
    )
  })

  test('with a broken quote is refused', () => {
    expect(refused('location:"El Dorado')).toMatchInlineSnapshot(`
      "A quote is opened and not closed: "El Dorado
      Close it, or put text that begins with a quote in quotes of the other kind."
    `)
    expect(refused('location:"El" Dorado')).toMatchInlineSnapshot(`
      "There is text right after a closing quote: "El" Dorado
      Put the whole value in quotes."
    `)
  })
})

describe('a whole expression', () => {
  test('parts at blanks and parentheses outside quotes', () => {
    const text = `(status:open or location:"El Dorado (Max), East")not tech:'me' jam`
    expect(printExpression(parseFilterExpression(text))).toBe(
      '(status:open or location:"El Dorado (Max), East") not tech:me jam',
    )
  })

  test('may not be empty', () => {
    expect(refusal(UsageError, () => parseFilterExpression('  '))).toMatchInlineSnapshot(`
      "The filter is empty.
      For example: status:open tech:none"
    `)
    expect(refusal(UsageError, () => parseFilterExpression('status: open'))).toMatchInlineSnapshot(`
      ""status:" lacks a value.
      Write for example status:open,pending."
    `)
  })
})

describe('a filter speaks of the state', () => {
  test.each(['status:open', 'not is:waiting', 'printer or (tech:me closed:today)'])('in %s', async (text) => {
    expect(speaksOfState(await withoutViews(parseFilterExpression(text), noViews))).toBe(true)
  })

  test.each(['closed', 'tech:me due:today', 'not priority:low'])('but not in %s', async (text) => {
    expect(speaksOfState(await withoutViews(parseFilterExpression(text), noViews))).toBe(false)
  })
})
