import { commands } from '../commands/index.ts'
import { groups } from '../commands/sections.ts'
import { commandsBelow } from '../help/contents.ts'
import type { Page } from './manual.ts'
import { pageOn, paragraphs } from './parts.ts'
import { topicNamed } from '#views/topics/index.ts'

/** The page on commands that share their first word, which is no command by itself. */
export function groupPage(group: string): Page {
  const words = `helpdesk ${group}`
  const told = commandsBelow(commands, group)
  const summary = groups[group] ?? group
  const topic = topicNamed(group) === null ? [] : [`help ${group}`]
  return {
    name: `helpdesk-${group}`,
    section: 1,
    summary,
    chapters: [
      { title: 'Synopsis', blocks: [{ is: 'usage', words, rest: 'COMMAND [options]' }] },
      { title: 'Description', blocks: paragraphs(`${summary}. Each command has a page of its own.`) },
      { title: 'Commands', blocks: [{ is: 'terms', told }] },
      {
        title: 'See also',
        blocks: [
          { is: 'pages', pages: ['helpdesk(1)', ...[...told.map(([name]) => name), ...topic].map(pageOn)] },
        ],
      },
    ],
  }
}
