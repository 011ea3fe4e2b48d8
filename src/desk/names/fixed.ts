import { UsageError } from '#errors.ts'
import { listed, suggestion } from '../text/nearest.ts'
import { fold, pattern } from './pattern.ts'

/** A row of a fixed list. */
export interface Named {
  readonly id: number
  readonly name: string
}

/** `{ one: 'status', many: 'statuses' }`: what the rows of a list are called in messages. */
export interface Noun {
  readonly one: string
  readonly many: string
}

/**
 * Rows whose name is this one: the whole name, any case, `*` for a part, or `id:7`. Never empty: UsageError with the
 * nearest names where nothing fits.
 */
export function named<Row extends Named>(rows: readonly Row[], wanted: string, noun: Noun): readonly Row[] {
  const found = search(rows, wanted)
  if (found.length > 0) return found
  const hint = suggestion(
    wanted,
    rows.map(({ name }) => name),
  )
  throw new UsageError(`There is no ${noun.one} "${wanted}".`, { hint })
}

/** The one row that a write means. Throws UsageError with the candidates where none or several fit. */
export function oneNamed<Row extends Named>(rows: readonly Row[], wanted: string, noun: Noun): Row {
  const found = named(rows, wanted, noun)
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  throw several(
    wanted,
    noun,
    found.map(({ id, name }) => ({ id, name })),
  )
}

/** Says that a name fits several rows, each with the number that tells it apart. */
export function several(wanted: string, noun: Noun, rows: readonly Named[]): UsageError {
  const shown = rows.slice(0, 10).map(({ id, name }) => `${name} (id:${id})`)
  const more = rows.length > shown.length ? [`${rows.length - shown.length} more`] : []
  return new UsageError(`"${wanted}" fits ${rows.length} ${noun.many}: ${[...shown, ...more].join(', ')}.`, {
    hint: `Write it in full, or ${listed(rows.slice(0, 2).map(({ id }) => `id:${id}`))}.`,
  })
}

/** The number in `id:7`; null for any other text. */
export function idOf(wanted: string): number | null {
  const digits = /^id:(\d{1,15})$/i.exec(wanted.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}

function search<Row extends Named>(rows: readonly Row[], wanted: string): readonly Row[] {
  const same = rows.filter(({ name }) => name === wanted)
  if (same.length > 0) return same
  const folded = fold(wanted.trim())
  const anyCase = rows.filter(({ name }) => fold(name.trim()) === folded)
  if (anyCase.length > 0) return anyCase
  const id = idOf(wanted)
  if (id !== null) return rows.filter((row) => row.id === id)
  return wanted.includes('*') ? rows.filter(({ name }) => pattern(wanted.trim()).whole(name.trim())) : []
}
