import type { Block } from './roff.ts'
import type { Told } from '#views/text/aligned.ts'

/** Reads a topic of help, which is laid out for 80 columns: running text, words with their meaning, lines to be typed. */
export function topicBlocks(topic: string): readonly Block[] {
  return topic
    .split(/\n{2,}/)
    .flatMap((part) => runs(part.split('\n').filter((line) => line !== '')))
    .map((lines) => {
      if (!isSetIn(lines[0] ?? '') || isRunning(lines)) return { is: 'text', text: joined(lines) }
      const told = termsIn(lines)
      return told === null ? { is: 'lines', lines: withoutMargin(lines) } : { is: 'terms', told }
    })
}

/** Lines that follow each other and are all set in, or all not. */
function runs(lines: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last && isSetIn(last[0] ?? '') === isSetIn(line)) last.push(line)
    else found.push([line])
  }
  return found
}

function isSetIn(line: string): boolean {
  return line.startsWith(' ')
}

/** A sentence that is only set in. */
function isRunning(lines: readonly string[]): boolean {
  return (
    /^ +[A-Z][a-z]* /.test(lines[0] ?? '') && (lines.at(-1) ?? '').endsWith('.') && termsIn(lines) === null
  )
}

/** Words and their meaning, in columns two blanks apart at least; null where most lines are not such. */
function termsIn(lines: readonly string[]): readonly Told[] | null {
  const found: { term: string; words: string[]; column: number }[] = []
  let hasColumns = false
  for (const line of lines) {
    const margin = line.search(/\S/)
    const current = found.at(-1)
    if (current && margin >= current.column) {
      current.words.push(line.trim())
      current.column = margin
      continue
    }
    const [, before = line, words = ''] = /^( *\S.*?(?= {2}) +)(\S.*)$/.exec(line) ?? []
    hasColumns ||= words !== ''
    found.push({
      term: before.trim(),
      words: words === '' ? [] : [words.replaceAll(/ {2,}/g, ': ')],
      // What a word by itself means stands below it, further in.
      column: words === '' ? margin + 2 : before.length,
    })
  }
  const told = found.map(({ term, words }): Told => [term, words.join(' ')])
  const meant = told.filter(([, words]) => words !== '')
  return hasColumns && meant.length > told.length / 2 ? told : null
}

function withoutMargin(lines: readonly string[]): readonly string[] {
  const margin = Math.min(...lines.map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(margin))
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(' ')
}
