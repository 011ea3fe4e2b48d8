import { RuleError } from '#errors.ts'
import type { Status } from '../lists.ts'
import type { SitePolicy } from '../site/policy.ts'

/**
 * A ticket is closed by the word of its requester (policy P8), so none begins closed, unless the site lets its technicians
 * close. Throws RuleError.
 */
export function checkBeginning(
  status: Status | null,
  { techniciansMayClose }: Pick<SitePolicy, 'techniciansMayClose'>,
): void {
  if (status?.state !== 'closed' || techniciansMayClose) return
  throw new RuleError(`A new ticket cannot begin as ${status.name}: its requester closes it.`, {
    hint: 'Leave the status out. Once it is solved: helpdesk resolve ID --solution TEXT',
  })
}
