import { escaped, filled, rendered, type Block } from './roff.ts'

/** What a manual page says, before it is roff. */
export interface Page {
  /** As it is typed after `man`: `helpdesk-queue`. */
  readonly name: string
  /** 1 for what is typed, 7 for what is explained. */
  readonly section: 1 | 7
  readonly summary: string
  readonly chapters: readonly Chapter[]
}

/** A chapter without blocks is left out. */
export interface Chapter {
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface Edition {
  readonly version: string
  /** The day of its last change, `2026-10-01`. */
  readonly date: string
}

/** The page in the language of `man`. */
export function manual({ name, section, summary, chapters }: Page, { version, date }: Edition): string {
  const title = escaped(name.toUpperCase())
  const head = `.TH "${title}" "${section}" "${date}" "helpdesk ${escaped(version)}" "helpdesk"`
  const told = chapters.filter(({ blocks }) => blocks.length > 0)
  return [
    head,
    '.SH NAME',
    ...filled(`${name} - ${summary}`),
    ...told.flatMap(({ title, blocks }) => [`.SH ${title.toUpperCase()}`, ...rendered(blocks)]),
    '',
  ].join('\n')
}
