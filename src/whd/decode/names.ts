import { repairName } from '#desk/markup/repair-name.ts'

// Nearly all names are: no entity, no mojibake, single blanks. Rows have eight of them each.
const readable = /^[^&âÂ\s]+(?: [^&âÂ\s]+)*$/

/** A name ready to read: entities decoded, mojibake repaired (field guide Q22). */
export function readName(name: string): string {
  return readable.test(name) ? name : repairName(name).replaceAll(/\s+/g, ' ')
}

/** The same where there may be none; an empty name is none. */
export function readOptionalName(name: string | null | undefined): string | null {
  const found = readName(name ?? '')
  return found === '' ? null : found
}

/** `IT Request &#8226; General` → `['IT Request', 'General']`. */
export function readPath(name: string): string[] {
  return repairName(name)
    .split('•')
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
}

/** The tech group of `Network&nbsp;&nbsp;Level 1`; null when there is none. */
export function readGroup(levelName: string, shortLevelName: string | null): string | null {
  const name = readName(levelName)
  const level = readName(shortLevelName ?? '')
  const ends = level !== '' && name.endsWith(level)
  return readOptionalName(ends ? name.slice(0, -level.length) : name.replace(/\s*Level \d+$/i, ''))
}
