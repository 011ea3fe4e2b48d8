/** The values of a list, in order. Each may be made when it is taken, and anew when it is taken again. */
export interface JsonRows extends Iterable<unknown> {
  readonly length: number
}

/**
 * The values in the JSON of a list, each read from its own bytes when it is taken: most of what a server tells of a ticket is
 * let go at once, and one name in Japanese makes wide signs of its own ticket only. Null for what does not begin and end as
 * a list; `broken` makes the error that is thrown on the way where one of its values is no JSON.
 */
export function jsonRows(bytes: Buffer, broken: () => Error): JsonRows | null {
  const places = placesIn(bytes)
  if (places === null) return null
  return {
    length: places.length,
    *[Symbol.iterator]() {
      for (const { start, end, isAscii } of places) {
        const text = bytes.toString(isAscii ? 'latin1' : 'utf8', start, end)
        let value: unknown
        try {
          value = JSON.parse(text)
        } catch {
          throw broken()
        }
        yield value
      }
    },
  }
}

interface Place {
  readonly start: number
  readonly end: number
  /** One byte is one sign. */
  readonly isAscii: boolean
}

const quote = 0x22
const comma = 0x2c
const listOpen = 0x5b
const backslash = 0x5c
const listEnd = 0x5d
const objectOpen = 0x7b
const objectEnd = 0x7d

/** Where the values of a list lie: between commas that stand in nothing else. What they are is not looked at. */
function placesIn(bytes: Buffer): readonly Place[] | null {
  const opening = bytes.indexOf(listOpen)
  if (opening === -1 || !isBlank(bytes, 0, opening)) return null
  const places: Place[] = []
  let start = opening + 1
  let depth = 1
  let isInText = false
  let met = 0
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    met |= byte
    if (byte === quote) isInText = !isInText
    else if (isInText) at += byte === backslash ? 1 : 0
    else if (byte === listOpen || byte === objectOpen) depth += 1
    else if (byte === listEnd || byte === objectEnd) depth -= 1
    // A value of the list ends at its comma, the last one where the list does.
    if (depth > 1 || isInText || (byte !== comma && depth > 0)) continue
    if (depth > 0 || places.length > 0 || !isBlank(bytes, start, at))
      places.push({ start, end: at, isAscii: met < 0x80 })
    if (depth === 0) return byte === listEnd && isBlank(bytes, at + 1, bytes.length) ? places : null
    start = at + 1
    met = 0
  }
  return null
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!blanks.has(bytes[at] ?? 0)) return false
  return true
}

const blanks = new Set([0x09, 0x0a, 0x0d, 0x20])
