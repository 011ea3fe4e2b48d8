import type { WriteResult } from '#desk/outcome.ts'
import { escapeLine } from '../escape.ts'
import type { Style } from '../style.ts'
import { cut } from '../text/measure.ts'
import { pairLines } from '../text/pairs.ts'
import { readable } from '../text/wrap.ts'
import type { View } from '../view.ts'
import { behind, sentence, worded, writeResult } from './result.ts'

/** What `new` did: as every write, only that a new ticket has no values before. */
export const newTicketResult: View<WriteResult> = {
  ...writeResult,
  // A ticket that lacks only its files is there.
  id: (result) => (result.ok || result.done?.includes('ticket') ? result.id : null),
  card,
}

function card(result: WriteResult, style: Style): string {
  if (!result.ok || 'queued' in result) return sentence(result, style)
  const { id, changed, dryRun } = result
  const held = Object.entries(changed).map(([name, [, value]]) =>
    escapeLine(`${name} ${worded(name, value, style)}`),
  )
  const files = (result.attachments ?? []).map((number) => `attachment ${number}`)
  const words = `${dryRun === true ? 'dry run' : 'created'}: ${[...held, ...files].join(', ')}`
  return behind(id === null ? 'new ticket' : String(id), words, style)
}

const margin = '  '

interface SummaryOptions extends Pick<Style, 'width'> {
  /** Who gets mail. */
  readonly mailed: string
}

/** A ticket before it is created, for a person to agree to: long texts are cut, who gets mail is told whole. */
export function newTicketSummary(
  values: Iterable<readonly [label: string, value: string]>,
  { mailed, width }: SummaryOptions,
): readonly string[] {
  const room = Math.min(width, readable) - margin.length
  const pairs = [
    ...Array.from(values, ([name, value]) => ({ name, text: cut(inOneLine(value), 2 * room) })),
    { name: 'Mail to', text: inOneLine(mailed) },
  ]
  const lines = pairLines(pairs, { width: room, paint: (text) => text })
  return lines.split('\n').map((line) => margin + line)
}

function inOneLine(text: string): string {
  return escapeLine(text.trim().replaceAll(/\s*\n\s*/g, ' / '))
}
