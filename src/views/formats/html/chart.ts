import { escapeLine } from '../../escape.ts'
import { cut } from '../../text/measure.ts'
import type { Chart } from '../../view.ts'
import { marked } from './marked.ts'

// In the units of the drawing, which is as wide as the page.
const width = 720
const left = 220
const longest = 420
const thick = 16
const gap = 10
const legend = 24

/** Columns of a label; what is longer is cut. */
const labelled = 30

/** A bar chart in SVG, one group of bars for each row. */
export function drawn<Row>(rows: readonly Row[], { title, label, bars }: Chart<Row>): string {
  const step = bars.length * thick + gap
  const height = legend + rows.length * step
  const largest = bars.reduce(
    (most, { count }) => rows.reduce((more, row) => Math.max(more, count(row)), most),
    1,
  )
  const names = bars.map(({ header }, at) => {
    const x = left + at * 120
    return `<rect class="bar${at}" x="${x}" y="2" width="12" height="12"/><text x="${x + 18}" y="13">${marked(header)}</text>`
  })
  const groups = rows.map((row, at) => {
    const y = legend + at * step
    const name = marked(cut(escapeLine(label(row)), labelled))
    const middle = y + (bars.length * thick) / 2 + 4
    return [
      `<text x="${left - 10}" y="${middle}" text-anchor="end">${name}</text>`,
      ...bars.map(({ count }, bar) => barAt(count(row), { y: y + bar * thick, bar, largest })),
    ].join('')
  })
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${marked(title)}">`,
    ...names,
    ...groups,
    '</svg>',
  ].join('\n')
}

interface Place {
  readonly y: number
  /** Which of the row's bars it is. */
  readonly bar: number
  readonly largest: number
}

function barAt(count: number, { y, bar, largest }: Place): string {
  const length = Math.round((count / largest) * longest)
  return `<rect class="bar${bar}" x="${left}" y="${y}" width="${length}" height="${thick - 2}"/><text x="${left + length + 6}" y="${y + 12}">${count}</text>`
}
