import { defineCommand, optional, text } from '#command.ts'
import { nearest } from '#desk/text/nearest.ts'
import { UsageError } from '#errors.ts'
import { escapeLine } from '#views/escape.ts'
import { aligned } from '#views/text/aligned.ts'
import { topicNamed, topicSummary, topics } from '#views/topics/index.ts'

export const help = defineCommand({
  summary: 'Explain a command or a topic',
  details:
    'Without a word it lists the topics. helpdesk help COMMAND prints the same page as helpdesk COMMAND --help.',
  examples: [
    'helpdesk help',
    'helpdesk help queue',
    'helpdesk help sandbox serve',
    { does: 'Which exit code means what', line: 'helpdesk help exit-codes' },
  ],
  seeAlso: Object.keys(topics).map((name) => `help ${name}`),
  arguments: {
    topic: optional({
      name: 'TOPIC',
      summary: 'A command, or one of the topics',
      choices: Object.keys(topics),
    }),
  },
  async run({ topic, tree, aliases }) {
    if (topic === undefined) return text(contents())
    const page = topicNamed(topic)
    if (page !== null) return text(page)
    const own = await aliases.read()
    const alias = own.find(({ name }) => name === topic)
    if (alias) return text(`${topic} is an alias. It stands for: helpdesk ${escapeLine(alias.line)}\n`)
    const { commands } = await tree()
    const near = nearest(topic, [...Object.keys(topics), ...[...commands, ...own].map(({ name }) => name)])
    throw new UsageError(`There is no command or topic "${topic}".`, {
      hint:
        near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Topics: ${Object.keys(topics).join(', ')}.`,
    })
  },
})

function contents(): string {
  const told = Object.keys(topics).map((name) => [name, topicSummary(name)] as const)
  return [
    'Topics, each a page of helpdesk help TOPIC:',
    ...aligned(told, { width: 80 }),
    '',
    'All commands: helpdesk --help. One command: helpdesk help COMMAND.',
    '',
  ].join('\n')
}
