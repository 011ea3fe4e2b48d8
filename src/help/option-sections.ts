import type { Command, Option } from '../command.ts'
import { everywhere, optionFlags, outputOptions } from '../program.ts'
import type { Told } from '#views/text/aligned.ts'
import type { Section } from './contents.ts'

type Options = Readonly<Record<string, Option<unknown>>>

/** The options of a command: its own first, then those that stand together, the output, and what every command takes. */
export function optionSections({ options, hasOutput }: Command): readonly Section[] {
  const titles = new Set(['Options', ...Object.values(options).flatMap(({ group }) => group ?? [])])
  return [
    ...[...titles].map((title) => ({
      title,
      told: told(options, ({ group = 'Options' }) => group === title),
    })),
    { title: 'Output', told: hasOutput ? told(outputOptions) : [] },
    { title: 'Everywhere', told: told(everywhere) },
  ].filter((section) => section.told.length > 0)
}

function told(options: Options, isWanted: (option: Option<unknown>) => boolean = () => true): Told[] {
  return Object.entries(options)
    .filter(([, option]) => isWanted(option))
    .map(([name, option]) => {
      const choices = option.choices.length > 0 ? ` (${option.choices.join(', ')})` : ''
      return [optionFlags(name, option), option.summary + choices]
    })
}
