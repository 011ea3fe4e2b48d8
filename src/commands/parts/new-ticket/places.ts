import type { TicketDraft } from '#desk/new-ticket/draft.ts'
import type { MandatoryField } from '#desk/new-ticket/mandatory.ts'
import type { Requester, TicketRules } from '#desk/lists.ts'
import { withAnswer, type Answer, type Form } from './form.ts'

/** What of a ticket the requester's own record can give. */
export type Place = 'location' | 'department' | 'room'

const places: readonly Place[] = ['location', 'department', 'room']

/** The places that a ticket must name and that were not given, taken from the requester as far as they are known. */
export function withMandatoryPlaces(form: Form, missing: readonly MandatoryField[]): Form {
  const wanted = places.filter((place) =>
    missing.some((field) => field.kind === 'key' && field.key === place),
  )
  return withPlaces(form, wanted)
}

/** All places that were not given and that this server keeps, taken from the requester. */
export function withAllPlaces(
  form: Form,
  { usesDepartments, usesRooms }: Pick<TicketRules, 'usesDepartments' | 'usesRooms'>,
): Form {
  const kept = { location: true, department: usesDepartments, room: usesRooms }
  return withPlaces(
    form,
    places.filter((place) => kept[place]),
  )
}

/** The requester's own; null when it is not known. A room is only theirs at their own location. */
export function ownPlace(
  place: Place,
  { requester, draft }: Pick<Form, 'requester' | 'draft'>,
): Answer | null {
  if (requester === null || (place === 'room' && isElsewhere(draft, requester))) return null
  const { location, locationId, department, departmentId, room } = requester
  if (place === 'room') return answer(place, room, { room })
  if (place === 'location')
    return locationId === null ? null : answer(place, location, { location: locationId })
  return departmentId === null ? null : answer(place, department, { department: departmentId })
}

function isElsewhere(draft: TicketDraft, { locationId }: Requester): boolean {
  return draft.location !== null && draft.location !== locationId
}

function withPlaces(form: Form, wanted: readonly Place[]): Form {
  return wanted.reduce((filled, place) => {
    const own = filled.draft[place] === null && !filled.words.has(place) ? ownPlace(place, filled) : null
    return own === null ? filled : withAnswer(filled, own)
  }, form)
}

function answer(place: Place, name: string | null, draft: Partial<TicketDraft>): Answer | null {
  return name === null || name.trim() === '' ? null : { name: place, word: name, shown: name, draft }
}
