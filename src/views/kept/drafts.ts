import { plainColumn } from '../columns/plain.ts'
import { relative } from '../text/ages.ts'
import type { Column, View } from '../view.ts'
import { typedCard } from './typed-card.ts'

/** What was typed and not sent. */
export interface DraftRow {
  /** d1, d2, …; new-1, new-2, … for tickets of a file that were not created. */
  readonly name: string
  /** When it was last written. */
  readonly at: string
  /** The command. */
  readonly verb: string
  /** Ticket numbers and ranges; the subject of a new ticket. */
  readonly about: string
  /** Null where the environment gave the account. */
  readonly profile: string | null
  /** The command that goes on with it. */
  readonly next: string
  readonly fields: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>
  readonly text: string | null
  readonly path: string
}

const columns: readonly Column<DraftRow>[] = [
  plainColumn('name', 'Draft', { weight: 4 }),
  plainColumn('at', 'Written', {
    show: ({ at }, { now }) => ({ text: relative(at, now) }),
    weight: 3,
  }),
  plainColumn('verb', 'Command', { weight: 3 }),
  plainColumn('about', 'About'),
  plainColumn('profile', 'Profile', { weight: 2 }),
  plainColumn('next', 'To go on'),
  plainColumn('fields', 'Fields'),
  plainColumn('options', 'Options'),
  plainColumn('text', 'Text'),
  plainColumn('path', 'File'),
]

export const draftList: View<DraftRow> = {
  columns,
  defaults: ['name', 'at', 'verb', 'about', 'profile'],
  id: ({ name }) => name,
}

/** One draft with all that was typed. */
export const draftCard: View<DraftRow> = {
  columns,
  defaults: columns.map(({ key }) => key),
  id: ({ name }) => name,
  apart: true,
  card: (row, style) => typedCard(row, draftPairs(row), style),
}

/** What was typed, each value with its label. */
export function draftPairs({
  verb,
  about,
  profile,
  fields,
  options,
  path,
  next,
}: DraftRow): readonly (readonly [label: string, value: string])[] {
  return [
    ['Command', verb],
    ...(verb === 'new' ? [] : [['Tickets', about] as const]),
    ...(profile === null ? [] : [['Profile', profile] as const]),
    ...Object.entries(fields).map(([label, value]) => [label.replace(/^field:/, ''), value] as const),
    ...Object.entries(options).map(([option, value]) => [`--${option}`, optionText(value)] as const),
    ['File', path],
    ['To go on', next],
  ]
}

function optionText(value: DraftRow['options'][string]): string {
  return value === true ? 'yes' : typeof value === 'object' ? value.join(', ') : String(value)
}
