import type { Parameter } from '#http/address.ts'

import type { DirectCredentials } from '../options.ts'

export interface CredentialParameters {
  readonly query: readonly Parameter[]
  readonly secrets: readonly Parameter[]
}

/** Credentials travel in the query string and nowhere else (field guide §3.1). */
export function credentialParameters(credentials: DirectCredentials): CredentialParameters {
  const { mode } = credentials
  if (mode === 'key') return { query: [], secrets: [['apiKey', credentials.apiKey]] }
  const secret: Parameter =
    mode === 'password' ? ['password', credentials.password] : ['apiKey', credentials.apiKey]
  return { query: [['username', credentials.username]], secrets: [secret] }
}
