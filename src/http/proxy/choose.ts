import { UsageError } from '#errors.ts'

import { isLoopback, type Origin } from '../origin.ts'

/** A proxy, and what it is to be told. */
export interface Proxy {
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly port: number
  /** Without name and password. */
  readonly text: string
  /** `Basic …`; null for a proxy that asks for nothing. */
  readonly authorization: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy for a server: the account's own, or the environment's. Null for none: the account says `none`, NO_PROXY names the
 * server, or it is this machine. Throws UsageError for an address that is none.
 */
export function proxyFor(origin: Origin, env: Environment, own: string | undefined): Proxy | null {
  if (own === 'none') return null
  const variable = `${origin.scheme}_proxy`
  const given = env[variable] || env[variable.toUpperCase()]
  if (own !== undefined) {
    const proxy = parseProxy(own, 'The proxy of this account')
    // Its name and password are not kept with the account; the environment may have them.
    const known = given === undefined ? null : parseProxy(given, variable.toUpperCase())
    return known?.text === proxy.text ? known : proxy
  }
  if (!given || isLoopback(origin.host) || isExcepted(origin, env['no_proxy'] || env['NO_PROXY'] || ''))
    return null
  return parseProxy(given, variable.toUpperCase())
}

/** An address as it is given; what is wrong with it is said without quoting it, since it may hold a password. */
function parseProxy(given: string, what: string): Proxy {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
    throw new UsageError(`${what} is not the address of a proxy.`, {
      hint: 'It looks like http://proxy.example.org:3128.',
    })
  }
  const scheme = url.protocol === 'https:' ? 'https' : 'http'
  const port = url.port === '' ? (scheme === 'https' ? 443 : 80) : Number(url.port)
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const words = `${decoded(url.username, what)}:${decoded(url.password, what)}`
  const authorization = words === ':' ? null : `Basic ${Buffer.from(words).toString('base64')}`
  return { scheme, host, port, text: url.origin, authorization }
}

function decoded(part: string, what: string): string {
  try {
    return decodeURIComponent(part)
  } catch (cause) {
    throw new UsageError(`${what} has a % that is no sign in its name or password.`, {
      hint: 'A % itself is written %25.',
      cause,
    })
  }
}

/** Names, domains with all below them, addresses, each with or without a port; `*` for all. */
function isExcepted({ host, port }: Origin, list: string): boolean {
  const name = host.toLowerCase()
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const [, pattern = '', only] = /^(\[[^\]]*\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? []
      if (only !== undefined && Number(only) !== port) return false
      const domain = pattern.replace(/^\[(.*)\]$/, '$1').replace(/^\*?\./, '')
      return domain === '*' || name === domain || name.endsWith(`.${domain}`)
    })
}
