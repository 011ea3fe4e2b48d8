/** A name as people write it: any case, `*` for any run of characters. */
export interface Pattern {
  /** The text is this and nothing more. */
  readonly whole: (text: string) => boolean
  /** The text has this somewhere. */
  readonly within: (text: string) => boolean
}

/** Letters as they are compared: any case counts the same. */
export function fold(text: string): string {
  return text.toLowerCase()
}

/** Reads a name with `*`. Parts are searched one after the other, so that no pattern takes long. */
export function pattern(wanted: string): Pattern {
  const parts = fold(wanted).split('*')
  return {
    whole: (text) => matchesWhole(parts, fold(text)),
    within: (text) => matchesWhole(['', ...parts, ''], fold(text)),
  }
}

function matchesWhole(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (parts.length === 1) return text === first
  if (text.length < first.length + last.length) return false
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let from = first.length
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from)
    if (found === -1) return false
    from = found + part.length
  }
  return from <= text.length - last.length
}
