import type { Context } from '#command.ts'
import { noChange } from '#changes/journal.ts'
import { refused } from '#changes/carry-out.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { DeskError } from '#errors.ts'
import { type Answer, checkAnswer } from './answer.ts'
import type { ApiCall } from './call.ts'

/** Sends a request of the person's own. One that may change something is journaled, without its body: that may be anything. */
export async function journaled<Answered extends Answer>(
  { method, path }: ApiCall,
  { journal }: Pick<Context, 'journal'>,
  send: () => Promise<Answered>,
): Promise<Answered> {
  if (method === 'GET') return send()
  const words = ['api', method, path]
  const recording = journal.begin({ command: 'api', ids: [], intent: null, undoes: null, words })
  await recording.sending({ key: 1, ...noChange })
  try {
    const answer = await send()
    recording.finished({ key: 1, result: resultOf(() => checkAnswer(answer)), after: null })
    return answer
  } catch (error) {
    if (error instanceof DeskError) recording.finished({ key: 1, result: refused(null, error), after: null })
    throw error
  }
}

function resultOf(check: () => void): WriteResult {
  try {
    check()
    return { id: null, ok: true, changed: {} }
  } catch (error) {
    if (error instanceof DeskError) return refused(null, error)
    throw error
  }
}
