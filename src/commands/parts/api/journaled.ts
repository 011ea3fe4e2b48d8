import type { Context } from '#command.ts'
import { refused } from '#changes/sending/carry-out.ts'
import { recorded } from '#changes/sending/recorded.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { DeskError } from '#errors.ts'
import { type Answer, checkAnswer } from './answer.ts'
import type { ApiCall } from './call.ts'

/**
 * Sends a request of the person's own that may change something, and journals it without its body: that may be anything. Its path
 * was checked before, so that no key stands in what is kept.
 */
export function journaled<Answered extends Answer>(
  { method, path }: ApiCall,
  { journal }: Pick<Context, 'journal'>,
  send: () => Promise<Answered>,
): Promise<Answered> {
  const words = ['api', method, path]
  const recording = journal.begin({
    command: 'api',
    ids: [],
    intent: null,
    tickets: null,
    undoes: null,
    words,
  })
  return recorded({ recording, key: 1, told }, send)
}

function told(answer: Answer): WriteResult {
  try {
    checkAnswer(answer)
    return { id: null, ok: true, changed: {} }
  } catch (error) {
    if (error instanceof DeskError) return refused(null, error)
    throw error
  }
}
