import { DeskError } from '#errors.ts'
import { shellWord } from '#desk/text/shell-word.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Ending } from '#store/unsent.ts'

interface UnsentParts {
  readonly paths: Pick<StorePaths, 'unsent'>
  readonly say: (line: string) => void
}

/**
 * Keeps tickets that were not created, and says how to send them; where that fails, shows them, so that none is lost. Gives
 * whether they are on disk.
 */
export async function keepTickets(
  text: string,
  ending: Ending,
  { paths, say }: UnsentParts,
): Promise<boolean> {
  const { createUnsentFiles } = await import('#store/unsent.ts')
  try {
    const path = await createUnsentFiles(paths.unsent).keep(text, ending)
    say(`What was not created is kept: helpdesk new --from ${shellWord(path)}`)
    return true
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    say(`${error.message} This is what was not created:`)
    say(text)
    return false
  }
}
