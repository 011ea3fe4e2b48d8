import type { Context, OutboxEntry } from '#command.ts'
import type { Journal } from '#changes/journal.ts'
import { UnknownOutcomeError } from '#errors.ts'
import type { Remembered } from './standing.ts'

/** An entry that is being sent; it changes on disk as it goes. */
export interface Held {
  entry: OutboxEntry
  /** In a dry run: the tickets that an entry before it would have changed, with its name. */
  readonly changedBy: Map<number, string>
}

export interface SendOptions {
  readonly dryRun: boolean
  readonly yes: boolean
  readonly force: boolean
}

/** What sending an entry needs. */
export interface Sending {
  readonly held: Held
  /** Of the account that it was typed for. Nobody is asked. */
  readonly given: Context
  readonly options: SendOptions
  readonly remembered: Remembered
}

/** It is written over what somebody changed. */
export function isForced({ options }: Pick<OutboxEntry, 'options'>, { force }: SendOptions): boolean {
  return force || options['force'] === true
}

/** A journal that names the part, and is itself named in the entry before anything leaves. */
export function entryJournal(part: string, { held, given }: Pick<Sending, 'held' | 'given'>): Journal {
  return given.outbox.journal({
    key: part,
    async begun(run) {
      held.entry = { ...held.entry, runs: [run, ...held.entry.runs.filter((one) => one !== run)] }
      await given.outbox.replace(held.entry)
    },
  })
}

/** What was sent stands in the journal only; without it nobody knows. */
export function lostJournal({ held: { entry } }: Pick<Sending, 'held'>, check: string): UnknownOutcomeError {
  return new UnknownOutcomeError(
    `Something of ${entry.name} was sent, and the run that tells what is no longer in the journal.`,
    {
      hint: `${check} If it is there: helpdesk outbox drop ${entry.name}. If not: helpdesk outbox send ${entry.name} --force`,
    },
  )
}
