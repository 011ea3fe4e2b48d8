import { DeskError, InterruptedError } from '#errors.ts'
import type { Transport } from '#http/transport.ts'

/** The server is no longer what the account says. */
export class UpgradedServerError extends DeskError {
  readonly code = 'bad_answer'
  readonly exit = 10
}

/**
 * Where a read finds nothing, asks once whether the server was upgraded, and again after asking failed. Throws
 * UpgradedServerError where it was.
 */
export function noticing(transport: Transport, isUpgraded: () => Promise<boolean>): Transport {
  let asking: Promise<boolean> | null = null

  // An answer that came is told as it is, also where this question gets none.
  async function isKnownUpgraded(): Promise<boolean> {
    const asked = (asking ??= isUpgraded())
    try {
      return await asked
    } catch (error) {
      if (asking === asked) asking = null
      if (error instanceof InterruptedError || !(error instanceof DeskError)) throw error
      return false
    }
  }

  return async (request) => {
    const response = await transport(request)
    if (response.status !== 404 || request.method !== 'GET' || request.changes === true) return response
    if (!(await isKnownUpgraded())) return response
    throw new UpgradedServerError('The server was upgraded to Web Help Desk 2026.4 or later.', {
      hint: 'Sign in again: helpdesk login',
    })
  }
}
