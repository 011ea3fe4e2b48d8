import { UsageError } from '#errors.ts'
import type { FieldDefinition, FieldKind } from '../lists.ts'
import { suggestion } from '../text/nearest.ts'
import { fold } from '../names/pattern.ts'
import { instant } from '../time/instant.ts'
import { isoDay, isoMoment } from '../time/point.ts'

/**
 * The value of a custom field as the server keeps it: choices in its own spelling, joined with `;`; dates as ISO dates,
 * points in time as ISO 8601 in UTC (field guide §11). Without a zone a time is one on the user's clock. Blank text is
 * no value and stays as it is. Throws UsageError with the nearest choice or an example.
 */
export function fieldValue(
  field: Pick<FieldDefinition, 'label' | 'kind' | 'choices'>,
  typed: string,
  { timeZone }: { readonly timeZone: string },
): string {
  const text = typed.trim()
  if (text === '') return typed
  if (field.kind === 'text' || field.kind === 'multiline') return typed
  if (field.kind === 'choice') return choice(field, text)
  if (field.kind === 'choices') return choices(field, text)
  const value = read[field.kind](text, timeZone)
  if (value !== null) return value
  throw new UsageError(`"${typed}" does not fit the field "${field.label}".`, { hint: examples[field.kind] })
}

type ReadKind = Exclude<FieldKind, 'text' | 'multiline' | 'choice' | 'choices'>

const examples: Readonly<Record<ReadKind, string>> = {
  number: 'Write a number, for example 12 or 0.5.',
  currency: 'Write an amount, for example 1250.00.',
  date: 'Write a day as 2026-10-01.',
  datetime: 'Write a time as 2026-10-01T14:00, on your clock, or with a zone as 2026-10-01T14:00Z.',
}

const read: Readonly<Record<ReadKind, (text: string, timeZone: string) => string | null>> = {
  number: (text) => (/^[+-]?\d+(?:\.\d+)?$/.test(text) ? text : null),
  currency: (text) => {
    const amount = text.replace(/^\$ ?/, '')
    const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(amount) ? amount.replaceAll(',', '') : amount
    return /^-?\d+(?:\.\d+)?$/.test(grouped) ? grouped : null
  },
  date: (text) => (isoDay(text) === null ? null : text),
  datetime: (text, timeZone) => {
    const moment = isoMoment(text, timeZone)
    return moment === null ? null : instant(moment)
  },
}

function choices(field: Pick<FieldDefinition, 'label' | 'choices'>, text: string): string {
  const chosen = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return [...new Set(chosen.map((part) => choice(field, part)))].join(';')
}

function choice({ label, choices }: Pick<FieldDefinition, 'label' | 'choices'>, text: string): string {
  const found =
    choices.find((choice) => choice === text) ?? choices.find((choice) => fold(choice) === fold(text))
  if (found !== undefined) return found
  throw new UsageError(`"${text}" is no choice of the field "${label}".`, { hint: suggestion(text, choices) })
}
