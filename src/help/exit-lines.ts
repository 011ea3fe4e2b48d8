import type { Command } from '../command.ts'
import { aligned, type Told } from '#views/text/aligned.ts'
import { wrap } from '#views/text/wrap.ts'

/** Done, failed by a mistake of the program, usage, interrupted: of every command. */
const everyCommand = [0, 1, 2, 130]

/** The exit codes that mean something particular of this command, then the numbers of the others. */
export function exitLines({ exits, options }: Command, width: number): readonly string[] {
  const all = {
    ...('failEmpty' in options ? { 11: 'Nothing matched, and --fail-empty was given' } : {}),
    ...exits,
  }
  const particular = Object.entries(all).flatMap(([code, when]): Told[] =>
    when === null ? [] : [[code.padStart(3), when]],
  )
  const others = [...everyCommand, ...Object.keys(exits).map(Number)]
    .filter((code) => typeof exits[code] !== 'string')
    .toSorted((one, other) => one - other)
  const told = `${particular.length === 0 ? '' : 'Also '}${others.join(', ')}, as everywhere: helpdesk help exit-codes`
  return [...aligned(particular, { width }), ...wrap(told, width - 2).map((line) => `  ${line}`)]
}
