import type { Away, Look } from '#desk/looks/watched.ts'
import type { MarkedTicket } from '#desk/looks/marked.ts'
import { durationText } from '#desk/time/duration.ts'
import type { Ticket } from '#desk/ticket.ts'
import { rawCellOf } from '../formats/cell.ts'
import { tableFormatter } from '../formats/table/table.ts'
import { escapeLine, escapeLines } from '../escape.ts'
import type { Style } from '../style.ts'
import { markLines } from '../text/marks.ts'
import { wrap } from '../text/wrap.ts'
import type { Cell, Column, Paint } from '../view.ts'
import { clock } from './clock.ts'

export interface WatchScreen {
  /** Scope and filter, as typed. */
  readonly watched: string
  /** Between two looks, in milliseconds. */
  readonly every: number
  /** The columns that were asked for; null for as many as fit. */
  readonly columns: readonly Column<Ticket>[] | null
  /** All that there are. */
  readonly known: readonly Column<Ticket>[]
  readonly look: Look
  /** The look that failed since, if any. */
  readonly away: Away | null
  /** The number of the help desk, where the site tells it. */
  readonly phone: string | null
}

/** What a watch shows on a screen with so many rows, no line wider than the screen where that has 40 columns or more. */
export async function watchScreen(
  shown: WatchScreen,
  style: Style,
  rows: number,
): Promise<readonly string[]> {
  const head = [...headLines(shown, style), ...awayLines(shown, style), '']
  // One row for the header of the table.
  const room = Math.max(1, rows - head.length - 1)
  const { marked } = shown.look
  if (marked.length === 0) return [...head, style.paint('No tickets.', 'faint')].slice(0, rows)
  // What does not fit is counted in the last row.
  const fitting = marked.length <= room ? marked.length : Math.max(1, room - 1)
  const table = await tableLines(marked.slice(0, fitting), shown, style)
  return [...head, ...table, ...below(marked.slice(fitting), style)].slice(0, rows)
}

function headLines({ watched, every, look, away }: WatchScreen, style: Style): readonly string[] {
  const { tickets, at } = look
  const count = tickets.length === 1 ? '1 ticket' : `${tickets.length} tickets`
  const marks: readonly (Cell | null)[] = [
    { text: escapeLine(watched), paint: 'strong' },
    { text: count },
    ...counted(look.marked),
    { text: `${away === null ? 'looked' : 'last look'} at ${clock(at, style.timeZone)}` },
    away === null ? { text: `every ${durationText(every)}`, paint: 'faint' } : null,
  ]
  return markLines(marks, { ...style, margin: '' })
}

const paints: Readonly<Record<'new' | 'changed' | 'gone', Paint>> = {
  new: 'good',
  changed: 'warning',
  gone: 'faint',
}

/** `1 new`, `2 changed`. */
function counted(marked: readonly MarkedTicket[]): readonly Cell[] {
  return (['new', 'changed', 'gone'] as const).flatMap((word) => {
    const count = marked.filter(({ mark }) => mark === word).length
    return count === 0 ? [] : [{ text: `${count} ${word}`, paint: paints[word] }]
  })
}

function awayLines({ away, phone }: WatchScreen, { width, paint, timeZone }: Style): readonly string[] {
  if (away === null) return []
  const call = phone === null ? '' : ` By phone: ${phone}`
  const words = `Away, tried last at ${clock(away.at, timeZone)}. ${away.why}${call}`
  return wrap(escapeLines(words).replaceAll('\n', ' '), width).map((line) => paint(line, 'alert'))
}

function below(hidden: readonly MarkedTicket[], { paint, width }: Style): readonly string[] {
  if (hidden.length === 0) return []
  const words = [`${hidden.length} more`, ...counted(hidden).map(({ text }) => text)]
  return [paint(`… ${words.join(', ')}`.slice(0, width), 'faint')]
}

async function tableLines(
  marked: readonly MarkedTicket[],
  { columns, known }: WatchScreen,
  style: Style,
): Promise<readonly string[]> {
  const chosen = columns ?? columnsFor(style.width).flatMap((name) => known.filter(({ key }) => key === name))
  const shown = [markColumn, ...chosen.map(markedColumn)]
  const table = await tableFormatter({
    format: 'table',
    view: { columns: shown, defaults: [] },
    columns: shown,
    header: null,
    shape: 'many',
    terminal: true,
    style,
  })
  const text = marked.map((one) => table.row(one)).join('') + table.end()
  return text.trimEnd().split('\n')
}

/** On a narrow screen what tells tickets apart; the wider it is, the more of what queue shows. */
function columnsFor(width: number): readonly string[] {
  if (width < 70) return ['id', 'status', 'subject']
  if (width < 100) return ['id', 'priority', 'status', 'subject', 'tech', 'due']
  return ['id', 'priority', 'status', 'subject', 'requester', 'location', 'tech', 'due']
}

/** As wide as its longest word, also when there is none: what stands beside does not move from look to look. */
const markColumn: Column<MarkedTicket> = {
  key: 'mark',
  header: '',
  value: ({ mark }) => mark,
  show: ({ mark }) => ({
    text: (mark ?? '').padEnd('changed'.length),
    ...(mark === null ? {} : { paint: paints[mark] }),
  }),
  weight: 9,
}

/** A ticket's column in which what is new, changed or gone stands out. */
function markedColumn(column: Column<Ticket>): Column<MarkedTicket> {
  const { key, header, value, align, weight } = column
  return {
    key,
    header,
    ...(align === undefined ? {} : { align }),
    ...(weight === undefined ? {} : { weight }),
    value: ({ ticket }) => value(ticket),
    show({ ticket, mark, changed }, style) {
      const cell = rawCellOf(column, ticket, { terminal: true, style })
      const isMarked = mark === 'new' || mark === 'gone' || (mark === 'changed' && changed.has(key))
      return isMarked ? { ...cell, paint: paints[mark] } : cell
    },
  }
}
