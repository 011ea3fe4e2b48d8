import type { StorePaths } from '#store/paths.ts'
import type { Draft, Drafts, KeptText } from '#store/drafts.ts'
import type { Shell } from '../shell.ts'
import type { Account } from './account.ts'
import { type OpenDraft, openDraft } from './open-draft.ts'

export type { Draft, OpenDraft }

/** What was typed for a write that is not done, and what it is for. */
export type Unsent = Pick<KeptText, 'verb' | 'ids' | 'ranges' | 'text' | 'fields' | 'options'>

/** What was typed and not sent, by name: `d3` or `3`. */
export interface DraftDesk {
  /** The draft of the command under way; one that is taken up is saved in its own place. */
  open(takenUp?: Draft): OpenDraft
  list(): Promise<{ readonly drafts: readonly Draft[]; readonly damaged: readonly string[] }>
  /** Throws NotFoundError, or StorageError when the file is damaged. */
  read(name: string): Promise<Draft>
  /** Throws NotFoundError. */
  drop(name: string): Promise<void>
}

export interface DraftParts {
  readonly shell: Pick<Shell, 'now'>
  readonly paths: Pick<StorePaths, 'drafts'>
  readonly account: () => Promise<Account>
  readonly say: (line: string) => void
}

export function createDraftDesk(parts: DraftParts): DraftDesk {
  const store = async (): Promise<Drafts> =>
    (await import('#store/drafts.ts')).createDrafts(parts.paths.drafts)
  return {
    open: (takenUp) => openDraft({ ...parts, store }, takenUp),
    list: async () => (await store()).list(),
    read: async (name) => (await store()).read(name),
    drop: async (name) => (await store()).drop(name),
  }
}
