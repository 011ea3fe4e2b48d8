import type { Style } from './style.ts'
import type { Paint } from './view.ts'

/** Colours of the terminal: none, 16, 256 or 16 million. Who may have colours is decided by the caller. */
export type ColorLevel = 0 | 1 | 2 | 3

/** From the 256 colours: each has a contrast of at least 3.5 on black and on white. */
export const colours256 = { alert: 160, warning: 130, good: 28, accent: 31 } as const

/** How each meaning is painted. Yellow and cyan are left out of the 16 colours: they vanish on light screens. */
export async function createPalette(level: ColorLevel): Promise<Style['paint']> {
  if (level === 0) return (text) => text
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level })
  const paints: Readonly<Record<Paint, (text: string) => string>> = {
    strong: chalk.bold,
    faint: chalk.dim,
    alert: level === 1 ? chalk.red : chalk.ansi256(colours256.alert),
    warning: level === 1 ? chalk.magenta : chalk.ansi256(colours256.warning),
    good: level === 1 ? chalk.green : chalk.ansi256(colours256.good),
    accent: level === 1 ? chalk.bold : chalk.ansi256(colours256.accent),
  }
  return (text, paint) => (text === '' ? '' : paints[paint](text))
}
