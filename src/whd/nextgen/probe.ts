import { AnswerError, UsageError } from '#errors.ts'
import type { Transport } from '#http/transport.ts'

import { jsonBody } from '#remote/call.ts'
import { createConnection } from '../connection/connection.ts'
import { parseServerRoot } from '../server-root.ts'
import { anonymous } from './sign-in/anonymous.ts'

/** A server that is asked what it is. */
export interface Asked {
  readonly transport: Transport
  /** Its address as it was given. */
  readonly server: string
  readonly insecureHttp: boolean
  readonly signal?: AbortSignal | undefined
}

/**
 * Asks for a token without any credentials: where there are tokens the request is refused, elsewhere there is no such place
 * (NextGen notes §12). A page, a redirect or a fault comes from what stands before the server, and tells nothing.
 */
export async function speaksNextgen({ server, insecureHttp, transport, signal }: Asked): Promise<boolean> {
  try {
    const root = parseServerRoot(server, { insecureHttp })
    const connection = createConnection({ transport, root, signal, signIn: anonymous(root) })
    const call = { method: 'POST', path: 'Token', changes: false, ...jsonBody({}) } as const
    const { status } = await connection.send(call)
    return status >= 400 && status < 500 && status !== 404 && status !== 405
  } catch (error) {
    if (error instanceof AnswerError || error instanceof UsageError) return false
    throw error
  }
}
