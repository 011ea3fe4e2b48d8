import type { Tracker } from './tracker.ts'

/** Makes a ticket without the client and gives its number. */
export async function madeTicket(
  tracker: Pick<Tracker, 'asks'>,
  values: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const body = {
    Queue: 'Service Desk',
    Subject: 'Screen',
    Content: 'It is grey',
    Requestor: 'lee@example.test',
    ...values,
  }
  return numberIn(await tracker.asks('ticket', { method: 'POST', body }))
}

/** The number of a person. */
export async function personNumber(tracker: Pick<Tracker, 'asks'>, username: string): Promise<number> {
  const person = JSON.stringify(await tracker.asks(`user/${username}`))
  const itself = /\{[^{}]*"ref":"self"[^{}]*\}/.exec(person)?.[0]
  return numberIn(JSON.parse(itself ?? '{}'))
}

function numberIn(told: unknown): number {
  const id = /"id":"?(\d+)"?/.exec(JSON.stringify(told))?.[1]
  if (id === undefined) throw new Error(`There is no number in ${JSON.stringify(told)}`)
  return Number(id)
}
