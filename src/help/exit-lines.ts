import type { Command } from '../command.ts'
import { aligned, type Told } from '#views/text/aligned.ts'
import { wrap } from '#views/text/wrap.ts'

/** Done, failed by a mistake of the program, usage, interrupted: of every command. */
const everyCommand = [0, 1, 2, 130]

export interface ExitsTold {
  /** Those that mean something particular of the command. */
  readonly particular: readonly Told[]
  /** The numbers of those that mean what they mean everywhere. */
  readonly others: readonly number[]
}

export function exitsOf({ exits, options }: Command): ExitsTold {
  const all = {
    ...('failEmpty' in options ? { 11: 'Nothing matched, and --fail-empty was given' } : {}),
    ...exits,
  }
  const particular = Object.entries(all).flatMap(([code, when]): Told[] =>
    when === null ? [] : [[code, when]],
  )
  const others = [...everyCommand, ...Object.keys(exits).map(Number)]
    .filter((code) => typeof exits[code] !== 'string')
    .toSorted((one, other) => one - other)
  return { particular, others }
}

/** The exit codes that mean something particular of this command, then the numbers of the others. */
export function exitLines(command: Command, width: number): readonly string[] {
  const { particular, others } = exitsOf(command)
  const told = `${particular.length === 0 ? '' : 'Also '}${others.join(', ')}, as everywhere: helpdesk help exit-codes`
  const column = particular.map(([code, when]): Told => [code.padStart(3), when])
  return [...aligned(column, { width }), ...wrap(told, width - 2).map((line) => `  ${line}`)]
}
