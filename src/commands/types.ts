import { defineCommand, flag, optional } from '#command.ts'
import { pathOf } from '#desk/names/types.ts'
import { typeList } from '#views/lists/look-ups.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { askingExits } from './parts/exits.ts'

export const types = defineCommand({
  summary: 'List request types',
  details:
    'The tree of request types, each with its whole path. SEARCH is a part of the path in any case. In --type and type: the path or its last name, where only one has it, names a type.',
  examples: [
    'helpdesk types',
    'helpdesk types omis',
    { does: 'Old ones too, for a script', line: 'helpdesk types --all --json path,archived' },
  ],
  exits: askingExits,
  seeAlso: ['fields', 'new'],
  arguments: { search: optional({ name: 'SEARCH', summary: 'A part of the path' }) },
  options: { all: flag({ summary: 'Also those that new tickets can no longer take' }), ...listOptions },
  async run(given) {
    const { search = '', options, desk } = given
    const part = search.toLowerCase()
    const found = (await (await desk()).types()).filter(
      (type) => (options.all || !type.archived) && pathOf(type).toLowerCase().includes(part),
    )
    return listing(found, typeList, given)
  },
  view: typeList,
})
