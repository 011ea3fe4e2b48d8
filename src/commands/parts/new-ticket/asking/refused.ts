import type { DeskError } from '#errors.ts'
import { fold } from '#desk/names/pattern.ts'
import type { FormField } from '#desk/new-ticket/form-fields.ts'

/** What a server said against a ticket, by the names of the fields that its words speak of; by no name where of none. */
export function complaintsOfRefusal(
  { message }: Pick<DeskError, 'message'>,
  fields: readonly Pick<FormField, 'id' | 'name' | 'label'>[],
): ReadonlyMap<string, readonly string[]> {
  const spokenOf = fields.filter((field) => spellings(field).some((words) => speaksOf(message, words)))
  // A ticket's keys are everyday words, which a sentence about a custom field may use.
  const custom = spokenOf.filter(({ id }) => id !== null)
  const meant = withoutParts(custom.length > 0 ? custom : spokenOf)
  const names = meant.length === 0 ? [''] : meant.map(({ name }) => name)
  return new Map(names.map((name) => [name, [message]]))
}

function spellings({ name, label }: Pick<FormField, 'name' | 'label'>): readonly string[] {
  return [name, label]
}

function speaksOf(message: string, words: string): boolean {
  const at = ` ${plain(message)} `
  return at.includes(` ${plain(words)} `)
}

/** "Room" is not meant where "Server room" is. */
function withoutParts<Field extends Pick<FormField, 'label'>>(fields: readonly Field[]): readonly Field[] {
  return fields.filter(
    ({ label }) => !fields.some((other) => other.label !== label && speaksOf(other.label, label)),
  )
}

function plain(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
