import { isGiven } from './streams.ts'
import type { Environment } from './streams.ts'

type ColorWish = 'auto' | 'always' | 'never'

export interface ColorCircumstances {
  /** `--color`, when it was typed. */
  readonly option?: ColorWish | undefined
  /** What `config set color` saved. */
  readonly saved?: ColorWish | undefined
  readonly env: Environment
  readonly isTerminal: boolean
}

/** 0 for no colour, else what the screen can show: 1 for 16 colours, 2 for 256, 3 for all. */
export type ColorLevel = 0 | 1 | 2 | 3

/** Whether and how richly to colour: an option beats the environment, the environment beats the saved setting. */
export function colorLevel({ option, saved, env, isTerminal }: ColorCircumstances): ColorLevel {
  if (option === 'always') return depth(env)
  if (option === 'never') return 0
  if (isGiven(env['NO_COLOR']) || env['TERM'] === 'dumb') return 0
  const wish = option ?? saved ?? 'auto'
  if (wish === 'always') return depth(env)
  return wish === 'auto' && isTerminal ? depth(env) : 0
}

function depth(env: Environment): ColorLevel {
  const color = env['COLORTERM']
  if (color === 'truecolor' || color === '24bit') return 3
  return env['TERM']?.includes('256color') === true ? 2 : 1
}
