import type { FieldDefinition, RequestType, TicketRules } from '../lists.ts'
import { nameOfField } from '../names/fields.ts'
import type { DraftKey } from './draft.ts'
import { mandatoryFields } from './mandatory.ts'
import type { Demander, Demands, MandatoryField } from './mandatory.ts'
import { askForField, askForKey } from './option.ts'

/** A field of the form for a new ticket: what it takes, and whether a ticket needs it. */
export interface FormField {
  /** The definition's number; null for what is no custom field. */
  readonly id: number | null
  /** What `--set` and `--columns` call it. */
  readonly name: string
  readonly label: string
  readonly kind: string
  readonly required: boolean
  /** Who demands it; null for an optional field. */
  readonly demandedBy: Demander | null
  readonly choices: readonly string[]
  readonly editable: boolean
  /** The option that gives it, ready to type; null where nobody may. */
  readonly option: string | null
}

/** What stands before the custom fields in a form; the detail comes last. */
export const keysInFormOrder: readonly DraftKey[] = [
  'type',
  'requester',
  'location',
  'department',
  'room',
  'priority',
  'tech',
  'subject',
]

export interface FormDemands extends Demands {
  readonly rules: Pick<TicketRules, 'requesterRequired' | 'usesDepartments' | 'usesRooms'>
}

/** All fields of tickets of this type, in the order of a form. Without a type, all custom fields that there are. */
export function formFields(type: RequestType | null, demands: FormDemands): readonly FormField[] {
  const { choices = {}, definitions } = demands
  const mandatory = mandatoryFields(type, demands)
  const demandOn = (is: (field: MandatoryField) => boolean): FormField['demandedBy'] =>
    mandatory.find(is)?.demandedBy ?? null
  const ofKey = (key: DraftKey): FormField => {
    const demandedBy = demandOn((field) => field.kind === 'key' && field.key === key)
    return {
      id: null,
      name: key,
      ...askForKey(key, choices),
      required: demandedBy !== null,
      demandedBy,
      editable: true,
    }
  }
  const ofDefinition = (field: FieldDefinition): FormField => {
    // Without a type, a field is as mandatory as it is for the types that have it.
    const demandedBy =
      type === null
        ? field.required && field.editable
          ? 'server'
          : null
        : demandOn((wanted) => wanted.kind === 'custom' && wanted.field.id === field.id)
    const asks = askForField(field)
    return {
      id: field.id,
      name: nameOfField(field),
      ...asks,
      required: demandedBy !== null,
      demandedBy,
      editable: field.editable,
      option: field.editable ? asks.option : null,
    }
  }
  return [
    ...keysInFormOrder.filter((key) => exists(key, type, demands)).map(ofKey),
    ...fieldsOf(type, definitions).map(ofDefinition),
    ofKey('detail'),
  ]
}

/** Custom fields of a type in the order of its form; all of them without a type. */
export function fieldsOf(
  type: RequestType | null,
  definitions: readonly FieldDefinition[],
): readonly FieldDefinition[] {
  if (type === null) return definitions
  const byId = new Map(definitions.map((field) => [field.id, field]))
  return type.fieldIds.map((id) => byId.get(id)).filter((field) => field !== undefined)
}

function exists(key: DraftKey, type: RequestType | null, { rules }: FormDemands): boolean {
  if (key === 'subject') return type?.hidesSubject !== true
  if (key === 'department') return rules.usesDepartments
  return key !== 'room' || rules.usesRooms
}
