import { ticketPage } from '../pages/ticket-page.ts'
import { Refusal } from '../refusal.ts'
import type { Call, Caller, Methods, Route } from '../route.ts'
import { answerPage } from '../workflow/answer-page.ts'
import { callerOf } from './credentials.ts'

const visitor = (call: Call): Caller => {
  try {
    return callerOf(call.db, call)
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'nobody' }
    throw error
  }
}

const shown = (pattern: string, methods: Methods): Route => ({
  under: 'outside',
  pattern,
  callers: 'everyone',
  methods,
})

/** What people open in a browser. */
export const pageRoutes: readonly Route[] = [
  shown('whd/tickets/:id', {
    GET: (call) => ticketPage({ ...call, caller: visitor(call) }, call.parts['id'] ?? ''),
  }),
  shown('whd/answer', { GET: answerPage }),
]
