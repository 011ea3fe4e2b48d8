import { BadQualifier } from './expression.ts'

const escapes: Readonly<Record<string, string>> = { "'": "'", '"': '"', '\\': '\\' }

/** Walks over the text of a qualifier; each `take` skips white space first and moves only when it finds what it names. */
export class Scanner {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Takes one of these marks; the first that fits wins, so longer ones come first. */
  takeMark<Mark extends string>(marks: readonly Mark[]): Mark | null {
    this.#skipSpace()
    const found = marks.find((mark) => this.#text.startsWith(mark, this.#at))
    if (found === undefined) return null
    this.#at += found.length
    return found
  }

  /** Takes one of these words when it stands alone: `not` in `not(a = 1)`, never in `notes = 1`. */
  takeKeyword<Word extends string>(words: readonly Word[]): Word | null {
    const name = this.#match(/[A-Za-z_]\w*/y)
    const found = words.find((word) => word === name)
    if (found === undefined) return null
    this.#at += found.length
    return found
  }

  /** Takes `location.locationName`. */
  takePath(): readonly string[] | null {
    const path = this.#match(/[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y)
    if (path === null) return null
    this.#at += path.length
    return path.split('.')
  }

  /** Takes a bare value: everything up to white space, a parenthesis or a quotation mark. */
  takeWord(): string | null {
    const word = this.#match(/[^\s()'"]+/y)
    if (word === null) return null
    this.#at += word.length
    return word
  }

  /** Takes a string in single or double quotes, with `\'`, `\"` and `\\` for the marks themselves. */
  takeQuoted(): string | null {
    const mark = this.takeMark(["'", '"'])
    if (mark === null) return null
    let text = ''
    for (let at = this.#at; at < this.#text.length; at += 1) {
      const letter = this.#text.charAt(at)
      const escaped = letter === '\\' ? escapes[this.#text.charAt(at + 1)] : undefined
      if (letter === mark) {
        this.#at = at + 1
        return text
      }
      if (escaped !== undefined) at += 1
      text += escaped ?? letter
    }
    throw this.refuse('The closing quotation mark is missing')
  }

  atEnd(): boolean {
    this.#skipSpace()
    return this.#at >= this.#text.length
  }

  /** Makes the error that says where reading stopped. */
  refuse(reason: string): BadQualifier {
    const rest = this.#text.slice(this.#at, this.#at + 30)
    return new BadQualifier(`${reason} at position ${this.#at}${rest === '' ? '' : `: ${rest}`}`)
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at += 1
  }

  #match(pattern: RegExp): string | null {
    this.#skipSpace()
    pattern.lastIndex = this.#at
    return pattern.exec(this.#text)?.[0] ?? null
  }
}
