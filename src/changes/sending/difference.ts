import { isSameSource } from '#desk/markup/late-text.ts'
import { changingKeys } from '#desk/names/settable-keys.ts'
import type { ChangedValues } from '#desk/outcome.ts'
import type { Ticket } from '#desk/ticket.ts'
import { compared, isHeld } from '#desk/wanted.ts'
import type { Step } from '../deciding/decide.ts'

/** What differs between two readings, by JSON key or label: also what the server changed by its own rules. */
export function difference(before: Ticket, after: Ticket): ChangedValues {
  const looked = isSameSource(before, after) ? changingKeys.filter((key) => key !== 'detail') : changingKeys
  const keys = looked.map((key) => [key, [before[key], after[key]] as const] as const)
  const labels = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])
  const fields = [...labels].map(
    (label) => [label, [before.fields[label] ?? null, after.fields[label] ?? null] as const] as const,
  )
  return Object.fromEntries([...keys, ...fields].filter(([, [was, is]]) => was !== is))
}

/** What a step would change, as far as that can be told before. */
export function foreseen({ note, move, wanted, files }: Step, ticket: Ticket): ChangedValues {
  const values = compared(wanted, ticket)
    .filter((one) => !isHeld(one))
    .map(({ name, heldShown, wantedShown }) => [name, [heldShown, wantedShown] as const] as const)
  const level = ticket.level ?? 0
  return {
    ...Object.fromEntries(values),
    ...(move ? { level: [level, move === 'escalate' ? level + 1 : level - 1] as const } : {}),
    ...(files.length > 0
      ? { attachmentCount: [ticket.attachmentCount, ticket.attachmentCount + files.length] as const }
      : {}),
    ...(note ? { noteCount: [ticket.noteCount, ticket.noteCount + 1] as const } : {}),
  }
}
