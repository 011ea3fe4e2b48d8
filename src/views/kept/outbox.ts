import { plainColumn } from '../columns/plain.ts'
import { draftPairs, type DraftRow } from './drafts.ts'
import type { Style } from '../style.ts'
import { relative } from '../text/ages.ts'
import type { Column, View } from '../view.ts'
import { typedCard } from './typed-card.ts'

/** What waits to be sent. */
export interface OutboxRow extends DraftRow {
  /** Names of the files to attach. */
  readonly files: readonly string[]
  readonly state: 'waiting' | 'refused' | 'unknown'
  /** Why it was not taken when it was sent last. */
  readonly error: string | null
}

const columns: readonly Column<OutboxRow>[] = [
  plainColumn('name', 'Entry', { weight: 4 }),
  plainColumn('at', 'Written', { show: ({ at }, { now }) => ({ text: relative(at, now) }), weight: 3 }),
  plainColumn('profile', 'Profile', { weight: 2 }),
  plainColumn('verb', 'Command', { weight: 3 }),
  plainColumn('about', 'About'),
  plainColumn('state', 'State', { weight: 3 }),
  plainColumn('error', 'Last error'),
  plainColumn('next', 'To go on'),
  plainColumn('fields', 'Fields'),
  plainColumn('options', 'Options'),
  plainColumn('files', 'Files'),
  plainColumn('text', 'Text'),
  plainColumn('path', 'File'),
]

export const outboxList: View<OutboxRow> = {
  columns,
  defaults: ['name', 'at', 'profile', 'verb', 'about', 'state', 'error'],
  id: ({ name }) => name,
}

/** One entry with all that was typed. */
export const outboxCard: View<OutboxRow> = {
  columns,
  defaults: columns.map(({ key }) => key),
  id: ({ name }) => name,
  apart: true,
  card,
}

function card(row: OutboxRow, style: Style): string {
  const { state, error, files } = row
  const pairs = [
    ['State', error === null ? state : `${state}: ${error}`],
    ...draftPairs(row),
    ...(files.length === 0 ? [] : [['Files', files.join(', ')] as const]),
  ] as const
  return typedCard(row, pairs, style)
}
