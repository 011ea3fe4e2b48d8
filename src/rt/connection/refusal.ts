import {
  AnswerError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RuleError,
  SignInError,
  type DeskError,
} from '#errors.ts'
import type { HttpResponse } from '#http/transport.ts'
import type { Call } from '#remote/call.ts'
import { says, unknownOutcome } from '#remote/outcome.ts'

/** What an answer that is no success means. `words` are the server's own. */
export function refusal({ status, tried, pause = 0 }: HttpResponse, call: Call, words: string): DeskError {
  if (status === 401) {
    return new SignInError('The help desk refused the sign-in.', { hint: 'Sign in again: helpdesk login' })
  }
  if (status === 403) return new PermissionError(says('This account is not allowed to do that', words))
  if (status === 404 && call.about !== undefined) {
    return new NotFoundError(`${call.about} does not exist, or this account may not see it.`)
  }
  if (status === 412)
    return new ConflictError(`${call.about ?? 'It'} was changed by somebody else meanwhile.`)
  // A search in TicketSQL that the server does not understand is refused like a write.
  if (status === 400 || status === 409 || (isWrite(call) && status === 422)) return refusedByRule(words)
  if (isWrite(call) && status >= 500) {
    return unknownOutcome(says(`The help desk answered with status ${status}`, words))
  }
  if (status === 404) {
    return new AnswerError('No Request Tracker answers at this address (status 404).', {
      hint: 'Check the server address: helpdesk profiles',
    })
  }
  const what = `The help desk answered with status ${status}`
  return new AnswerError(says(tried === undefined ? what : `${what} (${tried})`, words), { pause })
}

/** A rule of the server does not let it through. */
export function refusedByRule(words: string): RuleError {
  return new RuleError(says('The help desk refused', words))
}

export function isWrite({ method }: Pick<Call, 'method'>): boolean {
  return method !== 'GET'
}
