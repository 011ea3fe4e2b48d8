import { defineCommand, rows } from '#command.ts'
import { viewList } from '#views/lists/look-ups.ts'

export const views = defineCommand({
  summary: 'List saved views',
  details:
    'A view is a filter kept under a name: helpdesk queue --mine status:pending --save stuck. In any filter, view:stuck then stands for it.',
  examples: ['helpdesk views', 'helpdesk views -o json'],
  seeAlso: ['queue', 'count', 'views drop', 'help filters'],
  run: async (given) => rows(await given.views.read()),
  view: viewList,
})
