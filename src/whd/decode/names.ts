import { repairName } from '#desk/markup/repair-name.ts'

/** A name ready to read: entities decoded, mojibake repaired (field guide Q22). */
export const readName = once((name) => repairName(name).replaceAll(/\s+/g, ' '))

/** The same where there may be none; an empty name is none. */
export function readOptionalName(name: string | null | undefined): string | null {
  const found = readName(name ?? '')
  return found === '' ? null : found
}

/** `IT Request &#8226; General` → `['IT Request', 'General']`. */
export const readPath = once((name): readonly string[] =>
  repairName(name)
    .split('•')
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== ''),
)

/** The tech group of `Network&nbsp;&nbsp;Level 1`; null when there is none. */
export function readGroup(levelName: string, shortLevelName: string | null): string | null {
  const name = readName(levelName)
  const level = readName(shortLevelName ?? '')
  const ends = level !== '' && name.endsWith(level)
  return readOptionalName(ends ? name.slice(0, -level.length) : name.replace(/\s*Level \d+$/i, ''))
}

/** Of one kind of name. */
const mostKnown = 1000

/** Reads each name once: the rows of a list have the few names of one desk. */
function once<Read>(read: (name: string) => Read): (name: string) => Read {
  const known = new Map<string, Read>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    if (known.size === mostKnown) known.clear()
    const found = read(name)
    known.set(name, found)
    return found
  }
}
