import { DeskError } from '#errors.ts'
import type { Transport } from '#http/transport.ts'

/** The server is no longer what the account says. */
export class UpgradedServerError extends DeskError {
  readonly code = 'bad_answer'
  readonly exit = 10
}

/** Where a read finds nothing, asks once whether the server was upgraded. Throws UpgradedServerError then. */
export function noticing(transport: Transport, isUpgraded: () => Promise<boolean>): Transport {
  let upgraded: Promise<boolean> | null = null
  return async (request) => {
    const response = await transport(request)
    if (response.status !== 404 || request.method !== 'GET' || request.changes === true) return response
    if (!(await (upgraded ??= isUpgraded()))) return response
    throw new UpgradedServerError('The server was upgraded to Web Help Desk 2026.4 or later.', {
      hint: 'Sign in again: helpdesk login',
    })
  }
}
