import type { HttpResponse } from '../transport.ts'

/** What stands before the body of an answer. */
export interface AnswerHead {
  readonly status: number
  readonly headers: HttpResponse['headers']
  readonly isHttp10: boolean
}

/** Of these only the first counts. */
const single: ReadonlySet<string> = new Set(['content-type', 'location', 'retry-after'])

/** Reads a head without the empty line at its end (RFC 9112 §4, §5); null when it is none. */
export function parseHead(text: string): AnswerHead | null {
  // A line that begins with a blank goes on with the one before.
  const [first = '', ...lines] = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const [, minor, status] = /^HTTP\/1\.(\d) (\d{3})(?: .*)?$/.exec(first) ?? []
  if (status === undefined) return null
  const headers = new Map<string, string | readonly string[]>()
  for (const line of lines) {
    const [, name] = /^([\w!#$%&'*+.^`|~-]+):/.exec(line) ?? []
    if (name === undefined || /[^\t\x20-\x7e\x80-\xff]/.test(line)) return null
    const value = withoutBlanks(line.slice(name.length + 1))
    add(headers, name.toLowerCase(), value)
  }
  return { status: Number(status), headers: Object.fromEntries(headers), isHttp10: minor === '0' }
}

function add(headers: Map<string, string | readonly string[]>, name: string, value: string): void {
  const known = headers.get(name)
  // Cookies stay apart: their values may hold commas.
  if (name === 'set-cookie') headers.set(name, known === undefined ? [value] : [known, value].flat())
  else if (known === undefined) headers.set(name, value)
  else if (!single.has(name)) headers.set(name, `${String(known)}, ${value}`)
}

/** Without those at its ends; no other white space, which may be part of a letter. */
function withoutBlanks(text: string): string {
  let [start, end] = [0, text.length]
  while (isBlank(text[start])) start += 1
  while (end > start && isBlank(text[end - 1])) end -= 1
  return text.slice(start, end)
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}
