import type { View } from '../view.ts'
import { plainColumn } from '../columns/plain.ts'

/** A name, and the line that it stands for. */
export interface Alias {
  readonly name: string
  readonly line: string
}

export const aliasList: View<Alias> = {
  columns: [plainColumn('name', 'Alias', { weight: 9 }), plainColumn('line', 'Stands for', { weight: 3 })],
  defaults: ['name', 'line'],
  id: ({ name }) => name,
}
