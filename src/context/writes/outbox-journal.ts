import type { Journal } from '#changes/journal.ts'

/** What is remembered of a run that sends something of an entry. */
export interface OutboxSending {
  /** The entry's key, or that of a part of it. */
  readonly key: string
  /** Told the run's name before the first request leaves; nothing is sent where it fails. */
  readonly begun: (run: string) => Promise<void>
}

/** A journal whose runs name what of the outbox they send. */
export function outboxJournal(journal: Journal, { key, begun }: OutboxSending): Journal {
  return {
    begin(run) {
      const recording = journal.begin({ ...run, outbox: key })
      let telling: Promise<void> | null = null
      return {
        ...recording,
        async sending(entry) {
          await recording.sending(entry)
          const name = recording.name()
          if (name !== null) await (telling ??= begun(name))
        },
      }
    },
  }
}
