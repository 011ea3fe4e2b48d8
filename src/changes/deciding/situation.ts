import type { RequestType, Status } from '#desk/lists.ts'
import type { MandatoryField } from '#desk/new-ticket/mandatory.ts'
import type { SitePolicy } from '#desk/site/policy.ts'
import type { ChangingDesk } from '../changing-desk.ts'
import { leadsSomewhere } from '#desk/standing/workflow.ts'
import type { Intent } from '../intent.ts'
import { clears } from './check-kept.ts'
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
  /** Read only where custom fields or the subject are to be set, or something cleared: it depends on the type whether a ticket has them, and must. */
  readonly types: readonly RequestType[]
  /** What tickets of a type cannot be without; null where nothing is to be cleared. */
  readonly mandatory: ((type: RequestType | null) => readonly MandatoryField[]) | null
  /** Names of the tech groups; read only where a ticket is to be moved up. */
  readonly groups: readonly string[]
}

/** Reads what the intent needs and no more. Throws what the reads throw. */
export async function readSituation(
  intent: Intent,
  { desk, policy }: { readonly desk: ChangingDesk; readonly policy: SitePolicy },
): Promise<Situation> {
  const [account, statuses, types, mandatory, groups] = await Promise.all([
    intent.tech === undefined ? nobody : desk.whoAmI(),
    needsStatuses(intent) ? desk.statuses() : [],
    needsTypes(intent) ? desk.types() : [],
    needsMandatory(intent) ? readMandatory(desk, policy) : null,
    intent.move === 'escalate' ? desk.groups() : [],
  ])
  // The reads may have shown that the server is another one by now.
  checkMoves(intent.move, desk.can)
  const { techId, name } = account
  const groupNames = groups.map((group) => group.name)
  return { me: techId, myName: name, statuses, policy, types, mandatory, groups: groupNames }
}

const nobody = { techId: null, name: null }

function needsStatuses({ verb, wanted }: Intent): boolean {
  return leadsSomewhere(verb) || wanted?.keys.status !== undefined
}

function needsTypes(intent: Intent): boolean {
  const { wanted } = intent
  if (wanted === undefined) return false
  return Object.keys(wanted.fields).length > 0 || wanted.keys.subject !== undefined || needsMandatory(intent)
}

/** What a write filled by mistake is emptied again by `undo`, whatever the type says. */
function needsMandatory({ verb, wanted }: Intent): boolean {
  return verb !== 'undo' && wanted !== undefined && clears(wanted)
}

async function readMandatory(desk: ChangingDesk, policy: SitePolicy): Promise<Situation['mandatory']> {
  const [{ mandatoryFields }, rules, definitions] = await Promise.all([
    import('#desk/new-ticket/mandatory.ts'),
    desk.rules(),
    desk.fields(),
  ])
  return (type) => mandatoryFields(type, { rules, definitions, policy })
}
