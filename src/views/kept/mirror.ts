import { plainColumn } from '../columns/plain.ts'
import { relative } from '../text/ages.ts'
import type { View } from '../view.ts'

/** What a run of `sync` did. */
export interface SyncedRow {
  readonly tickets: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly synced: string | null
}

export const syncedView: View<SyncedRow> = {
  columns: [
    plainColumn('tickets', 'Tickets', { align: 'right' }),
    plainColumn('added', 'New', { align: 'right' }),
    plainColumn('changed', 'Changed', { align: 'right' }),
    plainColumn('removed', 'Gone', { align: 'right' }),
    plainColumn('synced', 'Synced'),
  ],
  defaults: ['tickets', 'added', 'changed', 'removed', 'synced'],
  card: ({ tickets, added, changed, removed }) => {
    const news = [amount(added, 'new'), amount(changed, 'changed'), amount(removed, 'gone')].flat()
    return `${tickets === 1 ? '1 ticket' : `${tickets} tickets`}: ${news.length === 0 ? 'nothing new' : news.join(', ')}.\n`
  },
}

function amount(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}`]
}

/** A copy of the help desk on this computer. */
export interface MirrorRow {
  readonly account: string | null
  readonly profile: string | null
  readonly server: string
  readonly tickets: number
  readonly expected: number | null
  readonly whole: boolean
  readonly synced: string | null
  readonly checked: string | null
  readonly bytes: number
  readonly path: string
}

const never = { text: 'never', paint: 'faint' } as const

export const mirrorView: View<MirrorRow> = {
  columns: [
    plainColumn('account', 'Account'),
    plainColumn('profile', 'Profile'),
    plainColumn('server', 'Server'),
    plainColumn('tickets', 'Tickets', {
      show: ({ tickets, expected, whole }) => ({
        text: `${tickets}${whole || expected === null ? '' : ` of ${expected}`}`,
      }),
    }),
    plainColumn('expected', 'Expected'),
    plainColumn('whole', 'First run', {
      show: ({ whole }) =>
        whole ? { text: 'done' } : { text: 'not done; helpdesk sync goes on', paint: 'warning' },
    }),
    plainColumn('synced', 'Synced', {
      show: ({ synced }, { now }) => (synced === null ? never : { text: relative(synced, now) }),
    }),
    plainColumn('checked', 'Deleted looked for', {
      show: ({ checked }, { now }) => (checked === null ? never : { text: relative(checked, now) }),
    }),
    plainColumn('bytes', 'Size', { show: ({ bytes }) => ({ text: size(bytes) }) }),
    plainColumn('path', 'File'),
  ],
  defaults: ['account', 'profile', 'server', 'tickets', 'whole', 'synced', 'checked', 'bytes', 'path'],
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
