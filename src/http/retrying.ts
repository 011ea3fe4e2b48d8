import { DeskError, InterruptedError, UnreachableError } from '#errors.ts'

import { LostAnswerError } from './lost-answer.ts'
import { isBusy, isPassing, isRead } from './passing.ts'
import { retryAfter } from './retry-after.ts'
import type { HttpRequest, HttpResponse, Transport } from './transport.ts'

export interface RetryMeans {
  /** Waits so many milliseconds; rejects when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** From 0 up to 1. */
  readonly random: () => number
  readonly now: () => Date
  /** Takes one line when a pause is long. */
  readonly say: (line: string) => void
}

const mostTries = 4
/** Of the first pause at most, in milliseconds; each further one may be twice as long. */
const firstPause = 500
/** A server may ask for no longer pause than this, in milliseconds. */
const longestPause = 30_000
/** No pause ends later than this after the first try began, in milliseconds. */
const wholeTime = 90_000
/** A shorter pause needs no word, in milliseconds. */
const unnoticed = 2000

type Outcome = { readonly response: HttpResponse } | { readonly error: unknown }

/** Reads are tried again when a fault may be over in a moment; a write never is. What was tried stands in the answer or error. */
export function retrying(transport: Transport, means: RetryMeans): Transport {
  const { sleep, random, now } = means
  const say = onlyOnce(means.say)

  async function pause(milliseconds: number, { signal }: HttpRequest): Promise<void> {
    await sleep(milliseconds, signal).catch((cause: unknown) => {
      throw new InterruptedError('Interrupted while waiting to try again.', { cause })
    })
  }

  return async (request) => {
    if (!isRead(request)) return transport(request)
    const began = now().getTime()
    for (let tries = 1; ; tries += 1) {
      const outcome = await attempt(transport, request)
      const taken = now().getTime() - began
      // Full jitter: programs that met the same fault do not come back together.
      const own = random() * firstPause * 2 ** (tries - 1)
      const wait = Math.max(own, Math.min(asked(outcome, now()), longestPause))
      const isLast = !mayPass(outcome) || tries === mostTries || taken + wait > wholeTime
      if (isLast) return ending(outcome, { tries, milliseconds: taken, pause: asked(outcome, now()) })
      const told = say(wait, request, outcome)
      await pause(wait, request).finally(told)
    }
  }
}

async function attempt(transport: Transport, request: HttpRequest): Promise<Outcome> {
  try {
    return { response: await transport(request) }
  } catch (error) {
    return { error }
  }
}

function mayPass(outcome: Outcome): boolean {
  return 'response' in outcome ? isBusy(outcome.response) : isPassing(outcome.error)
}

function asked(outcome: Outcome, now: Date): number {
  return 'response' in outcome ? retryAfter(outcome.response, now) : 0
}

interface Tried {
  readonly tries: number
  readonly milliseconds: number
  /** What the server asked for at last, in milliseconds. */
  readonly pause: number
}

function ending(outcome: Outcome, { tries, milliseconds, pause }: Tried): HttpResponse {
  const tried = `${tries} tries in ${Math.round(milliseconds / 1000)} s`
  if ('response' in outcome) {
    const { response } = outcome
    return tries > 1 && isBusy(response) ? { ...response, tried, pause } : response
  }
  const { error } = outcome
  if (tries === 1 || !(error instanceof DeskError)) throw error
  const message = `${error.message} ${tried}.`
  const details = { hint: error.hint, cause: error.cause }
  if (error instanceof LostAnswerError) throw new LostAnswerError(message, error.loss, details)
  throw error instanceof UnreachableError ? new UnreachableError(message, details) : error
}

/** Requests fly together and meet the same fault together: one of them says so. */
function onlyOnce(
  say: RetryMeans['say'],
): (wait: number, request: HttpRequest, outcome: Outcome) => () => void {
  let waiting = 0
  return (wait, { address }, outcome) => {
    if (wait < unnoticed) return () => undefined
    const why = 'response' in outcome ? `answers with status ${outcome.response.status}` : 'cannot be reached'
    if (waiting === 0) say(`${address.origin.text} ${why}; trying again in ${Math.round(wait / 1000)} s.`)
    waiting += 1
    return () => (waiting -= 1)
  }
}
