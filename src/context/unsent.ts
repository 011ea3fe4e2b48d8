import { DeskError } from '#errors.ts'
import type { StorePaths } from '#store/paths.ts'

interface UnsentParts {
  readonly paths: Pick<StorePaths, 'unsent'>
  readonly say: (line: string) => void
}

/** Keeps tickets that were not created, and says how to send them; where that fails, shows them, so that none is lost. */
export async function keepTickets(forms: string, { paths, say }: UnsentParts): Promise<void> {
  const { keepUnsent } = await import('#store/unsent.ts')
  try {
    const path = await keepUnsent(paths.unsent, forms)
    say(`What was not created is kept: helpdesk new --from ${path}`)
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    say(`${error.message} This is what was not created:`)
    say(forms)
  }
}
