import type { ServerApi } from '#desk/server/api.ts'
import { AnswerError } from '#errors.ts'
import type { HttpResponse, Transport } from '#http/transport.ts'

/** A server that is asked what it is, without any credentials. */
export interface Asked {
  readonly transport: Transport
  /** Its address as it was given. */
  readonly server: string
  readonly insecureHttp: boolean
  readonly signal?: AbortSignal | undefined
}

/** The API that a server speaks; `guarded` where something before it refuses whatever is asked; null where it does not tell. */
export type Told = ServerApi | 'guarded' | null

/** Below the server's root, where no help desk has anything. */
const nowhere = '/helpdesk-client/no-such-place'

/** Whether a refusal is that of a proxy or firewall before the server: in the same way it refuses what is nowhere. */
export async function isGuarded(
  { status }: HttpResponse,
  ask: (path: string) => Promise<HttpResponse>,
): Promise<boolean> {
  try {
    return (await ask(nowhere)).status === status
  } catch (error) {
    // Request Tracker sends more after the end of its login page than HTTP allows: whatever that is, it is another answer.
    if (error instanceof AnswerError) return false
    throw error
  }
}
