import { expect, test } from 'vitest'
import { createFormatter } from '#views/formats/format.ts'
import { screen } from '../tickets.ts'
import { room, roomView, written, type Room } from './rooms.ts'

async function tableOf(rows: readonly Room[]): Promise<string[]> {
  const formatter = await createFormatter({
    format: 'table',
    view: roomView,
    columns: null,
    header: null,
    shape: 'many',
    terminal: true,
    style: screen({ width: 40 }),
  })
  return [...rows.map((row) => formatter.row(row)), formatter.end()].filter((piece) => piece !== '')
}

test('the first 200 rows decide the widths, and later rows come in pieces of 50', async () => {
  const rows = Array.from({ length: 320 }, (_, index) => room({ id: index + 1 }))
  const pieces = await tableOf(rows)
  expect(pieces.map((piece) => piece.split('\n').length - 1)).toEqual([201, 50, 50, 20])
})

test('a later name longer than its column is cut, a later id never', async () => {
  const rows = [...Array.from({ length: 200 }, () => room()), room({ id: 1_234_567, name: 'Visitation' })]
  expect((await tableOf(rows)).at(-1)).toBe('1234567  Visit…\n')
})

test('in a pipe nothing is cut, however late it comes', async () => {
  const rows = [...Array.from({ length: 200 }, () => room()), room({ name: 'Visitation '.repeat(40).trim() })]
  const text = await written(rows, { format: 'table', header: false })
  expect(text).toContain('Visitation '.repeat(40).trim())
  expect(text).not.toContain('…')
})

test('a table without rows prints nothing', async () => {
  expect(await tableOf([])).toEqual([])
})

test('columns stand under each other whatever the script', async () => {
  const names = ['e\u0301te\u0301', '中文', 'ไทยที่นี่', '👩‍👩‍👧', '🫠', 'שלום', 'plain']
  const rows = names.map((name) => room({ name, note: '|' }))
  const text = await written(rows, { format: 'table', terminal: true, header: false })
  expect(text).toMatchInlineSnapshot(`
    "114  été    |
    114  中文   |
    114  ไทยที่นี่  |
    114  👩‍👩‍👧     |
    114  🫠     |
    114  שלום   |
    114  plain  |
    "
  `)
})

test('colours do not change the layout', async () => {
  const rows = [room({ name: '中文' }), room()]
  const style = screen({ paint: (text) => `\u001b[1m${text}\u001b[22m` })
  const painted = await written(rows, { format: 'table', terminal: true, style })
  // oxlint-disable-next-line no-control-regex
  expect(painted.replaceAll(/\u001b\[\d+m/g, '')).toBe(
    await written(rows, { format: 'table', terminal: true }),
  )
})

test('a name of a megabyte is shown whole in a pipe and cut on a terminal', async () => {
  const rows = [room({ name: 'x'.repeat(1_000_000), note: 'end' }), room({ note: 'end' })]
  const [, long = '', short = ''] = (await written(rows, { format: 'table' })).split('\n')
  expect([long.length, short.length]).toEqual([1_000_010, 1_000_010])
  expect(short.replace(/ {100,}/, ' … ')).toBe('114  Intake … end')
  expect((await tableOf(rows)).join('')).toContain('x…')
})
