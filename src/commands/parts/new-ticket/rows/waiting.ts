import type { Waiting } from '#command.ts'
import type { WrittenTicket } from '#desk/form/ticket-words.ts'
import type { Form } from '../form.ts'
import { waitingTicket } from '../keep.ts'
import { extraCalled, keyCalled, type Words } from '../reading/words.ts'
import { type ColumnMap, mapped } from './map.ts'

/** What the outbox holds of a row whose names could not be looked up: they are when it is sent. */
export function waitingRow(
  { entries }: WrittenTicket,
  { map, words, options }: { readonly map: ColumnMap; readonly words: Words; readonly options: object },
): Waiting {
  const own = entries.flatMap(({ name, value }) => {
    const meant = mapped(map, name)
    return meant === '' || value.trim() === '' ? [] : [[oneName(meant), value] as const]
  })
  const defaults = [...words].map(([name, word]) => [oneName(name), word] as const)
  return { unsent: waitingTicket({ words: new Map([...defaults, ...own]), options }) }
}

function oneName(name: string): string {
  return keyCalled(name) ?? extraCalled(name) ?? name
}

/** The same of a row that was read. */
export function waitingForm(
  { words }: Pick<Form, 'words'>,
  { options }: { readonly options: object },
): Waiting {
  return { unsent: waitingTicket({ words, options }) }
}
