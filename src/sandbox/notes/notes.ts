import type { Methods, Resource } from '../route.ts'
import { createTechNote } from './create.ts'
import { listNotes } from './list.ts'
import { readNote } from './read.ts'

/** The notes of a ticket (field guide §9.2); one by its id is for the NextGen API only. */
export const ticketNotes: Resource = { list: { GET: listNotes }, item: { GET: readNote } }

/** New notes (§9.1). */
export const techNotes: Methods = { POST: (call) => createTechNote(call, call.json()) }
