import type { Command } from '../command.ts'
import { commands } from '../commands/index.ts'
import { groups, sections } from '../commands/sections.ts'
import { commandsBelow } from '../help/contents.ts'
import { optionsTold } from '../help/option-sections.ts'
import { everywhere, outputOptions } from '../command/usage.ts'
import type { Page } from './manual.ts'
import { exampleBlocks, pageOn, paragraphs, underHeadings } from './parts.ts'
import { topicBlocks } from './topic-blocks.ts'
import type { Told } from '#views/text/aligned.ts'
import { topics } from '#views/topics/index.ts'

/** The commands whose first example shows what the program is for. */
const shown = ['login', 'queue', 'show', 'take', 'note', 'resolve', 'new']

const description = `Lists, reads and changes the tickets of a help desk: Web Help Desk of both generations, or Request Tracker. What was found goes to stdout, everything else to stderr. hdk is the same program by a shorter name.

helpdesk COMMAND --help tells what a command takes, helpdesk help TOPIC explains what commands have in common. helpdesk --profile sandbox COMMAND works on the built-in sandbox, without a server and without an account.`

/** The page `man helpdesk` opens: the commands, what all of them take, exit codes and environment. */
export function firstPage(loaded: ReadonlyMap<string, Command>): Page {
  const examples = shown.flatMap((name) => loaded.get(name)?.examples.slice(0, 1) ?? [])
  const [, ...exits] = topicBlocks(topics['exit-codes'] ?? '')
  return {
    name: 'helpdesk',
    section: 1,
    summary: 'work the tickets of your help desk from the command line',
    chapters: [
      { title: 'Synopsis', blocks: [{ is: 'usage', words: 'helpdesk', rest: 'COMMAND [options]' }] },
      { title: 'Description', blocks: paragraphs(description) },
      { title: 'Commands', blocks: underHeadings(commandSections(), 'Commands') },
      {
        title: 'Options',
        blocks: underHeadings(
          [
            { title: 'Options', told: ofTheProgram },
            { title: 'Of every command', told: optionsTold(everywhere) },
            { title: 'Of every command that prints a result', told: optionsTold(outputOptions) },
          ],
          'Options',
        ),
      },
      { title: 'Exit status', blocks: exits },
      { title: 'Environment', blocks: topicBlocks(topics['environment'] ?? '') },
      { title: 'Examples', blocks: exampleBlocks(examples) },
      {
        title: 'See also',
        blocks: [
          {
            is: 'pages',
            pages: [...shown, ...Object.keys(topics).map((name) => `help ${name}`)].map(pageOn),
          },
        ],
      },
    ],
  }
}

const ofTheProgram: readonly Told[] = [
  ['-h, --help', 'Explain the program, or the command that is typed'],
  ['-V, --version', 'Print the version'],
]

/** Every command by all its words, and each group before its own, in the order of the first help page. */
function commandSections() {
  return Object.entries(sections).map(([title, words]) => ({
    title,
    told: words.flatMap((word): readonly Told[] => {
      const summary = commands[word]?.summary ?? groups[word] ?? ''
      return [[word, summary], ...commandsBelow(commands, word)]
    }),
  }))
}
