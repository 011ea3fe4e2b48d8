import type { RequestType } from '#desk/lists.ts'
import { pathOf } from '#desk/names/types.ts'
import { shellWord } from '#desk/text/shell-word.ts'
import type { Ticket } from '#desk/ticket.ts'
import type { Wanted } from '#desk/wanted.ts'
import { RuleError } from '#errors.ts'

/** Throws RuleError for a field, or a subject, that tickets of this type do not have. */
export function checkFields(
  { id, ids }: Ticket,
  { keys, fields }: Wanted,
  types: readonly RequestType[],
): void {
  const type = types.find((one) => one.id === (keys.type?.value ?? ids.type))
  if (type === undefined) return
  const own = new Set(type.fieldIds)
  const foreign = Object.entries(fields).flatMap(([field, { label, value }]) =>
    own.has(Number(field)) || value === null ? [] : [label],
  )
  const subject = type.hidesSubject && keys.subject !== undefined ? ['subject'] : []
  const wrong = [...subject, ...foreign]
  if (wrong.length === 0) return
  throw new RuleError(
    `Ticket ${id} is of the type ${pathOf(type)}, which has no ${wrong.join(' and no ')}.`,
    {
      hint: `See what it has: helpdesk fields --type ${shellWord(pathOf(type))}`,
    },
  )
}
