import { NotFoundError } from '#errors.ts'
import { pattern } from '../names/pattern.ts'
import type { NamedAttachment } from './named.ts'

interface Picking {
  /** The ticket. */
  readonly id: number
  readonly files: readonly NamedAttachment[]
}

/**
 * The files that are meant, each by the name it is saved under, else by the one the server gives, first exactly and then in
 * any case; `*` stands for any part, no names mean all. Throws NotFoundError for names that fit none, with those there are.
 */
export function pickAttachments(
  wanted: readonly string[],
  { id, files }: Picking,
): readonly NamedAttachment[] {
  if (wanted.length === 0) return files
  const found = wanted.map((name) => ({ name, fitting: filesCalled(name, files) }))
  const unknown = found.filter(({ fitting }) => fitting.length === 0)
  if (unknown.length > 0) {
    const names = unknown.map(({ name }) => `"${name}"`).join(', ')
    const known = files.map(({ fileName }) => fileName).join(', ')
    throw new NotFoundError(`Ticket ${id} has no attachment ${names}.`, {
      hint: files.length === 0 ? 'It has no attachments at all.' : `It has: ${known}`,
    })
  }
  return files.filter((file) => found.some(({ fitting }) => fitting.includes(file)))
}

function filesCalled(wanted: string, files: readonly NamedAttachment[]): readonly NamedAttachment[] {
  const { whole } = pattern(wanted)
  const ways: readonly ((file: NamedAttachment) => boolean)[] = [
    ({ fileName }) => fileName === wanted,
    ({ name }) => name === wanted,
    ({ fileName }) => whole(fileName),
    ({ name }) => whole(name),
  ]
  for (const way of ways) {
    const found = files.filter(way)
    if (found.length > 0) return found
  }
  return []
}
