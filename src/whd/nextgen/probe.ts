import { AnswerError, UsageError } from '#errors.ts'
import type { HttpResponse } from '#http/transport.ts'
import { type Asked, isGuarded, type Told } from '#remote/asked.ts'
import { jsonBody } from '#remote/call.ts'

import { createConnection } from '../connection/connection.ts'
import { parseServerRoot } from '../server-root.ts'
import { anonymous } from './sign-in/anonymous.ts'

/**
 * Asks for a token without any credentials: where there are tokens the request is refused, on a Web Help Desk of before
 * there is no such place (NextGen notes §12). A page, a redirect or a fault comes from something else, and tells nothing.
 */
export async function tellGeneration({ server, insecureHttp, transport, signal }: Asked): Promise<Told> {
  try {
    const root = parseServerRoot(server, { insecureHttp })
    const connection = createConnection({ transport, root, signal, signIn: anonymous(root) })
    const ask = (path: string): Promise<HttpResponse> =>
      connection.send({ method: 'POST', path, changes: false, ...jsonBody({}) })
    const answer = await ask('Token')
    if (answer.status === 404 || answer.status === 405) return 'legacy'
    if (answer.status < 400 || answer.status >= 500) return null
    return (await isGuarded(answer, (path) => ask(root.prefix + path))) ? 'guarded' : 'nextgen'
  } catch (error) {
    if (error instanceof AnswerError || error instanceof UsageError) return null
    throw error
  }
}
