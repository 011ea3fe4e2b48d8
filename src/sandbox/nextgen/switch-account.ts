import { json } from '../answer.ts'
import { permissionDenied } from '../refusal.ts'
import type { Call, Route } from '../route.ts'
import { issueToken } from './tokens.ts'

const linkedTech = ({ db, caller, query }: Call): number => {
  if (caller.kind !== 'client') throw permissionDenied()
  const tech = db.get<{ id: number }>(
    'select id from tech where id = ? and client_id = ? and inactive = 0 and coalesce(deleted, 0) = 0',
    Number(query.get('techId') ?? -1),
    caller.id,
  )
  if (!tech) throw permissionDenied()
  return tech.id
}

/** A requester who is a technician, too, gets the technician's token, as `token` (NextGen guide §3.5). */
export const switchToTech: Route = {
  under: 'outside',
  pattern: 'api/v1/whd/switch-account/switch-to-tech',
  callers: 'client',
  methods: {
    POST: (call) => {
      const id = linkedTech(call)
      const tech = { kind: 'tech', id, application: false, session: null } as const
      return json({ token: issueToken(call.db, tech, call.now) })
    },
  },
}
