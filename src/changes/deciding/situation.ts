import type { RequestType, Status } from '#desk/lists.ts'
import type { SitePolicy } from '#desk/site/policy.ts'
import type { ChangingDesk } from '../changing-desk.ts'
import { leadsSomewhere } from '#desk/standing/workflow.ts'
import type { Intent } from '../intent.ts'
import { checkMoves } from './check-level.ts'

/** What deciding needs to know besides the ticket; read once for a whole run. */
export interface Situation {
  /** The signed-in tech; null when the server does not say. Read only where the ticket's owner matters. */
  readonly me: number | null
  /** What the server calls that tech. */
  readonly myName: string | null
  /** Read only where a status is to be set. */
  readonly statuses: readonly Status[]
  readonly policy: SitePolicy
  /** Read only where custom fields or the subject are to be set: not every type has them. */
  readonly types: readonly RequestType[]
  /** Names of the tech groups; read only where a ticket is to be moved up. */
  readonly groups: readonly string[]
}

/** Reads what the intent needs and no more. Throws what the reads throw. */
export async function readSituation(
  intent: Intent,
  { desk, policy }: { readonly desk: ChangingDesk; readonly policy: SitePolicy },
): Promise<Situation> {
  const [account, statuses, types, groups] = await Promise.all([
    intent.tech === undefined ? nobody : desk.whoAmI(),
    needsStatuses(intent) ? desk.statuses() : [],
    needsTypes(intent) ? desk.types() : [],
    intent.move === 'escalate' ? desk.groups() : [],
  ])
  // The reads may have shown that the server is another one by now.
  checkMoves(intent.move, desk.can)
  const { techId, name } = account
  return { me: techId, myName: name, statuses, policy, types, groups: groups.map((group) => group.name) }
}

const nobody = { techId: null, name: null }

function needsStatuses({ verb, wanted }: Intent): boolean {
  return leadsSomewhere(verb) || wanted?.keys.status !== undefined
}

function needsTypes({ wanted }: Intent): boolean {
  if (wanted === undefined) return false
  return Object.keys(wanted.fields).length > 0 || wanted.keys.subject !== undefined
}
