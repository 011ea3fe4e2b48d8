import { redact } from '#http/redact.ts'

interface Private {
  /** The home folder. */
  readonly home: string
  /** Keys and passwords. */
  readonly secrets: readonly string[]
  /** Names, and what stands in their place. */
  readonly names: ReadonlyMap<string, string>
}

/** Words without what nobody else needs to see: secrets, the home folder, and names that are to be left out. */
export function safeWords(words: string, { home, secrets, names }: Private): string {
  const open = redact(words, secrets)
  const short = home.length > 1 ? open.replaceAll(home, '~') : open
  // The longest first: a host's name may be a part of an address, and a user name of an e-mail address.
  const longest = [...names].toSorted(([one], [other]) => other.length - one.length)
  return longest.reduce((text, [name, instead]) => text.replaceAll(wholeWord(name), instead), short)
}

function wholeWord(name: string): RegExp {
  const literal = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'giu')
}
