import type { Reply } from './scripted-transport.ts'

/** Asked where no help desk has anything, below the server's root. */
export const nowhere: Reply = { path: '/helpdesk-client/no-such-place', query: { apiKey: null }, status: 404 }

interface Statuses {
  readonly token?: number
  readonly elsewhere?: number
}

/** What a 2026.4 server is asked by a program that does not know it: for a token without any credentials, then where there is nothing. */
export function probedNextgen({ token = 401, elsewhere = 404 }: Statuses = {}): readonly Reply[] {
  return [
    { method: 'POST', path: 'Token', body: {}, query: { apiKey: null }, status: token },
    { ...nowhere, method: 'POST', status: elsewhere },
  ]
}
