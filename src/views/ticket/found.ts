import type { Ticket } from '#desk/ticket.ts'
import { placeOf, type Place } from '../text/found.ts'
import { cut } from '../text/measure.ts'
import type { Cell } from '../view.ts'

/** Of a subject, where the words beside it say why a ticket was found. */
const subjectLength = 30
/** Of a detail, before and behind what was found. */
const around = 20

/** The subject with what was searched for marked; where only the detail has that, with some words around it. */
export function showFound({ subject, detail }: Ticket, marks: readonly string[]): Cell {
  const own = subject ?? ''
  if (placeOf(own, marks) !== null) return { text: own, marks }
  const place = placeOf(detail, marks)
  if (place === null) return { text: own }
  const shown = [own === '' ? [] : cut(own, subjectLength), piece(detail, place)].flat()
  return { text: shown.join(': '), marks }
}

/** In one line, cut between words where that can be. */
function piece(text: string, { from, to }: Place): string {
  const before = text.slice(Math.max(0, from - around), from)
  const behind = text.slice(to, to + around)
  const begins = from <= around ? before : `…${before.replace(/^\S*\s/, '')}`
  const ends = to + around >= text.length ? behind : `${behind.replace(/\s\S*$/, '')}…`
  return `${begins}${text.slice(from, to)}${ends}`.replaceAll(/\s+/g, ' ').trim()
}
