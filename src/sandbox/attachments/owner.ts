import type { Database } from '../database/database.ts'
import { permissionDenied, refuse, refuseWithReason } from '../refusal.ts'
import type { Call } from '../route.ts'
import { reachTicket } from '../tickets/visible.ts'

/** What an attachment can hang on here, of the kinds that field guide §10.1 knows. */
type OwnerKind = 'jobTicket' | 'techNote' | 'clientNote' | 'client'

export interface Owner {
  readonly kind: OwnerKind
  readonly id: number
}

interface NoteRow {
  readonly ticket_id: number
  readonly hidden: number
}

/** Reads `type` and `entityId`; 400 when they name nothing that can have attachments. */
export function ownerIn(query: URLSearchParams): Owner {
  const kind = query.get('type')
  const id = query.get('entityId') ?? ''
  if (!isOwnerKind(kind))
    throw refuseWithReason(400, 'type must be jobTicket, techNote, clientNote or client.')
  if (!/^\d{1,15}$/.test(id)) throw refuseWithReason(400, 'entityId must be a number.')
  return { kind, id: Number(id) }
}

/** The ticket that an attachment belongs to, null for one of a requester; refuses what the caller may not see. */
export function reachOwner(call: Call, owner: Owner): number | null {
  if (owner.kind === 'client') return reachClient(call, owner.id)
  if (owner.kind === 'jobTicket') return reachTicket(call, String(owner.id)).id
  const note = noteRow(call.db, owner)
  if (note === undefined) throw refuse(404, `The note ${owner.id} does not exist.`)
  if (note.hidden === 1 && call.caller.kind !== 'tech') throw permissionDenied()
  return reachTicket(call, String(note.ticket_id)).id
}

function reachClient({ db, caller }: Call, id: number): null {
  if (caller.kind === 'client' && caller.id !== id) throw permissionDenied()
  if (db.get('select 1 from client where id = ?', id) !== undefined) return null
  throw refuse(404, `The client ${id} does not exist.`)
}

function noteRow(db: Database, { kind, id }: Owner): NoteRow | undefined {
  const author = kind === 'techNote' ? 'tech_id' : 'client_id'
  return db.get<NoteRow>(`select ticket_id, hidden from note where id = ? and ${author} is not null`, id)
}

function isOwnerKind(kind: string | null): kind is OwnerKind {
  return kind !== null && ['jobTicket', 'techNote', 'clientNote', 'client'].includes(kind)
}
