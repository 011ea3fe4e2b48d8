import { widthOf } from './measure.ts'
import { wrap } from './wrap.ts'

const narrowestSummary = 28

/** A name and what is said about it. */
export type Told = readonly [string, string]

/** Where the second column begins, so that several lists stand under one another. */
export function columnOf(entries: readonly Told[]): number {
  return Math.max(0, ...entries.map(([name]) => widthOf(name)))
}

export interface Alignment {
  readonly width: number
  /** Columns of the names; the longest name's when left out. */
  readonly left?: number
}

/** Two columns; a summary that is too long goes on under its own beginning, or below where there is no room beside. */
export function aligned(
  entries: readonly Told[],
  { width, left = columnOf(entries) }: Alignment,
): readonly string[] {
  const beside = width - left - 4
  if (beside < narrowestSummary && entries.some(([, summary]) => widthOf(summary) > beside)) {
    return entries.flatMap(([name, summary]) => [
      `  ${name}`,
      ...wrap(summary, width - 6).map((line) => `      ${line}`),
    ])
  }
  return entries.flatMap(([name, summary]) =>
    wrap(summary, beside).map((line, at) => `  ${(at === 0 ? name : '').padEnd(left)}  ${line}`),
  )
}
