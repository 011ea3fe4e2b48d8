import { UsageError } from '#errors.ts'
import { parseServerAddress, type AddressRules, type Origin } from '#http/origin.ts'

/** Where a Web Help Desk lives. */
export interface ServerRoot {
  readonly origin: Origin
  /** What a proxy puts before `/helpdesk`: empty, or like `/it`. */
  readonly prefix: string
}

// What people paste: the login page, a ticket's page, the API of either generation (field guide §2.1, NextGen §2).
const known = /^(.*?)\/(?:helpdesk|api\/v1)(?:\/.*)?$/i

/** Reads a pasted address and cuts it down to the root. Throws UsageError. */
export function parseServerRoot(typed: string, rules: AddressRules = {}): ServerRoot {
  const { origin, path } = parseServerAddress(typed, rules)
  const prefix = path === '/' ? '' : known.exec(path)?.[1]
  if (prefix !== undefined) return { origin, prefix }
  throw new UsageError(`${origin.text}${path} is not the address of a Web Help Desk.`, {
    hint: `Give the server alone, ${origin.text}, or its address up to /helpdesk.`,
  })
}
