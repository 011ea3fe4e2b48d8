import * as v from 'valibot'

import { fold } from '#desk/names/pattern.ts'

import type { Connection } from '../connection/connection.ts'
import { readPage } from '../connection/pages.ts'
import { list, text } from '../decode/values.ts'
import { quote } from '../filter/quote.ts'
import type { QueueRow } from './queues.ts'

/** Those of the lifecycle "default", in its order; REST2 lists no lifecycle. */
const usual = ['new', 'open', 'stalled', 'resolved', 'rejected', 'deleted'] as const

/**
 * The number by which the desk knows a status, which has none on the server: made from its name alone, so that it means the
 * same tomorrow and in a journal.
 */
export function statusNumber(name: string): number {
  const at = usual.findIndex((one) => one === fold(name))
  if (at !== -1) return at + 1
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(fold(name))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  }
  return hash + usual.length + 1
}

const statusOfTicket = v.object({
  Status: text,
  _hyperlinks: list(v.object({ ref: text, to: text })),
})

/** No server has more statuses than this. */
const most = 60

/** All names: the usual ones, those of other lifecycles as their newest tickets tell, and any that a ticket has. */
export async function loadStatuses(connection: Connection, queues: readonly QueueRow[]): Promise<string[]> {
  const names = new Map<string, string>(usual.map((name) => [name, name]))
  const look = async (query: string): Promise<boolean> => {
    const { rows } = await readPage(
      connection,
      {
        path: 'tickets',
        query: [
          ['query', query],
          ['fields', 'Status,_hyperlinks'],
          ['orderby', 'id'],
          ['order', 'DESC'],
        ],
        schema: statusOfTicket,
      },
      { number: 1, size: 1 },
    )
    const before = names.size
    for (const { Status, _hyperlinks } of rows) {
      const next = _hyperlinks.flatMap(({ ref, to }) => (ref === 'lifecycle' ? [to] : []))
      for (const name of [Status, ...next])
        if (name !== '' && !names.has(fold(name))) names.set(fold(name), name)
    }
    return names.size > before
  }
  const lifecycles = new Map(queues.map((queue) => [queue.Lifecycle, queue.id]))
  lifecycles.delete('default')
  for (const queue of lifecycles.values()) await look(`Queue = ${queue}`)
  const others = (): string => [...names.values()].map((name) => `Status != ${quote(name)}`).join(' AND ')
  while (names.size < most && (await look(others())));
  return [...names.values()]
}
