import type { Example } from '../command.ts'
import type { Section } from '../help/contents.ts'
import type { Block } from './roff.ts'
import { continued } from '#views/text/continued.ts'

/** Fits 80 columns behind the margins of a page. */
const exampleWidth = 68

/** Paragraphs with an empty line between them. */
export function paragraphs(text: string): readonly Block[] {
  return text
    .split('\n\n')
    .filter((one) => one.trim() !== '')
    .map((one) => ({ is: 'text', text: one.replaceAll('\n', ' ') }))
}

/** Each with its heading, but for one that is called as the chapter is. */
export function underHeadings(sections: readonly Section[], chapter: string): readonly Block[] {
  return sections.flatMap(({ title, told }): readonly Block[] => [
    ...(title === chapter ? [] : [{ is: 'heading', title } as const]),
    { is: 'terms', told },
  ])
}

export function exampleBlocks(examples: readonly Example[]): readonly Block[] {
  return examples.flatMap(({ line, does }): readonly Block[] => [
    ...(does === undefined ? [] : [{ is: 'text', text: `${does}:` } as const]),
    { is: 'lines', lines: continued(line, exampleWidth).map((one) => one.slice(2)) },
  ])
}

/** The page on what is typed after helpdesk: `config list`, `help filters`. */
export function pageOn(typed: string): string {
  const [first, ...others] = typed.split(' ')
  return first === 'help' && others.length > 0
    ? `helpdesk-${others.join('-')}(7)`
    : `helpdesk-${typed.replaceAll(' ', '-')}(1)`
}
