import type { Journal } from '#changes/journal.ts'
import type { Instant } from '#desk/ticket.ts'
import { instant } from '#desk/time/instant.ts'
import { outboxCount } from '#store/outbox-count.ts'
import type { FileToKeep, Outbox, OutboxEntry, OutboxFile, OutboxText, UnreadEntry } from '#store/outbox.ts'
import type { StorePaths } from '#store/paths.ts'
import { leftAlone } from '#views/kept/left-alone.ts'
import type { Shell } from '../../shell.ts'
import type { Account } from '../account/account.ts'
import { keptFor } from '../account/kept-for.ts'
import type { Unsent } from '../drafts/drafts.ts'
import { outboxJournal, type OutboxSending } from './outbox-journal.ts'
import { machineOf } from '../settings.ts'

export type { OutboxEntry, OutboxFile, UnreadEntry }

/** A write that may be sent later, once the person says so. */
export interface Waiting {
  readonly unsent: Unsent
  /** What --if-updated said; left out, a ticket that somebody changes from now on is a conflict. */
  readonly ifUpdated?: Instant | undefined
  /** The same for single tickets: the readings that were at hand. */
  readonly updated?: Readonly<Record<string, Instant>>
  readonly files?: readonly FileToKeep[]
}

/** Writes that wait until the person has them sent, by name: `o3` or `3`. */
export interface OutboxDesk extends Pick<Outbox, 'read' | 'drop' | 'alone'> {
  /** Gives the name. Throws StorageError. */
  keep(waiting: Waiting): Promise<string>
  /** Damaged files, and those of a later version, are left alone and said. */
  list(): Promise<{ readonly entries: readonly OutboxEntry[]; readonly unread: readonly UnreadEntry[] }>
  /** Throws StorageError. */
  replace(entry: OutboxEntry): Promise<void>
  /** The copies of its files. */
  files(entry: OutboxEntry): Promise<readonly OutboxFile[]>
  /** A journal without which nothing is sent. */
  journal(sending: OutboxSending): Journal
  /** The command said already how many wait. */
  readonly isTold: () => boolean
  /** How many wait. */
  readonly count: () => number
  readonly told: () => void
}

export interface OutboxParts {
  readonly shell: Shell
  readonly paths: Pick<StorePaths, 'outbox'>
  readonly account: () => Promise<Account>
  readonly journal: Journal
  readonly say: (line: string) => void
}

export function createOutboxDesk({ shell, paths, account, journal, say }: OutboxParts): OutboxDesk {
  let isTold = false
  const store = async (): Promise<Outbox> =>
    (await import('#store/outbox.ts')).createOutbox(paths.outbox, machineOf(shell))

  return {
    async keep({ unsent, ifUpdated, updated = {}, files = [] }) {
      const [{ randomUUID }, whom] = await Promise.all([import('node:crypto'), keptFor(account)])
      const at = shell.now()
      const text: Omit<OutboxText, 'files'> = {
        ...unsent,
        version: 1,
        ...whom,
        editing: null,
        at: at.toISOString(),
        key: randomUUID(),
        since: ifUpdated ?? instant(at.getTime()),
        updated,
        ...(ifUpdated === undefined ? {} : { ifUpdated }),
        runs: [],
        failure: null,
      }
      return (await store()).keep(text, files)
    },
    async list() {
      const all = await (await store()).list()
      const unread = all.filter((one) => 'unread' in one)
      for (const { path, unread: why } of unread) say(leftAlone(path, why))
      return { entries: all.flatMap((one) => ('unread' in one ? [] : [one])), unread }
    },
    read: async (name) => (await store()).read(name),
    drop: async (name) => (await store()).drop(name),
    async replace(entry) {
      const { name, path: _, ...text } = entry
      await (await store()).replace(name, text)
    },
    files: async (entry) => (await store()).filesOf(entry),
    alone: async () => (await store()).alone(),
    journal: (sending) => outboxJournal(journal, sending),
    isTold: () => isTold,
    count: () => outboxCount(paths.outbox),
    told() {
      isTold = true
    },
  }
}
