import {
  AnswerError,
  NotFoundError,
  PermissionError,
  RuleError,
  SignInError,
  type DeskError,
} from '#errors.ts'
import type { HttpResponse } from '#http/transport.ts'
import { bodyText } from '#remote/body-text.ts'
import { says, unknownOutcome } from '#remote/outcome.ts'

import { isWrite, type Call } from './call.ts'
import { inDeskWords } from './desk-words.ts'

/** What an answer that is no success means (field guide §3.5 and §6). `words` are the server's own. */
export function refusal({ status, tried, pause = 0 }: Refused, call: Call, words: string): DeskError {
  if (status === 401) return signInRefused(words)
  if (status === 403) return new PermissionError(says('This account is not allowed to do that', words))
  const missing = status === 404 || (status === 400 && !isWrite(call))
  if (missing && call.about !== undefined) return notFound(call.about)
  return isWrite(call) ? refusedWrite(status, words) : unusable({ status, tried, pause }, words)
}

type Refused = Pick<HttpResponse, 'status' | 'tried' | 'pause'>

/** The credentials are not, or no longer, good. */
export function signInRefused(words: string): SignInError {
  return new SignInError(says('The help desk refused the sign-in', words), {
    hint: 'Sign in again: helpdesk login',
  })
}

/** Some servers say so in a sentence under 200 (field guide §6, Q6). */
export function refusesSignIn({ status, body }: HttpResponse): boolean {
  if (status !== 200) return status === 401
  return body.length < 200 && /^\s*authentication\b/i.test(bodyText(body))
}

/** Deleted and forbidden tickets look the same to the caller (field guide Q29). */
function notFound(about: string): NotFoundError {
  return new NotFoundError(`${about} does not exist, or this account may not see it.`)
}

/** A write that a rule of the server does not let through. */
export function refusedByRule(words: string): RuleError {
  return new RuleError(says('The help desk refused', inDeskWords(words)))
}

function refusedWrite(status: number, words: string): DeskError {
  if (status === 405 || status === 429) return unusable({ status }, words)
  if (status >= 400 && status < 500) return refusedByRule(words)
  return unknownOutcome(says(`The help desk answered with status ${status}`, words))
}

function unusable({ status, tried, pause = 0 }: Refused, words: string): AnswerError {
  if (status >= 300 && status < 400) {
    return new AnswerError(
      `The help desk answered with a redirect (status ${status}), which is not followed.`,
      {
        hint: 'Check the server address: is it https, and is it the help desk itself?',
      },
    )
  }
  if (status === 404) {
    return new AnswerError('No Web Help Desk answers at this address (status 404).', {
      hint: 'Check the server address: helpdesk profiles',
    })
  }
  const what = `The help desk answered with status ${status}`
  return new AnswerError(says(tried === undefined ? what : `${what} (${tried})`, words), { pause })
}
