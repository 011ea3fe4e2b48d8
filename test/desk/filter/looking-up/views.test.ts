import { expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { parseFilterExpression } from '#desk/filter/parse.ts'
import { printExpression } from '#desk/filter/print.ts'
import { speaksOfState } from '#desk/filter/speaks-of-state.ts'
import { type SavedView, viewsUsed, withoutViews } from '#desk/filter/looking-up/views.ts'
import { anyExpression } from '../../../support/desk/expressions.ts'
import { told } from '../../../support/refusal.ts'
import { assert, asyncProperty } from '../../../support/properties.ts'

const saved: readonly SavedView[] = [
  { name: 'stuck', filter: 'status:pending updated:..-3d' },
  { name: 'urgent', filter: 'priority:high or due:today' },
  { name: 'both', filter: 'view:Stuck view:urgent' },
  { name: 'egg', filter: 'view:hen' },
  { name: 'hen', filter: 'printer not view:egg' },
  { name: 'torn', filter: 'status:(' },
]
const read = async (text: string, views = saved) =>
  withoutViews(parseFilterExpression(text), () => Promise.resolve(views))
const expanded = async (text: string, views = saved) => printExpression(await read(text, views))
const refused = async (text: string, views = saved) => {
  const error: unknown = await read(text, views).catch((reason: unknown) => reason)
  return error instanceof UsageError ? told(error) : error
}

test('a view stands for what it holds, also inside another view', async () => {
  expect(await expanded('view:stuck tech:me')).toBe('status:pending updated:..-3d tech:me')
  expect(await expanded('tech:me view:URGENT')).toBe('tech:me (priority:high or due:today)')
  expect(await expanded('not view:both')).toBe(
    'not (status:pending updated:..-3d (priority:high or due:today))',
  )
  expect(await expanded('view:stuck,urgent')).toBe(
    'status:pending updated:..-3d or priority:high or due:today',
  )
})

test('a view that speaks of states is heard', async () => {
  expect(speaksOfState(await read('tech:me view:both'))).toBe(true)
  expect(speaksOfState(await read('tech:me view:urgent'))).toBe(false)
})

test('a view that there is not is refused with the nearest', async () => {
  expect(await refused('view:stuk')).toMatchInlineSnapshot(`
    "There is no view "stuk".
    Did you mean "stuck"?"
  `)
  expect(await refused('view:stuck', [])).toMatchInlineSnapshot(`
    "There is no view "stuck".
    None is saved yet. To save one: helpdesk queue FILTER --save NAME"
  `)
})

test('views that go round in a circle are refused by name', async () => {
  expect(await refused('tech:me view:hen')).toMatchInlineSnapshot(`
    "The view "hen" uses itself: hen → egg → hen.
    Save one of them anew, or forget it: helpdesk views drop hen"
  `)
  expect(await refused('view:me', [{ name: 'me', filter: 'not view:ME' }])).toMatchInlineSnapshot(`
    "The view "me" uses itself: me → me.
    Save one of them anew, or forget it: helpdesk views drop me"
  `)
})

test('a view that cannot be read is named', async () => {
  expect(await refused('view:torn')).toMatchInlineSnapshot(`
    "The view "torn" cannot be read: "status:" lacks a value.
    It holds "status:(". Save it anew, or forget it: helpdesk views drop torn"
  `)
})

test('the views that a filter uses are told once each, with those that they use', () => {
  const used = viewsUsed(parseFilterExpression('view:both or view:stuck not (view:urgent id:5)'), saved)
  expect(used.map(({ name }) => name)).toEqual(['both', 'stuck', 'urgent'])
})

test('saved views are read only for a filter that speaks of one', async () => {
  const never = () => Promise.reject(new Error('They were read.'))
  expect(await withoutViews(parseFilterExpression('tech:me'), never)).toEqual(
    parseFilterExpression('tech:me'),
  )
})

test('whatever expression is saved as a view, the view stands for it', async () => {
  await assert(
    asyncProperty(anyExpression, async (expression) => {
      const inner = await withoutViews(expression, () => Promise.resolve([])).catch(() => null)
      if (inner === null) return
      const views = [{ name: 'any', filter: printExpression(inner) }]
      expect(await read('view:any', views)).toEqual(inner)
    }),
    { numRuns: 200 },
  )
})
