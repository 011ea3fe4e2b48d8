import { UsageError } from '#errors.ts'
import type { FieldDefinition, RequestType } from '../lists.ts'
import { fieldNamed } from '../names/fields.ts'
import { pattern } from '../names/pattern.ts'
import { isSettable } from '../names/settable-keys.ts'
import type { RequiredField, SitePolicy } from '../site/policy.ts'
import type { DraftKey } from './draft.ts'

/** What the site policy requires for this type. A custom field that tickets of the type do not have is left out. */
export function requiredBySite(
  type: RequestType,
  {
    definitions,
    policy,
  }: {
    readonly definitions: readonly FieldDefinition[]
    readonly policy: Pick<SitePolicy, 'path' | 'required'>
  },
): readonly (DraftKey | FieldDefinition)[] {
  return policy.required
    .filter((entry) => appliesTo(type, entry))
    .map((entry) => wantedBy(entry, definitions, policy.path))
    .filter((wanted) => {
      if (wanted === 'subject') return !type.hidesSubject
      return typeof wanted === 'string' || type.fieldIds.includes(wanted.id)
    })
}

// The path or last name of the type itself or of one above it.
function appliesTo({ path }: RequestType, { type: wanted }: RequiredField): boolean {
  const { whole } = pattern(wanted)
  return path.some((name, depth) => whole(name) || whole(path.slice(0, depth + 1).join('/')))
}

function wantedBy(
  { field }: RequiredField,
  definitions: readonly FieldDefinition[],
  policyPath: string | null,
): DraftKey | FieldDefinition {
  const found = lookedUp(field, definitions, policyPath)
  if (found.kind === 'custom') return found.field
  const { key } = found
  // A new ticket has the status that the server gives it.
  if (key !== 'status' && isSettable(key)) return key
  throw new UsageError(
    `The site policy ${policyPath ?? ''} requires "${field}", which the server sets itself.`,
  )
}

function lookedUp(field: string, definitions: readonly FieldDefinition[], policyPath: string | null) {
  try {
    return fieldNamed(definitions, field)
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause
    throw new UsageError(
      `The site policy ${policyPath ?? ''} requires a field that does not exist: "${field}".`,
      {
        hint: cause.hint,
        cause,
      },
    )
  }
}
