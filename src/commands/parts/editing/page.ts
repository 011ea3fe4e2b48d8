import type { Context } from '#command.ts'
import { printForm } from '#desk/form/print.ts'
import { wordsOfTicket } from '#desk/form/words-of-ticket.ts'
import { formFields, type FormField } from '#desk/new-ticket/form-fields.ts'
import type { TicketNow } from '#desk/ticket.ts'
import { choicesOf } from '../new-ticket/choices.ts'
import { readingParts } from '../new-ticket/fill.ts'
import type { Words } from '../new-ticket/reading/words.ts'
import type { ChangeParts } from './changes.ts'

export type Complaints = ReadonlyMap<string, readonly string[]>

/** A ticket as it is now, and its form. */
export interface EditPage {
  readonly ticket: TicketNow
  readonly parts: ChangeParts
  /** What it holds. */
  readonly words: Words
  readonly fields: readonly FormField[]
  /** Its form, with words that go before those that it holds. */
  readonly form: (changed: Words, complaints?: Complaints) => string
}

/** Reads a ticket for editing. Throws NotFoundError. */
export async function editPage(
  id: number,
  given: Pick<Context, 'desk' | 'policy' | 'timeZone'>,
): Promise<EditPage> {
  const parts = await readingParts(given)
  const { desk, definitions } = parts
  const [ticket, types, statuses, choices] = await Promise.all([
    desk.current(id),
    desk.types(),
    desk.statuses(),
    choicesOf(desk),
  ])
  const type = types.find((one) => one.id === ticket.ids.type) ?? null
  const words = wordsOfTicket(ticket, { type, definitions })
  const names = statuses.map(({ name }) => name)
  const status = {
    id: null,
    name: 'status',
    kind: 'choice',
    demandedBy: null,
    choices: names,
    editable: true,
  }
  const fields = formFields(type, { ...parts, choices }).filter(({ id, editable }) =>
    type === null ? id === null : editable,
  )
  return {
    ticket,
    parts,
    words,
    fields,
    form: (changed, complaints = new Map()) =>
      printForm({
        head: [
          `Ticket ${id}. Change what stands behind the colons; only what you change is sent.`,
          'Lines that begin with # are not sent. Nothing behind a colon clears the field.',
        ],
        fields: [status, ...fields],
        words: new Map(
          [...words]
            .filter(([name]) => name !== 'subject' || type?.hidesSubject !== true)
            .concat([...changed]),
        ),
        complaints,
      }),
  }
}
