interface Addressed {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

const hostOf = (url: string): string | null => {
  try {
    return new URL(url).host
  } catch {
    return null
  }
}

const host = (request: Addressed): string => hostOf(request.url) ?? request.headers['host'] ?? 'localhost'

/** Scheme, host and port under which the caller knows this server. */
export const originOf = (request: Addressed): string => {
  const isSecure = request.url.startsWith('https:') || request.headers['x-forwarded-proto'] === 'https'
  return `${isSecure ? 'https' : 'http'}://${host(request)}`
}

/** Whether a write lacks the `Origin` or `Referer` of this server (field guide §2.8). */
export const isForeign = (request: Addressed): boolean => {
  const from = [request.headers['origin'], request.headers['referer']].filter((url) => url !== undefined)
  return from.length === 0 || from.some((url) => hostOf(url) !== host(request))
}
