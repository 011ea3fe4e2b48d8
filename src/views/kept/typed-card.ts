import { escapeLine, escapeLines } from '../escape.ts'
import type { Style } from '../style.ts'
import { absolute, relative } from '../text/ages.ts'
import { pairLines } from '../text/pairs.ts'
import { indent } from '../text/wrap.ts'

interface Typed {
  readonly name: string
  readonly at: string
  readonly text: string | null
}

/** Something that was typed, by itself on a terminal: its name, what is known of it, and its text below. */
export function typedCard(
  { name, at, text }: Typed,
  pairs: readonly (readonly [label: string, value: string])[],
  style: Style,
): string {
  const age = ['Written', `${absolute(at, style.timeZone)} (${relative(at, style.now)})`] as const
  const lines = pairLines(
    [age, ...pairs].map(([label, value]) => ({ name: label, text: value })),
    style,
  )
  const words = text === null ? '' : `\n\n${indent(escapeLines(text), { margin: '  ', width: style.width })}`
  return `${style.paint(escapeLine(name), 'accent')}\n${lines}${words}\n`
}
