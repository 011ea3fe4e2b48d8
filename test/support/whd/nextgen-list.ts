import { revealTarget } from '#http/address.ts'
import type { Transport } from '#http/transport.ts'

import { ticketRow } from './ticket-row.ts'

interface ListServer {
  readonly transport: Transport
  /** `Tickets page 1 of 100`, as the server was asked. */
  readonly asked: string[]
}

export interface ListRules {
  readonly tickets: number
  /** Rows that a page has at most, whatever is asked for. */
  readonly most?: number
  /** Rows of every page, whatever is asked for. */
  readonly always?: number
  /** Its first page is batch 0. */
  readonly fromZero?: true
  /** Gives the first page for every one. */
  readonly ignoresPage?: true
}

/** A NextGen server with so many tickets, newest first, that cuts its pages in its own way. */
export function listServer({
  tickets,
  most = Infinity,
  always,
  fromZero,
  ignoresPage,
}: ListRules): ListServer {
  const asked: string[] = []
  const rows = Array.from({ length: tickets }, (_, at) => ticketRow(tickets - at))
  const transport: Transport = ({ address }) => {
    const { pathname, searchParams } = new URL(revealTarget(address), 'http://server')
    const [number, limit] = [Number(searchParams.get('page')), Number(searchParams.get('limit'))]
    asked.push(`${pathname.replace('/api/v1/ra/', '')} page ${number} of ${limit}`)
    const batchSize = always ?? Math.min(limit, most)
    const at = ignoresPage ? 1 : number
    const result = rows.slice((at - 1) * batchSize, at * batchSize)
    const batch = fromZero ? at - 1 : at
    const body = new TextEncoder().encode(JSON.stringify({ result, count: result.length, batch, batchSize }))
    return Promise.resolve({ status: 200, headers: {}, body })
  }
  return { transport, asked }
}
