import type { Command } from '../command.ts'
import { commands } from '../commands/index.ts'
import { groups } from '../commands/sections.ts'
import { commandsBelow } from '../help/contents.ts'
import { exitsOf } from '../help/exit-lines.ts'
import { optionSections } from '../help/option-sections.ts'
import { argumentUsage, usage } from '../command/usage.ts'
import type { Page } from './manual.ts'
import { exampleBlocks, pageOn, paragraphs, underHeadings } from './parts.ts'
import type { Block } from './roff.ts'
import { topicBlocks } from './topic-blocks.ts'
import type { Told } from '#views/text/aligned.ts'
import { topics } from '#views/topics/index.ts'

/** The page on a command, with the facts of its `--help`. */
export function commandPage(name: string, command: Command): Page {
  const words = `helpdesk ${name}`
  const rest = usage(name, command).slice(words.length + 1)
  const taken = Object.values(command.arguments).map((one): Told => [argumentUsage(one), one.summary])
  const group = name
    .split(' ')
    .slice(0, 1)
    .filter((word) => Object.hasOwn(groups, word))
  const others = ['help exit-codes', 'help environment'].filter((one) => !command.seeAlso.includes(one))
  return {
    name: words.replaceAll(' ', '-'),
    section: 1,
    summary: command.summary,
    chapters: [
      { title: 'Synopsis', blocks: [{ is: 'usage', words, rest }] },
      { title: 'Description', blocks: paragraphs(`${command.summary}.\n\n${command.details}`) },
      { title: 'Commands', blocks: terms(commandsBelow(commands, name)) },
      { title: 'Arguments', blocks: terms(taken) },
      { title: 'Options', blocks: underHeadings(optionSections(command), 'Options') },
      { title: 'Exit status', blocks: exitBlocks(command) },
      { title: 'Environment', blocks: environmentBlocks() },
      { title: 'Examples', blocks: exampleBlocks(command.examples) },
      {
        title: 'See also',
        blocks: [
          { is: 'pages', pages: ['helpdesk(1)', ...[...group, ...command.seeAlso, ...others].map(pageOn)] },
        ],
      },
    ],
  }
}

function terms(told: readonly Told[]): readonly Block[] {
  return told.length === 0 ? [] : [{ is: 'terms', told }]
}

function exitBlocks(command: Command): readonly Block[] {
  const { particular, others } = exitsOf(command)
  const also = particular.length === 0 ? '' : 'Also '
  return [
    ...terms(particular),
    { is: 'text', text: `${also}${others.join(', ')}, as everywhere: helpdesk-exit-codes(7).` },
  ]
}

/** The variables of ours by name; their page tells what they do. */
function environmentBlocks(): readonly Block[] {
  const told = topicBlocks(topics['environment'] ?? '').flatMap((block) =>
    block.is === 'terms' ? block.told : [],
  )
  const names = told.map(([name]) => name).filter((name) => name.startsWith('HELPDESK_'))
  return [{ is: 'text', text: `${names.join(', ')}, and what any program reads: helpdesk-environment(7).` }]
}
