import { expect, test } from 'vitest'
import { createFormatter } from '#views/formats/format.ts'
import type { View } from '#views/view.ts'
import { plainColumn } from '#views/columns/plain.ts'

interface Row {
  readonly name: string | null
  readonly count: number
}

const view: View<Row> = {
  columns: [plainColumn('name', 'Name'), plainColumn('count', 'Count')],
  defaults: ['name', 'count'],
  chart: {
    title: 'Tickets & "more"',
    label: ({ name }) => name ?? 'nobody',
    bars: [{ header: '<Count>', count: ({ count }) => count }],
  },
}

async function page(...rows: readonly Row[]): Promise<string> {
  const style = {
    width: 80,
    paint: (text: string) => text,
    now: new Date('2026-11-20T12:00:00Z'),
    timeZone: 'UTC',
  }
  const formatter = await createFormatter({
    format: 'html',
    view,
    columns: null,
    header: null,
    shape: 'many',
    terminal: false,
    style,
  })
  return rows.map((row) => formatter.row(row)).join('') + formatter.end()
}

test('text of strangers is no markup, and no control sign is in it', async () => {
  const made = await page({ name: '<script>alert("1")</script>\u001b[31m & \u202e', count: 2 })
  expect(made).not.toContain('<script')
  expect(made.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
  expect(made).toContain('<title>Tickets &amp; &quot;more&quot;</title>')
  expect(made).toContain('&lt;Count&gt;')
})

test('the longest bar is that of the largest number, and nothing has none', async () => {
  const made = await page({ name: 'a', count: 10 }, { name: 'b', count: 5 }, { name: null, count: 0 })
  expect([...made.matchAll(/height="14"\/>/g)]).toHaveLength(3)
  expect([...made.matchAll(/width="(\d+)" height="14"/g)].map(([, width]) => Number(width))).toEqual([
    420, 210, 0,
  ])
  expect(made).toContain('<td>–</td>')
})

test('of no rows it is a page all the same', async () => {
  expect(await page()).toContain('<tbody>\n</tbody>')
})
