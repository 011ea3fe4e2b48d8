import type { HttpResponse } from '#http/transport.ts'

export interface Cookie {
  readonly name: string
  readonly value: string
}

/**
 * The cookies that an answer sets. They only ever go back to the same server, so the attributes do not matter;
 * `Secure` in particular is ignored, for it would lose the session on a server without https (field guide Q31).
 */
export function readCookies({ headers }: HttpResponse): Cookie[] {
  const lines = headers['set-cookie'] ?? []
  return (typeof lines === 'string' ? [lines] : lines).flatMap((line) => {
    const match = /^\s*([\w!#$%&'*+.^`|~-]+)=([\x21-\x3A\x3C-\x7E]*)/.exec(line)
    return match?.[1] === undefined || match[2] === undefined ? [] : [{ name: match[1], value: match[2] }]
  })
}

export function cookieHeader(cookies: readonly Cookie[]): Record<string, string> {
  if (cookies.length === 0) return {}
  return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}
