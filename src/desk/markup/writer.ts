/** Collects text whose blocks keep apart: a block asks for line ends, and gets those that are not there yet. */
export interface Writer {
  /** Text as it is. */
  readonly write: (text: string) => void
  /** At least so many line ends, or for 0 a blank, before what follows; never at the very beginning or end. */
  readonly apart: (lineEnds: 0 | 1 | 2) => void
  /** Text that what follows stays beside, such as the mark of a list entry. */
  readonly begin: (mark: string) => void
  /** A place in what was written so far. */
  readonly place: () => Place
  /** What was written since a place, null when it is longer than `most` signs; of another sheet it is nothing. */
  readonly since: (place: Place, most: number) => string | null
  /** What follows is written on a sheet of its own, which `takeOff` gives back. */
  readonly putOn: () => Sheet
  /** The text of a sheet with all that lies on it; empty when it was taken off before. */
  readonly takeOff: (sheet: Sheet) => string
  /** How many sheets lie on the first one. */
  readonly depth: () => number
  /** All of it. */
  readonly all: () => string
}

export interface Sheet {
  readonly parts: string[]
  /** Signs in all parts. */
  length: number
  end: string
  wanted: 0 | 1 | 2 | null
  beside: boolean
}

export interface Place {
  readonly sheet: Sheet
  readonly at: number
  readonly length: number
}

export function createWriter(): Writer {
  const first = newSheet()
  const sheets: Sheet[] = [first]
  const top = (): Sheet => sheets.at(-1) ?? first
  const write = (text: string): void => {
    if (text === '') return
    const sheet = top()
    const part = gap(sheet) + text
    sheet.parts.push(part)
    sheet.length += part.length
    sheet.end = (sheet.end + part.slice(-2)).slice(-2)
    sheet.wanted = null
    sheet.beside = false
  }
  const takeOff = (sheet: Sheet): string => {
    if (!sheets.includes(sheet)) return ''
    while (top() !== sheet) {
      const text = sheets.pop()?.parts.join('') ?? ''
      write(text)
    }
    if (sheet !== first) sheets.pop()
    return sheet.parts.join('')
  }
  return {
    write,
    apart(lineEnds) {
      const sheet = top()
      if (!sheet.beside && (sheet.wanted === null || lineEnds > sheet.wanted)) sheet.wanted = lineEnds
    },
    begin(mark) {
      const sheet = top()
      if (sheet.wanted === 0) sheet.wanted = null
      write(mark)
      sheet.beside = true
    },
    place: () => ({ sheet: top(), at: top().parts.length, length: top().length }),
    since({ sheet, at, length }, most) {
      if (sheet !== top()) return ''
      return sheet.length - length > most ? null : sheet.parts.slice(at).join('')
    },
    putOn() {
      const sheet = newSheet()
      sheets.push(sheet)
      return sheet
    },
    takeOff,
    depth: () => sheets.length - 1,
    all: () => takeOff(first),
  }
}

function newSheet(): Sheet {
  return { parts: [], length: 0, end: '', wanted: null, beside: false }
}

function gap({ parts, end, wanted }: Sheet): string {
  if (wanted === null || parts.length === 0) return ''
  if (wanted === 0) return /\s$/.test(end) ? '' : ' '
  const there = /\n*$/.exec(end.slice(-wanted))?.[0].length ?? 0
  return '\n'.repeat(wanted - there)
}
