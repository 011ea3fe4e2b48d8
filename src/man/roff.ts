import type { Told } from '#views/text/aligned.ts'

/** What a chapter is made of. */
export type Block =
  | { readonly is: 'text'; readonly text: string }
  /** Words, each with what it means below it. */
  | { readonly is: 'terms'; readonly told: readonly Told[] }
  /** Lines that are left as they are. */
  | { readonly is: 'lines'; readonly lines: readonly string[] }
  /** How a command is typed: what stands for itself, then what stands for something else. */
  | { readonly is: 'usage'; readonly words: string; readonly rest: string }
  /** Other pages, as `helpdesk-queue(1)`. */
  | { readonly is: 'pages'; readonly pages: readonly string[] }
  /** A heading within the chapter. */
  | { readonly is: 'heading'; readonly title: string }

const sourceWidth = 78

/** Signs that roff would read, or print as others than those that can be copied. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
}

/** One line that roff prints as it is. */
export function escaped(line: string): string {
  return line
    .replace(/[\\\-'`^~]/g, (sign) => signs[sign] ?? sign)
    .replace(
      /[^ -~]/gu,
      (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^\./, '\\&.')
}

/** The lines of a chapter. */
export function rendered(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1]
    // A paragraph begins by itself behind a heading.
    const parted = before !== undefined && before.is !== 'heading'
    return parted && begins(block) ? ['.PP', ...linesOf(block)] : linesOf(block)
  })
}

/** Whether it is to stand apart from what is before it; terms and headings do so by themselves. */
function begins({ is }: Block): boolean {
  return is !== 'terms' && is !== 'heading'
}

function linesOf(block: Block): readonly string[] {
  switch (block.is) {
    case 'text':
      return filled(block.text)
    case 'terms':
      return block.told.flatMap(([term, words]) => [
        '.TP',
        bold(term),
        ...(words === '' ? [] : filled(words)),
      ])
    case 'lines':
      return ['.RS 4', '.nf', ...block.lines.map(escaped), '.fi', '.RE']
    case 'usage':
      return [`${bold(block.words)} ${escaped(block.rest)}`]
    case 'heading':
      return [`.SS ${escaped(block.title)}`]
    case 'pages':
      break
  }
  return block.pages.map((page, at) => reference(page) + (at + 1 < block.pages.length ? ',' : ''))
}

/** Running text, in lines that are short as roff reads them. No word is parted: the end of a line is a blank. */
export function filled(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).map(escaped)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > sourceWidth) lines.push(word)
    else lines.splice(-1, 1, `${last} ${word}`)
  }
  return lines
}

function bold(words: string): string {
  return `\\fB${escaped(words)}\\fR`
}

/** `helpdesk-queue(1)` with its name in bold. */
function reference(page: string): string {
  const [, name = page, section = ''] = /^(.*)(\(\d\))$/.exec(page) ?? []
  return `${bold(name)}${section}`
}
