import { argument, defineCommand, nothing } from '#command.ts'

export const drop = defineCommand({
  summary: 'Forget a saved view',
  details:
    'The view is gone at once, and what it held is said. Filters and other views that speak of it are refused from then on.',
  examples: ['helpdesk views drop stuck', 'helpdesk views drop my-parole-tickets'],
  exits: { 2: 'There is no view of this name' },
  seeAlso: ['views', 'help filters'],
  arguments: { name: argument({ name: 'NAME', summary: 'The view', completes: 'view' }) },
  async run({ name, views }) {
    const dropped = await views.drop(name)
    return nothing(`view:${dropped.name} is forgotten. It held: ${dropped.filter}`)
  },
})
