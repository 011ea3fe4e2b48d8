import { isGiven } from './streams.ts'
import type { Environment } from './streams.ts'

const no = new Set(['0', 'off', 'no', 'false'])

/**
 * A screen that cannot be redrawn, or a person who has it read out: no moving cursor, no spinner, no pager. ACCESSIBLE in
 * the environment beats what `config set accessible` saved, and may say no.
 */
export function isLineByLine(env: Environment, saved: 'on' | 'off' | undefined): boolean {
  if (env['TERM'] === 'dumb') return true
  const said = env['ACCESSIBLE']
  return isGiven(said) ? !no.has(said.toLowerCase()) : saved === 'on'
}
