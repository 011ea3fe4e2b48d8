import type { Route } from '../route.ts'
import { createTechNote } from './create.ts'
import { listNotes } from './list.ts'

/** Notes (field guide §9). */
export const noteRoutes: readonly Route[] = [
  { under: 'ra', pattern: 'TicketNotes', callers: 'tech', methods: { GET: listNotes } },
  {
    under: 'ra',
    pattern: 'TechNotes',
    callers: 'tech',
    methods: { POST: (call) => createTechNote(call, call.json()) },
  },
]
