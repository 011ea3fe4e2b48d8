/** Collects text whose blocks keep apart: a block asks for line ends, and gets those that are not there yet. */
export interface Writer {
  /** Text as it is. */
  readonly write: (text: string) => void
  /** At least so many line ends, or for 0 a blank, before what follows; never at the very beginning or end. */
  readonly apart: (lineEnds: 0 | 1 | 2) => void
  /** Text that what follows stays beside, such as the mark of a list entry. */
  readonly begin: (mark: string) => void
  /** A place in what was written so far, and what was written since. */
  readonly place: () => number
  readonly since: (place: number) => string
}

export function createWriter(): Writer {
  const parts: string[] = []
  let end = ''
  let wanted: 0 | 1 | 2 | null = null
  let beside = false
  const gap = () => {
    if (wanted === null || parts.length === 0) return ''
    if (wanted === 0) return /\s$/.test(end) ? '' : ' '
    const there = /\n*$/.exec(end.slice(-wanted))?.[0].length ?? 0
    return '\n'.repeat(wanted - there)
  }
  const write = (text: string) => {
    if (text === '') return
    const part = gap() + text
    parts.push(part)
    end = (end + part.slice(-2)).slice(-2)
    wanted = null
    beside = false
  }
  return {
    write,
    apart(lineEnds) {
      if (!beside && (wanted === null || lineEnds > wanted)) wanted = lineEnds
    },
    begin(mark) {
      if (wanted === 0) wanted = null
      write(mark)
      beside = true
    },
    place: () => parts.length,
    since: (place) => parts.slice(place).join(''),
  }
}
