import type { Answer } from '../answer.ts'
import { Refusal } from '../refusal.ts'
import type { Call, Caller, Route } from '../route.ts'
import { escapeHtml } from '../text/escape.ts'
import { answerPage } from '../workflow/answer-page.ts'
import { sessionOfCookies } from './cookies.ts'
import { callerOf } from './credentials.ts'
import { page } from '../pages/page.ts'
import { ticketPage } from '../pages/ticket-page.ts'
import { tabPage } from '../pages/tab-page.ts'

const application = 'WebObjects/Helpdesk.woa'

/** A page looks for a sign-in, in the query or in cookies, and does without when there is none. */
function visitor(call: Call): Caller {
  try {
    const caller = callerOf(call.db, call)
    return caller.kind === 'nobody' ? (sessionOfCookies(call.db, call) ?? caller) : caller
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'nobody' }
    throw error
  }
}

/** The first page; the version stands in the address of its style sheet, with underscores (field guide §1). */
function signInPage({ db }: Call): Answer {
  const version = db.get<{ api_version: string }>('select api_version from preference')?.api_version ?? ''
  const mark = escapeHtml(version.replaceAll('.', '_'))
  return page(
    'Web Help Desk sandbox',
    `<link rel="stylesheet" href="/helpdesk/WebServerResources/helpdesk.css?v=${mark}">` +
      '<p>This is a sandbox. It answers the REST API below <code>/helpdesk/WebObjects/Helpdesk.woa/ra/</code>.</p>',
  )
}

function view(call: Call): Answer {
  const ticket = call.query.get('ticket') ?? call.query.get('ticketId')
  const signedIn = { ...call, caller: visitor(call) }
  if (ticket !== null) return ticketPage(signedIn, ticket)
  const tab = call.query.get('tab')
  return tab === null || signedIn.caller.kind !== 'tech' ? signInPage(call) : tabPage(signedIn, tab)
}

function navigate(call: Call): Answer {
  if (call.query.get('path') !== 'setup-techs-myaccount') return signInPage(call)
  return page('My account', '<p>The keys of this sandbox come from <code>helpdesk sandbox keys</code>.</p>')
}

const shown = (pattern: string, answer: (call: Call) => Answer): Route => ({
  under: 'outside',
  pattern,
  callers: 'everyone',
  methods: { GET: answer },
})

/** Addresses that people open in a browser (field guide §15). */
export const pageRoutes: readonly Route[] = [
  shown(application, signInPage),
  shown(`${application}/wa/TicketActions/view`, view),
  shown(`${application}/wa/ticket`, view),
  shown(`${application}/wa/Nav`, navigate),
  shown(`${application}/wa/TicketActions/answer`, answerPage),
]
