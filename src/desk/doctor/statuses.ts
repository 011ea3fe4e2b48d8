import type { SitePolicy } from '../site/policy.ts'
import { knowsStatus } from '../standing/state.ts'
import { fine, type Verdict, warning } from './finding.ts'

/** Whether every status of the server means something here. */
export function judgeStatuses(
  names: readonly string[],
  policy: Pick<SitePolicy, 'states' | 'path'>,
): Verdict {
  const unknown = names.filter((name) => !knowsStatus(policy, name))
  if (unknown.length === 0) return fine(`What the ${names.length} statuses mean is known.`)
  const list = unknown.map((name) => `"${name}"`).join(', ')
  return warning(
    `What these statuses mean is not known, so they count as open: ${list}.`,
    `Say it under "states" in ${policy.path ?? 'a site policy'}: open, waiting, resolved, closed or canceled.`,
  )
}
