import { UsageError } from '#errors.ts'

/** The APIs by which this program speaks to servers; an account has one. */
export const serverApis = ['legacy', 'nextgen', 'rt'] as const

export type ServerApi = (typeof serverApis)[number]

/** Of accounts that were saved before there was a choice. */
export const firstApi: ServerApi = 'legacy'

const spoken: Readonly<Record<ServerApi, string>> = {
  legacy: 'Web Help Desk up to 2026.1',
  nextgen: 'Web Help Desk 2026.4 and later',
  rt: 'Request Tracker 5',
}

/** The servers that speak it, in words. */
export function spokenApi(api: ServerApi): string {
  return spoken[api]
}

/** Reads one as HELPDESK_API gives it. Throws UsageError. */
export function readServerApi(word: string): ServerApi {
  const found = serverApis.find((api) => api === word.trim().toLowerCase())
  if (found !== undefined) return found
  throw new UsageError(`HELPDESK_API takes ${serverApis.join(', ')}, not "${word}".`)
}
