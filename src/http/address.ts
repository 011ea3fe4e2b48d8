import { inspect } from 'node:util'

import type { Origin } from './origin.ts'
import { percentEncode, redact } from './redact.ts'

export type Parameter = readonly [name: string, value: string]

export interface AddressParts {
  readonly origin: Origin
  /** From the first slash, already encoded. */
  readonly path: string
  readonly query?: readonly Parameter[]
  /** Parameters whose values nobody may see: keys, passwords, session keys. */
  readonly secrets?: readonly Parameter[]
  /** Values that travel elsewhere in the request (cookies) and are redacted as well. */
  readonly alsoSecret?: readonly string[]
}

/** Lets a transport, and nothing else, see the path with its secrets: what stands after the host. */
let reveal: (address: Address) => string

/** Where a request goes. Printed, inspected or turned into JSON it shows `***` for its secrets. */
export class Address {
  static {
    reveal = (address) => address.path + writeQuery([...address.query, ...address.#secrets])
  }

  readonly origin: Origin
  readonly path: string
  readonly query: readonly Parameter[]
  readonly #secrets: readonly Parameter[]
  readonly #hidden: readonly string[]

  constructor({ origin, path, query = [], secrets = [], alsoSecret = [] }: AddressParts) {
    this.origin = origin
    this.path = path
    this.query = query
    this.#secrets = secrets
    this.#hidden = [...secrets.map(([, secret]) => secret), ...alsoSecret]
  }

  /** Any text that may have picked up a secret of this address, without it. */
  redact(text: string): string {
    return redact(text, this.#hidden)
  }

  toString(): string {
    const shown = this.#secrets.map(([name]): Parameter => [name, '***'])
    const open = this.redact(this.path + writeQuery(this.query))
    const masked = writeQuery(shown).slice(1)
    const joint = masked === '' ? '' : open.includes('?') ? '&' : '?'
    return `${this.origin.text}${open}${joint}${masked}`
  }

  toJSON(): string {
    return this.toString()
  }

  [inspect.custom](): string {
    return this.toString()
  }
}

export { reveal as revealTarget }

function writeQuery(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return ''
  return `?${parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')}`
}

// The quote is legal in a query, but web application firewalls dislike it bare.
function encode(text: string): string {
  return percentEncode(text).replaceAll("'", '%27')
}
