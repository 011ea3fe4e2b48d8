import type { Problem } from '#desk/form/problems.ts'
import type { WordEntry, WrittenTicket } from '#desk/form/ticket-words.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import { nameOfField } from '#desk/names/fields.ts'
import { listed, nearest } from '#desk/text/nearest.ts'
import { inShellQuotes } from '#desk/text/shell-word.ts'
import { UsageError } from '#errors.ts'
import { extraNames, givenKeys } from '../reading/words.ts'
import { oneName } from '../reading/name.ts'
import { mapped, type ColumnMap } from './map.ts'

/** Every name that the tickets use, with the one name of its field; null for what is left out. */
export interface Names {
  readonly of: ReadonlyMap<string, string | null>
  /** Names that mean nothing, each told once. */
  readonly problems: readonly Problem[]
}

/** Looks all names up at once, so that a wrong column is told once and not in each row. */
export function namesIn(
  tickets: readonly WrittenTicket[],
  { map, definitions }: { readonly map: ColumnMap; readonly definitions: readonly FieldDefinition[] },
): Names {
  const of = new Map<string, string | null>()
  const problems: Problem[] = []
  for (const entry of tickets.flatMap(({ entries }) => entries)) {
    if (of.has(entry.name)) continue
    const name = mapped(map, entry.name)
    of.set(entry.name, null)
    if (name === '') continue
    try {
      of.set(entry.name, oneName(name, definitions))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      problems.push(unknown(entry, error, definitions))
    }
  }
  return { of, problems }
}

function unknown(
  { name, where, namedAt = where }: WordEntry,
  { message }: UsageError,
  definitions: readonly FieldDefinition[],
): Problem {
  const near = nearest(name, [...givenKeys, ...extraNames, ...definitions.map(nameOfField)])
  const meant = near.length === 0 ? [] : [`Did you mean ${listed(near)}?`]
  return {
    where: namedAt,
    message,
    hint: [...meant, `To leave it out: --map ${inShellQuotes(`${name}=`)}`].join(' '),
  }
}
