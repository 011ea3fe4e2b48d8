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
  readonly known: KnownWords
}

export function completionPlace(folder: string, profile: string): CompletionPlace {
  const name = encodeURIComponent(profile)
  return { words: join(folder, `${name}.json`), wanted: join(folder, `${name}.wanted`) }
}
