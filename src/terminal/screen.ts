import type { OutputStream } from './streams.ts'

/** All of the screen, redrawn in place; what stood on it before comes back when it is closed. */
export interface Screen {
  readonly rows: () => number
  /** Shows these lines instead of those before. They are safe for a terminal and no wider than it. */
  show(lines: readonly string[]): void
  ring(): void
  /** What to do when the window gets another size. */
  onResize(redraw: () => void): void
  /** Gives back what stood there before, for as long as somebody else has the terminal. */
  leave(): void
  /** Takes the terminal again, and shows there what is to be shown now. */
  comeBack(): void
  close(): void
}

const escape = '\u001B'
/** The second screen, without cursor; a line that is too long for it is cut there. */
const begin = `${escape}[?1049h${escape}[?25l${escape}[?7l`
const end = `${escape}[?7h${escape}[?25h${escape}[?1049l`
/** Terminals that know it show nothing of what comes in between before the end. */
const together = [`${escape}[?2026h`, `${escape}[?2026l`] as const
const home = `${escape}[H`
const clearLine = `${escape}[2K`
const clearBelow = `${escape}[J`

/** Rows of a terminal that does not say how many it has. */
const usualRows = 24

export function openScreen(stdout: OutputStream): Screen {
  let redraw: (() => void) | null = null
  const resized = (): void => redraw?.()
  const rows = (): number => stdout.rows ?? usualRows
  stdout.on('resize', resized)
  stdout.write(begin)
  return {
    rows,
    show(lines) {
      const fitting = lines.slice(0, rows()).map((line) => clearLine + line)
      // The last line ends without a line end, which would move all of them up.
      const below = fitting.length < rows() ? `\r\n${clearBelow}` : ''
      stdout.write(`${together[0]}${home}${fitting.join('\r\n')}${below}${home}${together[1]}`)
    },
    ring: () => void stdout.write('\u0007'),
    onResize: (next) => void (redraw = next),
    leave: () => void stdout.write(end),
    comeBack() {
      stdout.write(begin)
      redraw?.()
    },
    close() {
      stdout.off('resize', resized)
      stdout.write(end)
    },
  }
}
