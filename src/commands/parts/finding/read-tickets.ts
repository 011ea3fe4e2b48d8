import type { Summary, Context } from '#command.ts'
import { inOrder } from '#changes/in-order.ts'
import { meantIds } from '#changes/select.ts'
import { parseTicketIds, readsStdin } from '#desk/ids/arguments.ts'
import type { ShownTicket } from '#desk/ticket.ts'
import { type DeskError, NotFoundError, PermissionError, SomeFailedError } from '#errors.ts'

interface Reading {
  /** One plain id was typed. */
  readonly plain: boolean
  readonly tickets: AsyncIterable<ShownTicket>
  /** Once all is read; says what could not be, and throws SomeFailedError for it. */
  readonly summary: () => Summary
}

/** Reads the tickets that were typed, in their order. A single plain id that cannot be read is thrown. */
export async function readTickets(given: Context & { readonly ids: readonly string[] }): Promise<Reading> {
  const stdin = readsStdin(given.ids) ? await (await given.terminal()).readAll() : undefined
  const ids = parseTicketIds(given.ids, { stdin, host: await given.host() })
  const desk = await given.desk()
  const wanted = await meantIds(desk, ids)
  const failed: DeskError[] = []
  const read = (id: number): Promise<ShownTicket | DeskError> =>
    (desk.shown?.(id) ?? desk.ticket(id)).catch((error: unknown) => {
      const isOwn = error instanceof NotFoundError || error instanceof PermissionError
      if (ids.plain || !isOwn) throw error
      return error
    })
  const summary = (): Summary => {
    if (failed.length === 0) return { lines: wanted.length === 0 ? ['nothing to do'] : [] }
    for (const { message } of failed) given.say(message)
    throw new SomeFailedError(`${failed.length} of ${wanted.length} failed.`)
  }
  return { plain: ids.plain, tickets: readable(inOrder(wanted, read, { atOnce: 6 }), failed), summary }
}

async function* readable(
  all: AsyncIterable<ShownTicket | DeskError>,
  failed: DeskError[],
): AsyncGenerator<ShownTicket> {
  for await (const one of all) {
    if (one instanceof Error) failed.push(one)
    else yield one
  }
}
