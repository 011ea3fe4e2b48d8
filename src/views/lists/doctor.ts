import type { Finding, FindingState } from '#desk/doctor/finding.ts'
import { plainColumn } from '../columns/plain.ts'
import { escapeLine, escapeLines } from '../escape.ts'
import type { Style } from '../style.ts'
import { padTo } from '../text/measure.ts'
import { indent, readable } from '../text/wrap.ts'
import type { Paint, View } from '../view.ts'

/** What `doctor` found: on a terminal each in lines of its own, for nothing of it may be cut. */
export const findingList: View<Finding> = {
  columns: [
    plainColumn('check', 'Check'),
    plainColumn('state', 'State', { show: ({ state }) => ({ text: state, ...paintOf(state) }) }),
    plainColumn('words', 'What was found'),
    plainColumn('advice', 'What to do'),
    plainColumn('exit', 'Exit', { align: 'right' }),
  ],
  defaults: ['check', 'state', 'words', 'advice'],
  orders: { state: ['problem', 'warning', 'skipped', 'ok'] },
  card,
}

const paints: Readonly<Record<FindingState, Paint | null>> = {
  ok: 'good',
  warning: 'warning',
  problem: 'alert',
  skipped: 'faint',
}

function paintOf(state: FindingState): { paint?: Paint } {
  const paint = paints[state]
  return paint === null ? {} : { paint }
}

const stateWidth = 9
const checkWidth = 13

function card({ check, state, words, advice }: Finding, { width, paint }: Style): string {
  const isNarrow = width < 60
  const lines = {
    margin: ' '.repeat(isNarrow ? 2 : stateWidth + checkWidth),
    width: Math.min(width, readable + 20),
  }
  const mark = paints[state]
  const shown = padTo(state, stateWidth)
  const head = (mark === null ? shown : paint(shown, mark)) + padTo(escapeLine(check), checkWidth)
  const found = indent(escapeLines(words), lines)
  const next = advice === null ? '' : `\n${paint(indent(escapeLines(advice), lines), 'strong')}`
  return (isNarrow ? `${head.trimEnd()}\n${found}` : head + found.trimStart()) + next
}
