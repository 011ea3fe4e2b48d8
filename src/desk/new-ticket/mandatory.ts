import type { MissingField } from '#errors.ts'
import type { FieldDefinition, RequestType, TicketRules } from '../lists.ts'
import { nameOfField } from '../names/fields.ts'
import type { SitePolicy } from '../site/policy.ts'
import type { DraftKey, TicketDraft } from './draft.ts'
import { askForField, askForKey } from './option.ts'
import type { Choices } from './option.ts'
import { requiredBySite } from './required-by-site.ts'

/** Who can make a field mandatory. */
export type Demander = 'server' | 'site policy'

/** A mandatory field: where its value goes, who demands it, and what a person or script is told about it. */
export type MandatoryField = { readonly demandedBy: Demander; readonly asks: MissingField } & (
  | { readonly kind: 'key'; readonly key: DraftKey }
  | { readonly kind: 'custom'; readonly field: FieldDefinition }
)

/** What `--set`, forms and tables call it. */
export function nameOfMandatory(field: MandatoryField): string {
  return field.kind === 'key' ? field.key : nameOfField(field.field)
}

/** What decides which fields are mandatory. */
export interface Demands {
  readonly rules: Pick<TicketRules, 'requesterRequired'>
  readonly definitions: readonly FieldDefinition[]
  readonly policy: Pick<SitePolicy, 'path' | 'required'>
  /** Names to choose from, for keys that have a list. */
  readonly choices?: Choices | undefined
}

/**
 * All that a ticket of this type needs, in the order of a form. Without a type only that and what every ticket needs.
 * Whether a room is required is not told by the server's API (field guide §16.6), so the site policy says it. Throws
 * UsageError when the site policy requires a field that does not exist.
 */
export function mandatoryFields(type: RequestType | null, demands: Demands): readonly MandatoryField[] {
  const { definitions, policy, rules, choices = {} } = demands
  const bySite = type === null ? [] : requiredBySite(type, { definitions, policy })
  const keys: readonly DraftKey[] = [
    'type',
    ...(type?.hidesSubject === true ? [] : ['subject' as const]),
    'detail',
    ...(rules.requesterRequired ? ['requester' as const] : []),
  ]
  const fields = definitions.filter(
    ({ id, required, editable }) => required && editable && type?.fieldIds.includes(id),
  )
  const demandedBy = (wanted: DraftKey | FieldDefinition): Demander =>
    [...keys, ...fields].includes(wanted) ? 'server' : 'site policy'
  const allKeys = new Set([...keys, ...bySite.filter((wanted) => typeof wanted === 'string')])
  const allFields = new Set([...fields, ...bySite.filter((wanted) => typeof wanted !== 'string')])
  return [
    ...[...allKeys].map(
      (key) => ({ kind: 'key', key, demandedBy: demandedBy(key), asks: askForKey(key, choices) }) as const,
    ),
    ...inFormOrder([...allFields], type).map(
      (field) =>
        ({ kind: 'custom', field, demandedBy: demandedBy(field), asks: askForField(field) }) as const,
    ),
  ]
}

/** Those of the mandatory fields that have no value yet; blanks are none. */
export function missingFields(draft: TicketDraft, demands: Demands): readonly MandatoryField[] {
  return mandatoryFields(draft.type, demands).filter((wanted) => {
    const value = wanted.kind === 'key' ? draft[wanted.key] : draft.fields.get(wanted.field.id)
    return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  })
}

function inFormOrder(
  fields: readonly FieldDefinition[],
  type: RequestType | null,
): readonly FieldDefinition[] {
  const order = new Map(type?.fieldIds.map((id, index) => [id, index]))
  return fields.toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
}
