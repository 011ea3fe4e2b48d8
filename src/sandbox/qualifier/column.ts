import { fold } from '../database/fold.ts'
import type { Column } from './attribute-model.ts'
import { BadQualifier, type Comparison, type Operator, type Value } from './expression.ts'
import type { Fragment } from './fragment.ts'
import { readInstant } from './instant.ts'
import { globPattern } from './pattern.ts'

interface Side {
  readonly alias: string
  /** The attribute that the value names, when it names one. */
  readonly other?: Column | undefined
}

/** Compares one column with the value; null compares as SQL does, apart from `= null` and `!= null`. */
export function columnComparison(comparison: Comparison, column: Column, side: Side): Fragment {
  const { operator, value } = comparison
  const name = `${side.alias}.${column.column}`
  if (value.kind === 'null') return { text: againstNull(name, operator), values: [] }
  if (operator === 'like' || operator === 'caseInsensitiveLike')
    return likeness(operator, value, column, side)
  if (side.other !== undefined)
    return { text: `${name} ${operator} ${side.alias}.${side.other.column}`, values: [] }
  return { text: `${name} ${operator} ?`, values: [bound(comparison, column)] }
}

function againstNull(name: string, operator: Operator): string {
  if (operator === '=') return `${name} IS NULL`
  return operator === '!=' ? `${name} IS NOT NULL` : 'NULL'
}

function likeness(
  operator: 'like' | 'caseInsensitiveLike',
  value: Value,
  column: Column,
  side: Side,
): Fragment {
  const pattern = plain(value)
  if (column.kind !== 'text') {
    return { text: `CAST(${side.alias}.${column.column} AS TEXT) GLOB ?`, values: [globPattern(pattern)] }
  }
  if (operator === 'like')
    return { text: `${side.alias}.${column.column} GLOB ?`, values: [globPattern(pattern)] }
  return { text: `${side.alias}.${column.folded} GLOB ?`, values: [globPattern(fold(pattern))] }
}

function bound(comparison: Comparison, column: Column): string | number {
  const text = plain(comparison.value)
  if (column.kind === 'text') return text
  const value = column.kind === 'instant' ? readInstant(text) : readNumber(text)
  if (value !== null) return value
  const expected = column.kind === 'instant' ? 'a date' : 'a number'
  throw new BadQualifier(`${comparison.path.join('.')} is compared with ${expected}, not with ${text}`)
}

/** `'1'` is as good as 1, and true is 1 (field guide §5.2). */
function readNumber(text: string): number | null {
  if (text === 'true') return 1
  if (text === 'false') return 0
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}

function plain(value: Value): string {
  if (value.kind === 'boolean') return value.boolean ? '1' : '0'
  return value.kind === 'null' ? '' : value.text
}
