import { createTechNote } from '../notes/create.ts'
import { fixedListRoutes } from '../reference/fixed-lists.ts'
import { locationRoutes } from '../reference/locations.ts'
import { preferenceRoutes } from '../reference/preferences.ts'
import { requestTypeRoutes } from '../reference/request-types.ts'
import type { Call, JsonObject, Route } from '../route.ts'
import { createOwnTicket, listOwnTickets, readOwnTicket, updateOwnTicket } from './tickets.ts'

const prefix = 'clientInterface'

const readableByRequesters = new Set([
  'RequestTypes',
  'StatusTypes',
  'Locations',
  'Departments',
  'Rooms',
  'Preferences',
])

const lookUps = [...requestTypeRoutes, ...fixedListRoutes, ...locationRoutes, ...preferenceRoutes].flatMap(
  ({ pattern, methods }): Route[] => {
    const { GET } = methods
    const isReadable = readableByRequesters.has(pattern.split('/')[0] ?? '')
    if (!isReadable || GET === undefined) return []
    return [{ under: 'ra', pattern: `${prefix}/${pattern}`, callers: 'client', methods: { GET } }]
  },
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
