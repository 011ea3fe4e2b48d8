import { argument, defineCommand, nothing } from '#command.ts'

export const drop = defineCommand({
  summary: 'Forget a saved view',
  examples: ['helpdesk views drop stuck'],
  arguments: { name: argument({ name: 'NAME', summary: 'The view', completes: 'view' }) },
  async run({ name, views }) {
    const dropped = await views.drop(name)
    return nothing(`view:${dropped.name} is forgotten. It held: ${dropped.filter}`)
  },
})
