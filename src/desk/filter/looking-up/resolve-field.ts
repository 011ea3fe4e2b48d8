import { UsageError } from '#errors.ts'
import { countsAmounts } from '../../field-amount.ts'
import type { FieldDefinition } from '../../lists.ts'
import { idOf } from '../../names/fixed.ts'
import { fold, pattern } from '../../names/pattern.ts'
import { suggestion } from '../../text/nearest.ts'
import type { FieldTerm } from '../expression.ts'
import type { FieldTest, Wanted } from './field-test.ts'
import type { Filter } from '../filter.ts'
import { either } from '../joined.ts'
import { asLabel } from '../quotes.ts'
import { amountWanted } from './resolve-amount.ts'
import { daysWanted, timeWanted } from './resolve-days.ts'

interface Clock {
  readonly now: Date
  readonly timeZone: string
}

/** `field:"Callback number"=555*,none`. Throws UsageError with the nearest label or choice. */
export function resolveField(
  { label, values }: FieldTerm,
  definitions: readonly FieldDefinition[],
  clock: Clock,
): Filter {
  const same = fieldsCalled(definitions, label)
  const [first] = same
  const tests = values.map((value): FieldTest => {
    const wanted = wantedOf(value.trim(), same, clock)
    return { op: 'test', key: 'field', label: first.label, names: namesOf(same), wanted }
  })
  const [one, ...others] = tests
  if (one === undefined) throw new Error('A field: without values cannot be typed.')
  return either([one, ...others])
}

type Fields = readonly [FieldDefinition, ...FieldDefinition[]]

/** Several fields may carry one label, for different request types. */
function fieldsCalled(definitions: readonly FieldDefinition[], label: string): Fields {
  const wanted = label.trim()
  const exact = definitions.find((field) => field.label === wanted)
  const any = exact ?? definitions.find((field) => fold(field.label) === fold(wanted))
  const first = any ?? definitions.find(({ id }) => id === idOf(wanted))
  if (first === undefined) {
    const labels = definitions.map((field) => field.label)
    throw new UsageError(`There is no custom field "${wanted}".`, {
      hint: suggestion(wanted, labels) ?? 'This help desk has no custom fields.',
    })
  }
  return [first, ...definitions.filter((field) => field !== first && field.label === first.label)]
}

function namesOf([first, ...others]: Fields): readonly string[] {
  if (others.length === 0) return [first.label]
  return [first.label, ...[first, ...others].map(({ id, label }) => `${label} (${id})`)]
}

function wantedOf(value: string, fields: Fields, clock: Clock): Wanted {
  const [{ kind, label }] = fields
  const term = `field:${asLabel(label)}=`
  if (fold(value) === 'none') return { is: 'not set' }
  if (fields.some((field) => field.kind !== kind)) return { is: 'text', pattern: value }
  if (kind === 'choice' || kind === 'choices') return { is: 'chosen', pattern: choiceWanted(value, fields) }
  const asText = kind === 'text' || kind === 'multiline' || /^\*+$/.test(value)
  if (asText || (value.includes('*') && kind !== 'datetime')) return { is: 'text', pattern: value }
  if (countsAmounts(kind)) return amountWanted(value, term)
  return kind === 'date' ? daysWanted(value, term, clock) : timeWanted(value, term, clock)
}

function choiceWanted(value: string, fields: Fields): string {
  const choices = fields.flatMap((field) => field.choices)
  const { whole } = pattern(value)
  if (/^\*+$/.test(value) || choices.some((choice) => whole(choice.trim()))) return value
  throw new UsageError(`"${value}" is no choice of the field "${fields[0].label}".`, {
    hint: suggestion(value, choices),
  })
}
