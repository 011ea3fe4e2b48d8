import type { KnownWord, KnownWords } from './known-words.ts'

export type Words = readonly KnownWord[]

/** All that is known without asking anybody. */
export interface Known {
  /** Null where nothing is known of the account's help desk. */
  readonly words: KnownWords | null
  readonly profiles: Words
  readonly views: Words
  readonly aliases: Words
  /** Names of settings, or the values of one, where they are asked for. */
  readonly settings: Words
}

/** The words of one list of the help desk; an unknown one has none. */
export function listed(list: string, { words }: Known): Words {
  const lists: Readonly<Record<string, Words>> = words?.lists ?? {}
  return Object.hasOwn(lists, list) ? (lists[list] ?? []) : []
}

export function folded(text: string): string {
  return text.toLowerCase()
}

/** The words for the last of several that are joined; what was typed before it stays, and is not offered again. */
export function lastOf(typed: string, joint: ',' | ';', words: Words): Words {
  const before = beforeLast(typed, joint)
  const taken = folded(joint + before)
  return words.flatMap(([value, says]) =>
    taken.includes(folded(joint + value + joint)) ? [] : [[before + value, says] as const],
  )
}

/** The same behind a head that is no part of the list. */
export function below(head: string, typed: string, joint: ',' | ';', words: Words): Words {
  return lastOf(typed.slice(head.length), joint, words).map(([value, says]) => [head + value, says])
}

/** What stands before the last word of a list, with its joint. A joint in double quotes parts nothing. */
export function beforeLast(typed: string, joint: ',' | ';'): string {
  const word = String.raw`(?:-?"(?:[^"\\]|\\.)*"|(?!-?"))[^${joint}]*`
  return new RegExp(`^(?:${word}${joint})*`).exec(typed)?.[0] ?? ''
}
