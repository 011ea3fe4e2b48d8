import type { Command, Option } from '../command.ts'
import { everywhere, optionFlags, offeredOutput } from '../command/usage.ts'
import type { Told } from '#views/text/aligned.ts'
import type { Section } from './contents.ts'

type Options = Readonly<Record<string, Option<unknown>>>

/** The options of a command: its own first, then those that stand together, the output, and what every command takes. */
export function optionSections(command: Command): readonly Section[] {
  const { options } = command
  const titles = new Set(['Options', ...Object.values(options).flatMap(({ group }) => group ?? [])])
  return [
    ...[...titles].map((title) => ({
      title,
      told: optionsTold(options, ({ group = 'Options' }) => group === title),
    })),
    { title: 'Output', told: optionsTold(offeredOutput(command)) },
    { title: 'Everywhere', told: optionsTold(everywhere) },
  ].filter((section) => section.told.length > 0)
}

/** How each option is typed, and what it does. */
export function optionsTold(
  options: Options,
  isWanted: (option: Option<unknown>) => boolean = () => true,
): readonly Told[] {
  return Object.entries(options)
    .filter(([, option]) => isWanted(option))
    .map(([name, option]): Told => {
      const choices = option.choices.length > 0 ? ` (${option.choices.join(', ')})` : ''
      return [optionFlags(name, option), option.summary + choices]
    })
}
