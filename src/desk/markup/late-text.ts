import { htmlToText } from './html-to-text.ts'

const late = Symbol('late')

class LateText {
  readonly html: string
  #text: string | null = null

  constructor(html: string) {
    this.html = html
  }

  get text(): string {
    return (this.#text ??= htmlToText(this.html))
  }
}

/**
 * Adds a detail, the plain text of `html`, made when it is first read: most lists are printed without their long texts. It is a
 * key like the others, and a copy holds the text.
 */
export function addLateDetail<Start extends object>(
  start: Start,
  html: string,
): asserts start is Start & { readonly detail: string } {
  Object.defineProperty(start, late, { value: new LateText(html) })
  Object.defineProperty(start, 'detail', shared)
}

// One getter for all: V8 makes slow objects of those that have one of their own.
const shared = {
  enumerable: true,
  configurable: true,
  get(this: object): string {
    return lateIn(this)?.text ?? ''
  },
}

/** The HTML that the detail of a ticket is made from; null where that is not known. */
export function sourceOf(ticket: object): string | null {
  return lateIn(ticket)?.html ?? null
}

/** The details of two readings are made from the same HTML, so that neither need be read. */
export function isSameSource(one: object, other: object): boolean {
  const source = sourceOf(one)
  return source !== null && source === sourceOf(other)
}

function lateIn(ticket: object): LateText | null {
  const found: unknown = Reflect.get(ticket, late)
  return found instanceof LateText ? found : null
}
