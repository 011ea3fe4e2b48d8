import type { Finished, RunHead, Sending } from '#desk/runs/run.ts'

/** Remembers what is written. A run that sends nothing leaves nothing. */
export interface Journal {
  begin(run: Beginning): Recording
}

/** What a command says about its run; when, where and the words typed are known already. */
export interface Beginning extends Pick<
  RunHead,
  'command' | 'ids' | 'intent' | 'tickets' | 'files' | 'undoes' | 'outbox' | 'draft'
> {
  /** Instead of the words typed, where those may hold what is not to be kept. */
  readonly words?: readonly string[]
}

/**
 * The record of one run. What cannot be remembered is said once, and the write goes on; only a run that sends something of
 * the outbox throws StorageError before it is sent.
 */
export interface Recording {
  /** Before the first request for a ticket leaves. The line is out of this process's hands when it resolves. */
  readonly sending: (entry: Omit<Sending, 'at' | 'patience'>) => Promise<void>
  readonly finished: (entry: Omit<Finished, 'at'>) => void
  /** r1, r2, …; null while nothing was sent, and when it cannot be remembered. */
  readonly name: () => string | null
  /** Notes that other runs of this computer added; read when a note whose answer was lost is looked for. */
  readonly notesOfOthers: () => Promise<ReadonlySet<number>>
}

/** Remembers nothing. */
export const noRecording: Recording = {
  sending: () => Promise.resolve(),
  finished: () => undefined,
  name: () => null,
  notesOfOthers: () => Promise.resolve(new Set()),
}
