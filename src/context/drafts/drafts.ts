import { resolve } from 'node:path'
import { NotFoundError } from '#errors.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Draft, Drafts } from '#store/drafts.ts'
import type { KeptText } from '#store/kept-text.ts'
import type { Machine } from '#store/machine.ts'
import type { UnsentFile, UnsentFiles } from '#store/unsent.ts'
import type { Uploads } from '#store/uploads.ts'
import type { Account } from '../account/account.ts'
import { draftHolds } from './holds.ts'
import { type OpenDraft, openDraft } from './open.ts'

export type { Draft, OpenDraft, UnsentFile }

/** What was typed for a write that is not done, and what it is for. */
export type Unsent = Pick<KeptText, 'verb' | 'ids' | 'ranges' | 'text' | 'fields' | 'options'> & {
  /** Some of its options were answered at a question, so that it is worth keeping without a text. */
  readonly isAnswered?: boolean
}

/** What was typed and not sent, by name: `d3` or `3`; and files of tickets that were not created: `new-1`. */
export interface DraftDesk {
  /** The draft of the command under way; one that is taken up is saved in its own place. */
  open(takenUp?: Draft): OpenDraft
  list(): Promise<{
    readonly drafts: readonly Draft[]
    readonly unsent: readonly UnsentFile[]
    readonly damaged: readonly string[]
    /** Files that a later version wrote. */
    readonly newer: readonly string[]
  }>
  /** Throws NotFoundError that names those there are, or StorageError when the file is damaged. */
  read(name: string): Promise<Draft | UnsentFile>
  /** Keeps every other process from opening them. Throws ConflictError, and holds none, where one is open in another. */
  hold(names: readonly string[]): Promise<void>
  letGo(name: string): Promise<void>
  /** Throws NotFoundError. */
  drop(name: string): Promise<void>
  /** The tickets of this file were sent: where it was kept here, they are taken out of it. */
  clearSent(path: string): Promise<void>
}

export interface DraftParts {
  readonly machine: Machine
  readonly cwd: string
  readonly uploads: () => Promise<Pick<Uploads, 'read'>>
  readonly paths: Pick<StorePaths, 'drafts' | 'unsent'>
  readonly account: () => Promise<Account>
  readonly say: (line: string) => void
}

export function createDraftDesk(parts: DraftParts): DraftDesk {
  const { paths } = parts
  const store = async (): Promise<Drafts> => (await import('#store/drafts.ts')).createDrafts(paths.drafts)
  const unsentFiles = async (): Promise<UnsentFiles> =>
    (await import('#store/unsent.ts')).createUnsentFiles(paths.unsent)
  const holds = draftHolds(parts)

  async function list(): ReturnType<DraftDesk['list']> {
    return { ...(await (await store()).list()), unsent: await (await unsentFiles()).list() }
  }

  async function named(name: string): Promise<UnsentFile | undefined> {
    return (await (await unsentFiles()).list()).find((file) => file.name === name)
  }

  async function missing(name: string): Promise<NotFoundError> {
    const { drafts, unsent } = await list()
    const names = [...drafts, ...unsent].map((one) => one.name)
    return new NotFoundError(`There is no draft "${name}".`, { hint: names.length > 0 ? those(names) : none })
  }

  async function orMissing<Done>(name: string, work: Promise<Done>): Promise<Done> {
    return work.catch(async (error: unknown) => {
      throw error instanceof NotFoundError ? await missing(name) : error
    })
  }

  return {
    open: (takenUp) => openDraft({ ...parts, store, holds }, takenUp),
    list,
    read: async (name) => (await named(name)) ?? orMissing(name, (await store()).read(name)),
    ...holds,
    async drop(name) {
      const file = await named(name)
      if (file !== undefined) return (await unsentFiles()).drop(file)
      await orMissing(name, (await store()).drop(name))
      await (await store()).clearFiles(name)
      await holds.letGo(name)
    },
    async clearSent(path) {
      const files = await unsentFiles()
      const place = resolve(parts.cwd, path)
      const sent = (await files.list()).find((file) => file.path === place)
      if (sent !== undefined) await files.clear(sent)
    },
  }
}

/** More names than that are told by their number. */
const most = 12

function those(names: readonly string[]): string {
  const rest = names.length > most ? ` and ${names.length - most} more` : ''
  return `There are: ${names.slice(0, most).join(', ')}${rest}. See what is in them: helpdesk drafts`
}

const none =
  'There are none. What you answer at a prompt or write in your editor is a draft until the help desk has it.'
