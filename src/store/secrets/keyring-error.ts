import { SignInError } from '#errors.ts'

/** None here, the package for it not installed, locked, failing, or without an answer. */
export type KeyringTrouble = 'absent' | 'missing' | 'locked' | 'broken' | 'silent'

const says: Readonly<Record<KeyringTrouble, string>> = {
  absent: 'There is no system keyring here that can be used.',
  missing:
    'The system keyring needs the package @napi-rs/keyring: npm install -g @napi-rs/keyring@2.1.2 gets it; helpdesk login --store file does without.',
  locked: 'The system keyring is locked.',
  broken: 'The system keyring failed.',
  silent: 'The system keyring does not answer; it may be locked and waiting for somebody to unlock it.',
}

const hints: Readonly<Record<KeyringTrouble, string | undefined>> = {
  absent:
    'Sign in again and say where the secret is to be kept: helpdesk login --store file or --store none. For one call: HELPDESK_API_KEY.',
  missing: undefined,
  locked: 'Unlock it, or run this at a terminal and answer its dialogue. For one call: HELPDESK_API_KEY.',
  broken:
    'Try again, or keep the secret elsewhere: helpdesk login --store file. For one call: HELPDESK_API_KEY.',
  silent: 'Unlock it, or run this at a terminal and answer its dialogue. For one call: HELPDESK_API_KEY.',
}

/** The system keyring cannot give, take or remove a secret. */
export class KeyringError extends SignInError {
  readonly why: KeyringTrouble

  /** `words` are the keyring's own, where they help. */
  constructor(why: KeyringTrouble, words: string) {
    super(words === '' ? says[why] : `${says[why]} ${words}`, { hint: hints[why] })
    this.why = why
  }
}
