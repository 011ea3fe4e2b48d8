import { fine, type Verdict, warning } from './finding.ts'

type SecretIn = 'environment' | 'keyring' | 'file' | 'key-command' | 'settings' | 'none'

/** Where a secret that could be read is; `file` is the one that secrets are kept in. */
export function judgeSecret(secretIn: SecretIn, file: string): Verdict {
  if (secretIn === 'settings') {
    return warning(
      'The secret is in the settings file, as programs before 0.3.0 kept it.',
      'Sign in again, and it gets a place of its own: helpdesk login',
    )
  }
  const places = {
    environment: 'The secret comes from the environment.',
    keyring: 'The secret is in the system keyring, which gives it.',
    file: `The secret is in ${file}.`,
    'key-command': 'The secret is what the key command of the account prints.',
    none: 'The account keeps no secret.',
  }
  return fine(places[secretIn])
}
