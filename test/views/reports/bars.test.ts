import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { agingReport } from '#views/reports/aging.ts'
import { withLargest } from '#views/reports/bar.ts'
import { timelinessReport } from '#views/reports/timeliness.ts'
import { volumeReport } from '#views/reports/volume.ts'
import { workloadReport } from '#views/reports/workload.ts'
import type { View } from '#views/view.ts'
import { printed } from '../printed.ts'
import { screen } from '../tickets.ts'

const counts = [20, 10, 3, 0]

const ages = counts.map((tickets, at) => ({
  age: ['under 1 day', '1 to 3 days', '3 to 7 days', 'over 12 weeks'][at] ?? '',
  tickets,
  share: 5 * tickets,
  overdue: at,
  oldest: 1034,
}))
const loads = counts.map((tickets, at) => ({
  tech: ['Shawna Tibbets', 'Maximiliane von Hohenfels-Waldeck', 'Tom Beckett', null][at] ?? null,
  tickets,
  share: 5 * tickets,
  overdue: at,
  dueSoon: 0,
  waiting: 1,
  oldestDays: 12,
}))
const groups = counts.map((closed, at) => ({
  group: ['Application Support', 'Customer Service Center', 'Network Services', null][at] ?? null,
  closed,
  inTime: closed,
  late: 0,
  withoutDue: 0,
  inTimeShare: 84.8,
  medianDays: 0.7,
  slowestDays: 3.7,
}))
const weeks = counts.map((created, at) => ({
  from: `2026-09-0${at + 1}`,
  created,
  closed: counts.toReversed()[at] ?? 0,
  growth: 0,
}))

const widths = [...Array.from({ length: 91 }, (_, at) => at + 40), 200, 400]

async function linesOf<Row>(
  view: View<Row>,
  rows: readonly Row[],
  width: number,
): Promise<readonly string[]> {
  const text = await printed(view, { rows, style: screen({ width }) })
  return text.trimEnd().split('\n')
}

/** What is wrong with the bars of a report, at any width. */
async function wrong<Row>(view: View<Row>, rows: readonly Row[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of widths) {
    const lines = await linesOf(view, rows, width)
    const text = lines.join('\n')
    const tell = (what: string): void => void found.push(`${width}: ${what}\n${text}`)
    if (lines.some((line) => stringWidth(line) > width)) tell('too wide')
    if (text.includes('█…')) tell('a bar is cut')
    const longest = Math.max(0, ...(text.match(/█+/g) ?? []).map((bar) => bar.length))
    if (longest > 0 && longest < 3) tell('too short to tell anything')
    for (const [, count, bar = ''] of text.matchAll(/ (\d+) (█+)/g)) {
      if (bar.length !== Math.ceil((Number(count) / 20) * longest)) tell(`${count} has another measure`)
    }
    if (text.includes('…') && /(?:Closed|Tickets) {3}/.test(text)) tell('a name is cut for a bar')
  }
  return found
}

describe('the bars of a report, on terminals of 40 to 400 columns', () => {
  test('are drawn to one measure, and give way before a name is cut', async () => {
    const byTickets = ({ tickets }: { readonly tickets: number }) => tickets
    const byClosed = ({ closed }: { readonly closed: number }) => closed
    expect(await wrong(agingReport, withLargest(ages, byTickets))).toEqual([])
    expect(await wrong(workloadReport, withLargest(loads, byTickets))).toEqual([])
    expect(await wrong(timelinessReport, withLargest(groups, byClosed))).toEqual([])
    expect(
      await wrong(
        volumeReport,
        withLargest(weeks, ({ created, closed }) => Math.max(created, closed)),
      ),
    ).toEqual([])
  })

  test('at 80 columns 20 and 10 differ', async () => {
    const rows = withLargest(groups, ({ closed }) => closed)
    expect((await linesOf(timelinessReport, rows, 80)).join('\n')).toMatchInlineSnapshot(`
      "Tech group          Closed  In time  Late  In time, %  Median, d  90 % within, d
      Application Suppo…  20 ███       20     0        84.8        0.7             3.7
      Customer Service …  10 ██        10     0        84.8        0.7             3.7
      Network Services     3 █          3     0        84.8        0.7             3.7
      none                 0            0     0        84.8        0.7             3.7"
    `)
  })

  test('are as long after many rows as before', async () => {
    const days = Array.from({ length: 300 }, (_, at) => ({
      ...weeks[0],
      from: '2026-09-01',
      created: 5,
      closed: at > 250 ? 20 : 1,
      growth: 0,
    }))
    const lines = await linesOf(
      volumeReport,
      withLargest(days, ({ closed }) => closed),
      44,
    )
    expect(lines.at(-1)).toMatchInlineSnapshot(`"2026-09-01   5 ██        20 ████████       0"`)
  })
})
