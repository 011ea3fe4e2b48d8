import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../dialect.ts'
import type { SandboxRequest } from '../wire/incoming.ts'
import { inOnePiece } from '../wire/outgoing.ts'
import type { Outgoing } from '../wire/outgoing.ts'
import type { SandboxResponse } from '../wire/response.ts'
import { kindOf } from './kinds.ts'
import { madeUp } from './made-up.ts'
import type { FaultRule } from './rule.ts'
import { undone } from './undone.ts'

/** How an answer goes out: `cut` closes the connection, `reset` breaks it, after `silence` it stays open. */
export type Ending =
  | {
      readonly how: 'whole'
      readonly outgoing: Outgoing
      readonly chunked: boolean
      /** Milliseconds before it goes out. */
      readonly late: number
    }
  | {
      readonly how: 'half'
      readonly response: SandboxResponse
      readonly chunked: boolean
      readonly after: 'cut' | 'silence'
    }
  | { readonly how: 'cut' | 'reset' | 'silence' }

/** What became of a request. */
export interface Outcome {
  readonly ending: Ending
  /** It was a write, and the database has it. */
  readonly saved: boolean
}

/** The server behind the fault. */
interface Behind {
  readonly db: Database
  readonly clock: Clock
  /** That of the request. */
  readonly dialect: Dialect
  readonly work: (request: SandboxRequest) => SandboxResponse
  /** Ends waiting. */
  readonly signal?: AbortSignal | undefined
}

const toFirstPage = (request: SandboxRequest): SandboxRequest => ({
  ...request,
  url: request.url.replace(/(?<=[?&]page=)\d+/, '1'),
})

const wasSaved = (request: SandboxRequest, response: SandboxResponse): boolean =>
  request.method.toUpperCase() !== 'GET' && response.status < 300

const ended = (how: 'cut' | 'reset' | 'silence', saved: boolean): Outcome => ({ ending: { how }, saved })

const whole = (outgoing: Outgoing, saved: boolean, { late = 0, chunked = false } = {}): Outcome => ({
  ending: { how: 'whole', outgoing, chunked, late },
  saved,
})

const withoutAnswer = (rule: FaultRule, saved: boolean): Outcome => {
  if (rule.kind === 'stall-header') return ended('silence', saved)
  return ended(rule.kind === 'drop-after-save' ? 'cut' : 'reset', saved)
}

const withOwnAnswer = (rule: FaultRule, response: SandboxResponse, saved: boolean): Outcome => {
  const chunked = rule.own.chunked === 1
  if (rule.kind === 'cut-body') return { ending: { how: 'half', response, chunked, after: 'cut' }, saved }
  if (rule.kind === 'stall-body')
    return { ending: { how: 'half', response, chunked, after: 'silence' }, saved }
  return whole(inOnePiece(response), saved, { late: rule.kind === 'slow' ? rule.own.ms : 0 })
}

/** Does the work of one request as far as the fault lets it, and says how it is answered. */
export const outcomeOf = async (
  request: SandboxRequest,
  rule: FaultRule | null,
  { db, clock, dialect, work, signal }: Behind,
): Promise<Outcome> => {
  if (rule === null) {
    const response = work(request)
    return whole(inOnePiece(response), wasSaved(request, response))
  }
  if (rule.kind === '401') dialect.forget(db, request)
  if (rule.kind === 'slow-save') await clock.pause(rule.own.ms, signal)
  const asked = rule.kind === 'repeat-page' ? toFirstPage(request) : request
  const { answer } = kindOf(rule.kind)
  if (answer === 'own' && !rule.saved) {
    return withOwnAnswer(
      rule,
      undone(db, () => work(asked)),
      false,
    )
  }
  const response = rule.saved ? work(asked) : null
  const saved = response !== null && wasSaved(asked, response)
  if (answer === 'own' && response !== null) return withOwnAnswer(rule, response, saved)
  if (answer === 'up') return whole(madeUp(rule, dialect), saved, { chunked: rule.own.chunked === 1 })
  return withoutAnswer(rule, saved)
}
