import { expect, test } from 'vitest'
import { faultsOf } from '#sandbox/faults/draw.ts'
import { parseFault } from '#sandbox/faults/parse.ts'

const ra = '/helpdesk/WebObjects/Helpdesk.woa/ra/'

/** For each line, whether the rules strike it: `x`, or `.` for what goes well. */
const struck = (rules: readonly string[], lines: readonly string[], seed = 1): string => {
  const faults = faultsOf(rules, seed)
  return lines
    .map((line) => {
      const [method = '', path = ''] = line.split(' ', 2)
      return faults.ofRequest({ method, url: ra + path }) === null ? '.' : 'x'
    })
    .join('')
}

const times = (count: number, line = 'GET Tickets'): string[] => Array.from({ length: count }, () => line)

test('a rule is kind, method and path, and keys; all but the kind may be left out', () => {
  expect(parseFault('drop-after-save:POST Tickets:p=0.2')).toMatchObject({
    kind: 'drop-after-save',
    target: { method: 'POST', segments: ['tickets'] },
    when: { p: 0.2, times: Infinity, after: 0, every: 1 },
    saved: true,
  })
  expect(parseFault('503:retry-after=5, times=2')).toMatchObject({
    kind: '503',
    target: { method: null, segments: [] },
    when: { times: 2 },
    saved: false,
    own: { 'retry-after': 5 },
  })
  expect(parseFault('reset')).toMatchObject({ kind: 'reset', when: { p: 1 } })
})

test.each([
  ['500:GET Tickets', 'x.xxx....'],
  ['500:get ticket', 'x.xxx....'],
  ['500:GET tickets/1001', '..xx.....'],
  ['500:GET Tickets/1001/escalate', '...x.....'],
  ['500:POST *', '.x...x..x'],
  ['500:POST', '.x...x..x'],
  ['500:* Session', '......xx.'],
  ['500:* Tickets/mine', '....x....'],
  ['500:*', 'xxxxxxxxx'],
  ['500:* *', 'xxxxxxxxx'],
  ['500', 'xxxxxxxxx'],
])('%s strikes %s', (rule, expected) => {
  const lines = [
    'GET Tickets?list=mine',
    'POST Tickets',
    'GET Ticket/1001',
    'GET Tickets/1001/escalate',
    'GET Tickets/mine.json',
    'POST TechNotes',
    'GET Session',
    'DELETE Session',
    'POST Clients',
  ]
  expect(struck([rule], lines)).toBe(expected)
})

test('an upload is named by its path below /helpdesk/', () => {
  const faults = faultsOf(['500:POST attachment/upload'], 1)
  expect(
    faults.ofRequest({ method: 'POST', url: '/helpdesk/attachment/upload?type=jobTicket' }),
  ).toMatchObject({
    kind: '500',
  })
})

test('after, every and times count the requests that a rule speaks of', () => {
  expect(struck(['500:GET Tickets:after=3'], times(6))).toBe('...xxx')
  expect(struck(['500:times=2'], times(6))).toBe('xx....')
  expect(struck(['500:every=3'], times(7))).toBe('..x..x.')
  expect(struck(['500:after=1,every=2,times=2'], times(8))).toBe('..x.x...')
  expect(struck(['500:POST Tickets:times=1'], ['GET Tickets', 'POST Tickets', 'POST Tickets'])).toBe('.x.')
  expect(struck(['500:p=0'], times(5))).toBe('.....')
})

test('the first rule that strikes is the fault, and the others are spared for later', () => {
  const faults = faultsOf(['500:times=1', '502:times=1', '503:every=4'], 1)
  const kinds = times(5).map(() => faults.ofRequest({ method: 'GET', url: `${ra}Tickets` })?.kind ?? 'well')
  expect(kinds).toEqual(['500', '502', 'well', '503', 'well'])
})

test('a chance is kept over many requests, and the same seed strikes the same ones', () => {
  const once = struck(['500:p=0.2'], times(5000), 7)
  const share = once.replaceAll('.', '').length / 5000
  expect(share).toBeGreaterThan(0.17)
  expect(share).toBeLessThan(0.23)
  expect(struck(['500:p=0.2'], times(5000), 7)).toBe(once)
  expect(struck(['500:p=0.2'], times(5000), 8)).not.toBe(once)
})

test('without a seed each run has another one, and without rules there is none', () => {
  expect(faultsOf([]).seed).toBeNull()
  expect(faultsOf(['500']).seed).not.toBe(faultsOf(['500']).seed)
})

test.each([
  ['explode', 'There is no fault "explode". A fault is KIND[:METHOD PATH][:key=value,…], as in'],
  ['', 'There is no fault "".'],
  ['constructor', 'There is no fault "constructor".'],
  ['Tickets:reset', 'The kinds are refuse, reset, reset-in-request, drop-after-save, '],
  ['500:FETCH Tickets', '"FETCH" is no method: GET, POST, PUT, DELETE or *.'],
  ['500:Tickets', '"Tickets" should read METHOD PATH, as in "POST Tickets"'],
  ['500:GET Tickts', 'The sandbox has no "Tickts". It has '],
  ['500:GET Tickets mine', 'should read METHOD PATH'],
  ['500:', 'A method and a path are wanted.'],
  ['500:GET Tickets:p=1:times=2', 'too many parts'],
  ['500:p=2', 'p= takes a probability from 0 to 1, not "2".'],
  ['500:p=', 'p= takes a probability from 0 to 1, not "".'],
  ['500:p=1e-1', 'p= takes a probability'],
  ['500:times=0', 'times= takes a whole number from 1 to 1000000000, not "0".'],
  ['500:every=0', 'every= takes a whole number from 1'],
  ['500:after=-1', 'after= takes a whole number from 0'],
  ['500:saved=2', 'saved= takes a whole number from 0 to 1, not "2".'],
  ['500:chance=1', 'The fault 500 has no "chance=". It has p=, times=, after=, every=, saved=.'],
  ['500:ms=5', 'The fault 500 has no "ms=".'],
  ['500:p=1,p=1', 'p= is there twice.'],
  ['500:p=1,', 'The fault 500 has no "=".'],
  ['drop-after-save:saved=0', 'The fault drop-after-save has no "saved=".'],
  ['reset:saved=1', 'The fault reset has no "saved=".'],
  ['big-body:mb=5000', 'mb= takes a whole number from 1 to 4096, not "5000".'],
  ['refuse:POST Tickets', 'The fault refuse meets connections before anything is asked'],
])('%s is refused', (rule, words) => {
  expect(() => parseFault(rule)).toThrow(RangeError)
  expect(() => parseFault(rule)).toThrow(words)
})
