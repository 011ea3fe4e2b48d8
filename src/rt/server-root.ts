import { parseServerAddress, type AddressRules, type Origin } from '#http/origin.ts'

/** Where a Request Tracker lives. */
export interface ServerRoot {
  readonly origin: Origin
  /** Its WebPath: empty, or like `/rt`. */
  readonly prefix: string
}

// What people paste: the API, a ticket's page, a search, the page of the tokens.
const pages = /\/(?:REST|Ticket|Search|Prefs|SelfService|Dashboards|NoAuth|index\.html)(?:\/.*)?$/i

/** Reads a pasted address and cuts it down to the root. Throws UsageError. */
export function parseServerRoot(typed: string, rules: AddressRules = {}): ServerRoot {
  const { origin, path } = parseServerAddress(typed, rules)
  return { origin, prefix: path.replace(pages, '').replace(/\/+$/, '') }
}

/** Where REST2 begins. */
export function apiBase({ prefix }: ServerRoot): string {
  return `${prefix}/REST/2.0/`
}

/** A ticket's page in the browser. */
export function ticketPage({ origin, prefix }: ServerRoot, id: number): string {
  return `${origin.text}${prefix}/Ticket/Display.html?id=${id}`
}
