import { SignInError } from '#errors.ts'
import { createRequestTracker } from '#rt/help-desk.ts'
import type { NextgenOptions } from '#whd/options.ts'
import { credentialsNow } from '../account/credentials.ts'
import type { ConnectedDesk } from './connect.ts'

/** A Request Tracker for an account. Throws SignInError for a way to sign in that its API does not know. */
export async function requestTracker(options: NextgenOptions): Promise<ConnectedDesk> {
  const credentials = await credentialsNow(options.credentials)
  if (credentials.mode === 'key' || credentials.mode === 'password') {
    return createRequestTracker({ ...options, credentials })
  }
  throw new SignInError('Request Tracker takes a token, or a user name with its password.', {
    hint: 'helpdesk login --api rt --auth key, or --auth password --username NAME',
  })
}
