import { AnswerError, type DeskError } from '#errors.ts'
import type { HttpResponse } from '#http/transport.ts'

import { isWrite, type Call } from '../connection/call.ts'
import { says } from '#remote/outcome.ts'
import { refusal } from '../connection/refusal.ts'

/** Statuses by which a server says that it does not know such a request. */
const unknownRequest: ReadonlySet<number> = new Set([405, 406, 415, 501])

/** How servers word that they cannot read a body. */
const unreadable = /unrecogni[sz]ed (field|property)|deserializ|JSON parse|malformed|not readable/i

/**
 * As on every server, but for answers that show an assumption of docs/nextgen.md to be wrong: these are an AnswerError that
 * says how to look further. Nothing else is tried then.
 */
export function nextgenRefusal(
  response: Pick<HttpResponse, 'status' | 'tried' | 'pause'>,
  call: Call,
  words: string,
): DeskError {
  const { status } = response
  const { method, path } = call
  const isUnknown = unknownRequest.has(status) || (status === 404 && isUnproven(call))
  if (isUnknown || (status === 400 && isWrite(call) && unreadable.test(words))) {
    const what = says(`This server does not take ${method} ${path} (status ${status})`, words)
    return new AnswerError(what, {
      hint: isWrite(call)
        ? `Nothing was changed. What it takes can be found out with: helpdesk api ${method} ${path}`
        : `Look further with: helpdesk api ${path}. For a server before 2026.4: helpdesk login --api legacy`,
    })
  }
  return refusal(response, call, words)
}

/** Nothing but the address can be missing: no ticket or other thing is asked for by its number. */
function isUnproven({ method, about, changes }: Call): boolean {
  if (changes === true) return true
  return method === 'GET' ? about === undefined : method === 'POST'
}
