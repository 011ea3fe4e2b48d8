import type { HelpDesk } from '#desk/helpdesk.ts'

import type { Connection } from '../connection/connection.ts'

/** A GET that changes something, sent once like every write (field guide §8.8). */
export function moveBy(connection: Connection): HelpDesk['move'] {
  return async (id, move) => {
    await connection.json({
      method: 'GET',
      path: `Tickets/${id}/${move}`,
      about: `Ticket ${id}`,
      changes: true,
    })
  }
}
