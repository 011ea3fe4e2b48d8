import { join } from 'node:path'
import type { KnownWords } from '#desk/completing/known-words.ts'

/** Where the words of one account are kept for completion, and where it is noted that they are wanted. */
export interface CompletionPlace {
  readonly words: string
  readonly wanted: string
}

/** The layout of the file; another one is as if there were none. */
export const layout = 1

export interface KeptWords {
  readonly version: typeof layout
  /** The server that said them; null for the sandbox. */
  readonly server: string | null
  /** A fingerprint of whose sign-in read them, where the place does not tell. */
  readonly reader?: string
  readonly known: KnownWords
}

/** The place of a saved account. */
export function completionPlace(folder: string, profile: string): CompletionPlace {
  return placeNamed(folder, profile)
}

/**
 * The place of an account that signs in with what the environment gives. Server and user name lead to it, so that it is
 * found without a secret; of several keys for one server it is that of the last. Null for what is no address.
 */
export function environmentPlace(
  folder: string,
  { server, username }: { readonly server: string; readonly username: string },
): CompletionPlace | null {
  const origin = originOf(server)
  // No address of its own: what was pasted may hold a password.
  return origin === null ? null : placeNamed(join(folder, 'environment'), `${username}@${origin}`)
}

/** What tells one server from another: no path, no name, no password. Null for what is no address. */
export function originOf(server: string): string | null {
  const address = /^[a-z]+:\/\//i.test(server) ? server : `https://${server}`
  return URL.canParse(address) ? new URL(address).origin : null
}

function placeNamed(folder: string, account: string): CompletionPlace {
  const name = encodeURIComponent(account)
  return { words: join(folder, `${name}.json`), wanted: join(folder, `${name}.wanted`) }
}
