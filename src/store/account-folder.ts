/**
 * The name of the folder that holds what one server said to one account. A saved profile's has a name that people can
 * read. An account that came from the environment may be told apart by its key alone; of that a fingerprint is kept and
 * nothing else, and only then are the means to make one loaded. `server` is the address without any secret.
 */
export async function accountFolder(profile: string, server: string): Promise<string> {
  const readable = encodeURIComponent(`${profile}@${server}`)
  if (/^[\w.-]+$/.test(profile) && readable.length <= 200) return readable
  return fingerprint([profile, server])
}

/** Who reads, within an account. */
export interface Reader {
  readonly reader: string
  /** Who reads may be read; else a fingerprint of it is kept and nothing else. */
  readonly isOpen: boolean
}

/** The name of the folder, within the account's, of what one reader may see. */
export async function readerFolder({ reader, isOpen }: Reader): Promise<string> {
  const readable = encodeURIComponent(reader.trim())
  return isOpen && readable.length <= 200 ? readable : fingerprint([reader])
}

/** What texts can be told apart by, and not read from. */
export async function fingerprint(texts: readonly string[]): Promise<string> {
  const { createHash } = await import('node:crypto')
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 32)
}
