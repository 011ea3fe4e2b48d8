import { UsageError } from '#errors.ts'

/** A server: how to talk to it and where it listens. */
export interface Origin {
  readonly scheme: 'http' | 'https'
  /** Without brackets, also for IPv6. */
  readonly host: string
  readonly port: number
  /** As a browser writes it: `https://desk.example.org:8443`. */
  readonly text: string
}

export interface ServerAddress {
  readonly origin: Origin
  /** What stood after the host, without query and fragment. */
  readonly path: string
}

export interface AddressRules {
  /** Plain http is refused everywhere but on this machine, unless this is true: keys travel in the address. */
  readonly insecureHttp?: boolean | undefined
}

/** What has been read: one address is wanted in many places. */
const known = new Map<string, ServerAddress>()

/** Reads a server's address as people paste it; without a scheme it is https. Throws UsageError. */
export function parseServerAddress(
  typed: string,
  { insecureHttp = false }: AddressRules = {},
): ServerAddress {
  const address = known.get(typed) ?? plainAddress(typed) ?? readAddress(typed)
  known.set(typed, address)
  const { scheme, host } = address.origin
  if (scheme === 'http' && !insecureHttp && !isLoopback(host)) {
    throw new UsageError(`Plain http to ${host} would send the key readable for everyone on the way.`, {
      hint: `Use https://${hostAndPort(address.origin)}; where the server has no https: helpdesk login --insecure-http`,
    })
  }
  return address
}

/** As it stands in an address: with the port unless it is the usual one, IPv6 in brackets. */
export function hostAndPort({ text }: Origin): string {
  return text.slice(text.indexOf('//') + 2)
}

const usual = { http: 80, https: 443 }

// Small letters and no path: an address as it is saved.
const plain =
  /^(https?):\/\/((?:(?!xn--)[a-z][a-z\d-]*\.)*(?!xn--)[a-z][a-z\d-]*|127\.0\.0\.1)(?::([1-9]\d{1,4}))?\/?$/

/** What needs no URL to be read; the first one that Node makes takes as long as reading ten files. */
function plainAddress(typed: string): ServerAddress | null {
  const [, name, host, digits] = plain.exec(typed) ?? []
  if (host === undefined) return null
  const scheme = name === 'http' ? 'http' : 'https'
  const port = digits === undefined ? usual[scheme] : Number(digits)
  if (port > 65_535) return null
  const text = `${scheme}://${host}${port === usual[scheme] ? '' : `:${port}`}`
  return { origin: { scheme, host, port, text }, path: '/' }
}

function readAddress(typed: string): ServerAddress {
  const url = parseUrl(typed)
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('The server address contains a user name or password.', {
      hint: 'Give the address alone; login asks for the rest.',
    })
  }
  const scheme = url.protocol === 'http:' ? 'http' : 'https'
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const port = url.port === '' ? usual[scheme] : Number(url.port)
  return { origin: { scheme, host, port, text: url.origin }, path: url.pathname }
}

function parseUrl(typed: string): URL {
  const text = typed.trim()
  const url = urlIn(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  // Scheme and port alone may be quoted back: the rest could hold a pasted key.
  if (url === null || text === '') throw new UsageError('That is not a server address.', { hint: example })
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new UsageError(`A server address begins with https://, not ${url.protocol}//.`, { hint: example })
  }
  return url
}

function urlIn(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

const example = 'A server address looks like https://helpdesk.example.org.'

/** This machine itself. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
