import { defineCommand, optional, text } from '#command.ts'
import { nearest } from '#desk/nearest.ts'
import { UsageError } from '#errors.ts'
import { topics } from '#views/topics/index.ts'

export const help = defineCommand({
  summary: 'Explain a command or a topic',
  examples: ['helpdesk help queue', 'helpdesk help exit-codes', 'helpdesk help filters'],
  arguments: {
    topic: optional({
      name: 'TOPIC',
      summary: 'A command, or one of the topics',
      choices: Object.keys(topics),
    }),
  },
  run({ topic }) {
    const names = Object.keys(topics)
    if (topic === undefined) {
      return text(
        `Topics: ${names.join(', ')}.\nAll commands: helpdesk --help. One command: helpdesk help COMMAND.\n`,
      )
    }
    const page = Object.hasOwn(topics, topic) ? topics[topic] : undefined
    if (page !== undefined) return text(page)
    const [near] = nearest(topic, names)
    throw new UsageError(`There is no command or topic "${topic}".`, {
      hint: near ? `Did you mean ${near}?` : `Topics: ${names.join(', ')}.`,
    })
  },
})
