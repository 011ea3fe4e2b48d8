import { describe, expect, test } from 'vitest'
import { sandboxDesk, type Ran } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const report = (line: string): Promise<Ran> => sandboxDesk().run(['report', ...typed(line)])

async function rowsOf(line: string): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse((await report(`${line} -o json`)).stdout)
}

async function countOf(line: string): Promise<number> {
  return Number((await sandboxDesk().run(['count', ...typed(line)])).stdout)
}

function sum(rows: readonly Record<string, unknown>[], key: string): number {
  return rows.reduce((all, row) => all + Number(row[key]), 0)
}

describe('report', () => {
  test('aging and workload count every open and waiting ticket once', async () => {
    const unfinished = await countOf('--all is:open,waiting')
    const aged = await rowsOf('aging --all')
    const loads = await rowsOf('workload --all')
    expect([sum(aged, 'tickets'), sum(loads, 'tickets')]).toEqual([unfinished, unfinished])
    const overdue = await countOf('--all is:overdue')
    expect([sum(aged, 'overdue'), sum(loads, 'overdue')]).toEqual([overdue, overdue])
    expect(loads[0]).toMatchObject({ tech: null, tickets: await countOf('--all is:open,waiting tech:none') })
  })

  test('without a scope it is about my tech groups, and a filter narrows it', async () => {
    expect(sum(await rowsOf('aging'), 'tickets')).toBe(await countOf(''))
    expect(sum(await rowsOf('workload --all type:OMIS'), 'tickets')).toBe(
      await countOf('--all is:open,waiting type:OMIS'),
    )
  })

  test('volume and timeliness count what came and what was closed since then', async () => {
    const weeks = await rowsOf('volume --all --since 2026-01-01')
    expect(sum(weeks, 'created')).toBe(await countOf('--all created:2025-12-29..'))
    expect(sum(weeks, 'closed')).toBe(await countOf('--all closed:2025-12-29..'))
    expect(sum(weeks, 'growth')).toBe(sum(weeks, 'created') - sum(weeks, 'closed'))
    const groups = await rowsOf('timeliness --all --since 2026-01-01')
    expect(sum(groups, 'closed')).toBe(await countOf('--all closed:2026-01-01..'))
    for (const { closed, inTime, late, withoutDue } of groups)
      expect(closed).toBe(Number(inTime) + Number(late) + Number(withoutDue))
  })

  test('volume has a row for each day where that is asked for', async () => {
    const days = await rowsOf('volume --all --since -6d --by day')
    expect(days).toHaveLength(7)
  })

  test.each(['table', 'html', 'csv'])('volume goes back as far as somebody asks, as %s', async (format) => {
    const { code, stdout } = await report(`volume --all --since 1500-01-01 --by day -o ${format}`)
    expect(code).toBe(0)
    expect(stdout).toContain('1600-02-29')
  })

  test('a time that is none, or still to come, is refused with what may be written', async () => {
    expect(await report('volume --since someday')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--since takes a time, not "someday".'),
    })
    expect(await report('timeliness --since 2031-01-01')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('still to come'),
    })
  })

  test('on a terminal numbers are bars', async () => {
    const desk = sandboxDesk({ columns: 80, env: { NO_COLOR: '1' } })
    const { stdout } = await desk.run(typed('report aging --all'))
    expect(stdout).toMatch(/^Open for +Tickets +Overdue +Oldest$/m)
    expect(stdout).toMatch(/^under 1 day +\d+ █+ /m)
  })

  test.each([
    { columns: 40, line: 'volume', signs: 5 },
    { columns: 60, line: 'volume', signs: 15 },
    { columns: 60, line: 'workload', signs: 4 },
    { columns: 80, line: 'timeliness', signs: 3 },
    { columns: 90, line: 'timeliness', signs: 8 },
  ])('at $columns columns the longest bar of $line has $signs signs', async ({ columns, line, signs }) => {
    const desk = sandboxDesk({ columns, env: { NO_COLOR: '1' } })
    const { stdout } = await desk.run(typed(`report ${line} --all`))
    const bars = stdout.match(/█+…?/g) ?? []
    expect(Math.max(...bars.map((bar) => bar.length))).toBe(signs)
    expect(bars.join(' ')).not.toContain('…')
  })

  test('as csv and tsv they are numbers', async () => {
    expect((await report('aging --all -o csv')).stdout).toMatch(
      /^age,tickets,overdue,oldest\r\nunder 1 day,\d+,\d+,\d+\r\n/,
    )
    expect((await report('aging --all')).stdout).toMatch(/^under 1 day\t\d+\t\d+\t\d+\n/)
  })

  test('as html it is one page with a chart of the same numbers, which loads nothing', async () => {
    const { code, stdout } = await report('workload --all -o html')
    expect(code).toBe(0)
    const loads = await rowsOf('workload --all')
    const bars = [...stdout.matchAll(/<rect class="bar0" [^>]*height="14"\/><text [^>]*>(\d+)<\/text>/g)]
    expect(bars.map(([, count]) => Number(count))).toEqual(loads.map(({ tickets }) => tickets))
    expect(stdout).toContain('<h1>Open tickets by technician</h1>')
    expect(stdout).not.toMatch(/https?:|<script|<link|url\(/)
  })

  test('what has no chart is refused as html', async () => {
    expect(await sandboxDesk().run(typed('queue --all -o html'))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no chart of these rows'),
    })
  })

  test('report by itself says what there is', async () => {
    expect(await report('')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('helpdesk report aging, helpdesk report workload'),
    })
  })
})
