import { pathOf } from '#desk/names/types.ts'
import { shellWord } from '#desk/text/shell-word.ts'
import type { MandatoryField } from '#desk/new-ticket/mandatory.ts'
import type { Ticket } from '#desk/ticket.ts'
import type { Wanted } from '#desk/wanted.ts'
import { RuleError } from '#errors.ts'
import type { Situation } from './situation.ts'

/** Throws RuleError that names the values which would go though tickets of this type cannot be without them. */
export function checkKept({ id, ids }: Ticket, wanted: Wanted, { types, mandatory }: Situation): void {
  if (mandatory === null) return
  const type = types.find((one) => one.id === (wanted.keys.type?.value ?? ids.type)) ?? null
  const cleared = mandatory(type).flatMap((field) => clearedName(field, wanted) ?? [])
  if (cleared.length === 0) return
  const kind = type === null ? '' : ` of the type ${pathOf(type)}`
  throw new RuleError(
    `Ticket ${id}${kind} cannot be without ${cleared.join(' and ')}.`,
    type === null
      ? {}
      : { hint: `See what it needs: helpdesk fields --type ${shellWord(pathOf(type))} --required` },
  )
}

function clearedName(mandatory: MandatoryField, { keys, fields }: Wanted): string | null {
  if (mandatory.kind === 'key') return keys[mandatory.key]?.value === null ? mandatory.key : null
  const { id, label } = mandatory.field
  return fields[id]?.value === null ? label : null
}

/** Whether anything would go. */
export function clears({ keys, fields }: Wanted): boolean {
  return [...Object.values(keys), ...Object.values(fields)].some(({ value }) => value === null)
}
