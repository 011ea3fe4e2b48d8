import type { StorePaths } from '#store/paths.ts'
import type { Shell } from '../shell.ts'
import type { Account } from './account.ts'
import { DeskError } from '#errors.ts'

/** A text typed for a write that was not done, and what it was for. */
export interface Unsent {
  readonly verb: string
  readonly ids: readonly number[]
  readonly text: string | null
  readonly fields: Readonly<Record<string, string>>
}

export interface DraftParts {
  readonly shell: Shell
  readonly paths: StorePaths
  readonly account: () => Promise<Account>
  readonly say: (line: string) => void
}

/** Keeps a text on disk and says where; where that fails, shows it instead, so that it is never lost. */
export async function keepDraft(unsent: Unsent, { shell, paths, account, say }: DraftParts): Promise<void> {
  const { createDrafts } = await import('#store/drafts.ts')
  const used = await account().catch(() => null)
  const at = shell.now().toISOString()
  try {
    const { path } = await createDrafts(paths.drafts).keep({
      ...unsent,
      profile: used?.profile ?? null,
      at,
    })
    say(`Your text is kept in ${path}`)
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    say(`${error.message} This is what you gave:`)
    const { text, fields } = unsent
    const given = [...Object.entries(fields), ...(text === null ? [] : [['text', text] as const])]
    for (const [name, words] of given) say(`${name}: ${words}`)
  }
}
