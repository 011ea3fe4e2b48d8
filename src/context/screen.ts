import type { Settings } from '#store/settings/schema.ts'
import type { ColorLevel } from '#terminal/color.ts'
import type { Style } from '#views/style.ts'
import type { TypedLine } from '../command.ts'
import type { Shell } from '../shell.ts'

export interface ScreenParts {
  readonly shell: Shell
  readonly typed: TypedLine
  readonly settings: { read(): Promise<Settings> }
}

type Of = 'stdout' | 'stderr'

/** How results look on what they are written to. */
export async function styleOf(of: Of, parts: ScreenParts): Promise<Style> {
  const { shell } = parts
  const { createPalette } = await import('#views/palette.ts')
  return {
    width: Math.min(400, Math.max(40, shell[of].columns ?? 80)),
    paint: await createPalette(await colorOf(of, parts)),
    now: shell.now(),
    timeZone: shell.timeZone,
  }
}

const wishes = ['auto', 'always', 'never'] as const

/** How many colours it gets; 0 for none. */
export async function colorOf(of: Of, { shell, typed, settings }: ScreenParts): Promise<ColorLevel> {
  const isTerminal = shell[of].isTTY === true
  // A pipe gets no colour unless it is asked for; then the settings need not be read.
  const option = wishes.find((wish) => wish === typed.options['color'])
  if (!isTerminal && option === undefined) return 0
  const { colorLevel } = await import('#terminal/color.ts')
  const saved = option === undefined ? (await preferences(settings)).color : undefined
  return colorLevel({ option, saved, env: shell.env, isTerminal })
}

/** Whether nothing may be redrawn on a person's screen. */
export async function isReadOut({ shell, settings }: ScreenParts): Promise<boolean> {
  const { isLineByLine } = await import('#terminal/line-by-line.ts')
  const isTerminal = shell.stderr.isTTY === true || shell.stdout.isTTY === true
  return isLineByLine(shell.env, isTerminal ? (await preferences(settings)).accessible : undefined)
}

/** Settings that cannot be read are told where they matter; `doctor` goes on without them. */
async function preferences(settings: ScreenParts['settings']): Promise<Settings['settings']> {
  return settings.read().then(
    (read) => read.settings,
    () => ({}),
  )
}
