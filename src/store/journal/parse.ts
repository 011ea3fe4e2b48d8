import * as v from 'valibot'
import type { HeadLine, LaterLine } from './line.ts'
import { headLine, laterLine } from './schema.ts'

/** What a file holds. */
export type RunFile =
  | { readonly is: 'run'; readonly head: HeadLine; readonly lines: readonly LaterLine[] }
  /** Its writer ended before anything was sent. */
  | { readonly is: 'empty' }
  /** A later version of this program wrote it. */
  | { readonly is: 'newer' }
  | { readonly is: 'damaged' }

/** A line that its writer did not finish says nothing: what it announced was not sent, what it reported stays unknown. */
export function parseRun(text: string): RunFile {
  const [first = '', ...others] = text.split('\n')
  // Without its line end the first line is not whole.
  if (others.length === 0) return { is: 'empty' }
  const head = parsed(first)
  const known = v.safeParse(headLine, head)
  if (known.success) return { is: 'run', head: known.output, lines: others.flatMap(later) }
  return { is: isNewer(head) ? 'newer' : 'damaged' }
}

function later(text: string): LaterLine | [] {
  const line = v.safeParse(laterLine, parsed(text))
  return line.success ? line.output : []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const newerHead = v.object({ is: v.literal('run'), version: v.pipe(v.number(), v.minValue(2)) })

function isNewer(head: unknown): boolean {
  return v.is(newerHead, head)
}
