import { createTechNote } from '../notes/create.ts'
import { departments, rooms, statusTypes } from '../reference/fixed-lists.ts'
import { locations } from '../reference/locations.ts'
import { preferences } from '../reference/preferences.ts'
import { requestTypes } from '../reference/request-types.ts'
import { at, named } from '../resource/named.ts'
import type { Call, JsonObject, Route } from '../route.ts'
import { createOwnTicket, listOwnTickets, readOwnTicket, updateOwnTicket } from './tickets.ts'

const prefix = 'clientInterface'

const lookUps = [
  ...named('RequestTypes', requestTypes),
  ...named('StatusTypes', statusTypes),
  ...named('Locations', locations),
  ...named('Departments', departments),
  ...named('Rooms', rooms),
  at('Preferences', preferences),
].flatMap(({ pattern, methods: { GET } }): Route[] =>
  GET === undefined
    ? []
    : [{ under: 'ra', pattern: `${prefix}/${pattern}`, callers: 'client', methods: { GET } }],
)

/** Of a requester's note only its text and its ticket count. */
function noteIn(call: Call): JsonObject {
  const { noteText, jobticket } = call.json()
  return { noteText, jobticket }
}

/** What requesters may do. All but `clientInterface/Tickets` is assumed (field guide §14). */
export const clientInterfaceRoutes: readonly Route[] = [
  {
    under: 'ra',
    pattern: `${prefix}/Tickets`,
    callers: 'client',
    methods: { GET: listOwnTickets, POST: createOwnTicket },
  },
  {
    under: 'ra',
    pattern: `${prefix}/Tickets/:id`,
    callers: 'client',
    methods: { GET: readOwnTicket, PUT: updateOwnTicket },
  },
  {
    under: 'ra',
    pattern: `${prefix}/ClientNotes`,
    callers: 'client',
    methods: { POST: (call) => createTechNote(call, noteIn(call)) },
  },
  ...lookUps,
]
