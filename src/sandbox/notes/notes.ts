import type { Methods } from '../route.ts'
import { createTechNote } from './create.ts'
import { listNotes } from './list.ts'

/** The notes of a ticket (field guide §9.2). */
export const ticketNotes: Methods = { GET: listNotes }

/** New notes (§9.1). */
export const techNotes: Methods = { POST: (call) => createTechNote(call, call.json()) }
