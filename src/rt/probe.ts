import { AnswerError, UsageError } from '#errors.ts'
import type { HttpResponse } from '#http/transport.ts'
import { type Asked, isGuarded, type Told } from '#remote/asked.ts'

import { createConnection } from './connection/connection.ts'
import { messageIn } from './connection/words.ts'
import { parseServerRoot } from './server-root.ts'

/** Asks REST2 what it is without any credentials: it refuses that with a message in JSON. */
export async function tellRequestTracker({ server, insecureHttp, ...wire }: Asked): Promise<Told> {
  try {
    const root = parseServerRoot(server, { insecureHttp })
    const connection = createConnection({ ...wire, root, credentials: null })
    const ask = (path: string): Promise<HttpResponse> => connection.send({ method: 'GET', path })
    const answer = await ask('rt')
    if (answer.status !== 401) return null
    if (await isGuarded(answer, (path) => ask(root.prefix + path))) return 'guarded'
    return messageIn(answer) === null ? null : 'rt'
  } catch (error) {
    if (error instanceof AnswerError || error instanceof UsageError) return null
    throw error
  }
}
