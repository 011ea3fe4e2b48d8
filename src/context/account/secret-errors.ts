import { type DeskError, SignInError } from '#errors.ts'
import type { ServerAccount } from './account.ts'

function signInAgain({ profile, server }: Pick<ServerAccount, 'profile' | 'server'>): string {
  return profile === null ? 'helpdesk login' : `helpdesk login --profile ${profile} --server ${server}`
}

export function nothingKept(account: ServerAccount): DeskError {
  return new SignInError(`No secret is kept for ${account.server}.`, {
    hint: `Set HELPDESK_API_KEY, or HELPDESK_PASSWORD, for this call, or sign in again: ${signInAgain(account)}`,
  })
}

export function goneFrom(path: string, account: ServerAccount): DeskError {
  return new SignInError(`${path} holds no secret for ${account.server}.`, {
    hint: `Sign in again: ${signInAgain(account)}`,
  })
}

// Some keyrings show a locked secret as none at all, so that it is not said to be gone.
export function notInKeyring(account: ServerAccount): DeskError {
  return new SignInError(`The system keyring shows no secret for ${account.server}: it is gone, or locked.`, {
    hint: `Unlock the keyring and try again, or sign in again: ${signInAgain(account)}`,
  })
}
