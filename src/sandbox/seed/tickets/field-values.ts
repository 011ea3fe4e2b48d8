import { isoTime } from '../../clock.ts'
import type { SeedCustomField } from '../department/custom-fields.ts'
import { customFields } from '../department/custom-fields.ts'
import { requestTypes } from '../department/request-types.ts'
import type { Random } from '../random.ts'

const fieldsById = new Map(customFields.map((field) => [field.id, field]))
const fieldsByType = new Map(
  requestTypes.map((type) => [type.id, type.fields.flatMap((id) => fieldsById.get(id) ?? [])]),
)

/** What people write into the free-text fields, by definition id. */
const texts: Readonly<Record<number, readonly string[]>> = {
  30: ['555-0120', '555-0131', '555-0146', '555-0158', '555-0163 (after 2 p.m.)'],
  31: ['Intake summary', 'Housing', 'Daily count', 'Contacts', 'Case search', 'Parole plan'],
  33: ['ORA-01013\nuser requested cancel', 'Object reference not set', 'The page cannot be displayed'],
  35: ['00412', '01877', '02093', '02554'],
  40: ['DOC-10007', 'DOC-10012', 'DOC-10023', 'no label'],
  43: ['KS-4410', 'KS-4418', 'KS-4502', 'KS-4711'],
  46: ['2104', '2117', '2230', '2241', '2305'],
  49: ['Lorna Tate', 'Ana Ruiz', 'Ivan Petrov', 'Helen Yost'],
  51: ['110', '114', 'Control center'],
  52: ['PT-88120', 'PT-88134'],
  53: ['Had rights in two regions. Check both.'],
}

/** A value as the API carries it: always text, choices joined by `;`, ISO times (field guide §11, [DESIGN]). */
function valueOf(field: SeedCustomField, reported: number, random: Random): string {
  switch (field.kind) {
    case 'number':
      return String(1 + random.below(field.id === 37 ? 9000 : 60))
    case 'currency':
      return `${50 + random.below(900)}.${random.chance(0.5) ? '00' : '50'}`
    case 'date':
      return isoTime(reported + (1 + random.below(20)) * 86_400).slice(0, 10)
    case 'date-time':
      return isoTime(reported - random.below(180) * 60)
    case 'radio':
    case 'pop-up':
      return random.pick(field.choices)
    case 'check boxes': {
      const chosen = field.choices.filter(() => random.chance(0.35))
      return (chosen.length === 0 ? field.choices.slice(0, 1) : chosen).join(';')
    }
    default:
      return random.pick(texts[field.id] ?? ['see the detail'])
  }
}

/** Values of the fields of a request type: the required ones always, the others sometimes. */
export function fieldValues(
  typeId: number,
  ticket: { readonly reported: number; readonly random: Random },
): readonly (readonly [number, string])[] {
  const { reported, random } = ticket
  return (fieldsByType.get(typeId) ?? [])
    .filter((field) => field.required || random.chance(0.4))
    .map((field) => [field.id, valueOf(field, reported, random)] as const)
}
