import type { DescribedField } from '#desk/new-ticket/describe.ts'
import { plainColumn } from '../columns/plain.ts'
import type { View } from '../view.ts'

/** The fields of a new ticket: what each takes, and who demands it. */
export const fieldList: View<DescribedField> = {
  columns: [
    plainColumn('id', 'ID', { align: 'right' }),
    plainColumn('name', 'Name', { weight: 3 }),
    plainColumn('label', 'Field', { weight: 3 }),
    plainColumn('kind', 'Kind', { weight: 2 }),
    plainColumn('required', 'Required', {
      show: ({ required }) => (required ? { text: 'required', paint: 'warning' } : { text: '' }),
      weight: 2,
    }),
    plainColumn('demandedBy', 'Demanded by', { weight: 2 }),
    plainColumn('choices', 'Choices', { show: ({ choices }) => ({ text: choices.join(', ') }), weight: 1 }),
    plainColumn('description', 'What it takes', { weight: 1 }),
    plainColumn('editable', 'Editable', { weight: 2 }),
    plainColumn('option', 'Option', { weight: 2 }),
  ],
  defaults: ['name', 'kind', 'required', 'demandedBy', 'choices', 'description'],
  id: ({ id }) => id,
}
