import { defineCommand, flag, value } from '#command.ts'
import { oneTypeNamed } from '#desk/names/types.ts'
import { described } from '#desk/new-ticket/describe.ts'
import { formFields } from '#desk/new-ticket/form-fields.ts'
import { fieldList } from '#views/lists/fields.ts'
import { choicesOf } from './parts/new-ticket/choices.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { askingExits } from './parts/exits.ts'

export const fields = defineCommand({
  summary: 'List the fields of tickets, and which are mandatory',
  details:
    'With --type, the fields of tickets of that type in the order of their form; what they need is demanded by the server or by the site policy. Without it, all fields that there are; a field counts as mandatory when the server demands it on the types that have it.',
  examples: [
    'helpdesk fields --type Applications/OMIS',
    { does: 'What new will ask for', line: 'helpdesk fields --type OMIS --required' },
    'helpdesk fields --type OMIS --required --json label,kind,choices,option',
  ],
  exits: askingExits,
  seeAlso: ['new', 'types'],
  options: {
    type: value({
      value: 'PATH',
      summary: 'Fields of tickets of this request type, by its path or last name',
      completes: 'type',
    }),
    required: flag({ summary: 'Only mandatory fields' }),
    ...listOptions,
  },
  async run(given) {
    const { type: wanted, required } = given.options
    const desk = await given.desk()
    const [types, definitions, rules, choices, policy] = await Promise.all([
      desk.types(),
      desk.fields(),
      desk.rules(),
      choicesOf(desk),
      given.policy(),
    ])
    const type = wanted === undefined ? null : oneTypeNamed(types, wanted)
    // Whoever names a type need not choose among all of them.
    const open = type === null ? choices : { ...choices, type: [] }
    const all = formFields(type, { definitions, rules, choices: open, policy })
    const rows = all.map((field) => ({ ...field, description: described({ ...field, choices: [] }) }))
    return listing(required ? rows.filter((field) => field.required) : rows, fieldList, given)
  },
  view: fieldList,
})
