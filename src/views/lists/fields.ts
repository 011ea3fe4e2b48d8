import type { FieldDefinition } from '#desk/lists.ts'
import type { View } from '../view.ts'
import { plainColumn } from './column.ts'

/** Custom fields of tickets: what each takes, and whether a ticket needs it. */
export const fieldList: View<FieldDefinition> = {
  columns: [
    plainColumn('id', 'ID', { align: 'right' }),
    plainColumn('label', 'Field', { weight: 3 }),
    plainColumn('kind', 'Kind', { weight: 2 }),
    plainColumn('required', 'Required', {
      show: ({ required }) => (required ? { text: 'required', paint: 'warning' } : { text: '' }),
      weight: 2,
    }),
    plainColumn('choices', 'Choices', { show: ({ choices }) => ({ text: choices.join(', ') }), weight: 1 }),
    plainColumn('editable', 'Editable', { weight: 2 }),
  ],
  defaults: ['id', 'label', 'kind', 'required', 'choices'],
  id: ({ id }) => id,
}
