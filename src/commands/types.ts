import { defineCommand, flag, optional } from '#command.ts'
import { typeList } from '#views/lists.ts'
import { listing } from './parts/listing.ts'
import { listOptions } from './parts/list-options.ts'

export const types = defineCommand({
  summary: 'List request types',
  examples: ['helpdesk types', 'helpdesk types omis', 'helpdesk types --all --json path,archived'],
  arguments: { search: optional({ name: 'SEARCH', summary: 'A part of the path' }) },
  options: { all: flag({ summary: 'Also those that new tickets can no longer take' }), ...listOptions },
  async run(given) {
    const { search = '', options, desk } = given
    const part = search.toLowerCase()
    const found = (await (await desk()).types()).filter(
      (type) => (options.all || !type.archived) && type.path.join('/').toLowerCase().includes(part),
    )
    return listing(found, typeList, given)
  },
  view: typeList,
})
