import { computer, signedInto } from '../computer.ts'
import { notesOn, requesterIds, ticketIds, ticketsAbove, valuesOf } from '../faults/held.ts'
import { type ServedSandbox, serveSandbox } from '../served-sandbox.ts'
import type { Place } from './place.ts'

/** A sandbox of its own that speaks this API. */
export async function sandboxPlace(api: ServedSandbox['api']): Promise<Place> {
  const server = await serveSandbox(computer().env, '--api', api)
  const all = await ticketIds(server)
  // Some types have no subject.
  const subjects = await valuesOf(all, server)
  const tickets = all.filter((id) => subjects.get(id)?.subject !== null)
  const last = all.at(-1) ?? 0
  const notesBefore = new Set((await notesOn(tickets, server)).map(({ id }) => id))
  return {
    name: api === 'legacy' ? 'Web Help Desk' : 'Web Help Desk 2026.4',
    url: server.url,
    account: signedInto(server),
    isWrite: ({ method, target }) =>
      (method === 'POST' || method === 'PUT') &&
      /\/ra\/(?:Tickets(?:\/\d+)?|TechNotes?)(?:\?|$)/.test(target),
    patience: 3,
    newWords: ['--type', 'Wireless'],
    requesters: await requesterIds(server),
    tickets,
    fields: ['room', 'subject'],
    held: async () => ({
      tickets: await ticketsAbove(last, server),
      notes: (await notesOn(tickets, server)).filter(({ id }) => !notesBefore.has(id)),
      values: await valuesOf(tickets, server),
    }),
  }
}
