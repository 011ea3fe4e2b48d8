import { createFormatter } from '#views/formats/format.ts'
import type { FormatterOptions } from '#views/formats/formatter.ts'
import type { View } from '#views/view.ts'
import { screen } from '../tickets.ts'

/** A room of a facility: a small row to show formats with. */
export interface Room {
  readonly id: number
  readonly name: string
  readonly phones: readonly string[]
  readonly locked: boolean
  readonly note: string | null
}

export const roomView: View<Room> = {
  columns: [
    { key: 'id', header: 'ID', value: ({ id }) => id, align: 'right' },
    { key: 'name', header: 'Name', value: ({ name }) => name },
    { key: 'phones', header: 'Phones', value: ({ phones }) => phones },
    { key: 'locked', header: 'Locked', value: ({ locked }) => locked },
    { key: 'note', header: 'Note', value: ({ note }) => note },
  ],
  defaults: ['id', 'name', 'note'],
  id: ({ id }) => id,
}

export function room(changes: Partial<Room> = {}): Room {
  return { id: 114, name: 'Intake', phones: ['555-0134'], locked: false, note: null, ...changes }
}

/** What is written for the rooms, in a pipe unless said otherwise. */
export async function written(
  rooms: readonly Room[],
  changes: Partial<FormatterOptions<Room>> & Pick<FormatterOptions<Room>, 'format'>,
): Promise<string> {
  const formatter = await createFormatter({
    view: roomView,
    columns: null,
    header: null,
    shape: 'many',
    terminal: false,
    style: screen(),
    ...changes,
  })
  return rooms.map((each) => formatter.row(each)).join('') + formatter.end()
}

/** Text that would drive a terminal: colour, a link with another address, bidi override, a bell, a lone surrogate. */
export const hostile =
  '\u001b[31mred\u001b]8;;https://example.org\u0007link\u001b\\ \u202eevil\u2066 \u0085 \ud800'
