import type { TicketQuery } from '#desk/helpdesk.ts'
import type { Kept } from '#desk/kept/kept-answers.ts'
import { mirrorDesk } from '#desk/mirror/mirror-desk.ts'
import type { Ticket } from '#desk/ticket.ts'
import { DeskError } from '#errors.ts'
import type { Damage } from '#store/kept-file.ts'
import type { OpenMirror } from '#store/mirror/mirror.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Shell } from '../../shell.ts'
import type { ServerAccount } from '../account/account.ts'
import type { ReadingDesk } from '../reading.ts'
import { mirrorFile } from './mirror.ts'

interface OfflineParts {
  readonly shell: Shell
  readonly paths: StorePaths
  readonly onDamage: (damage: Damage) => void
  readonly say: (line: string) => void
  /** Answers from what was kept of single answers. */
  readonly kept: () => Promise<ReadingDesk>
}

/** A help desk that is answered from the mirror of an account; null when there is none that is whole. */
export async function openOffline(account: ServerAccount, parts: OfflineParts): Promise<ReadingDesk | null> {
  const { shell, say } = parts
  const mirror = await wholeMirror(account, parts)
  const facts = mirror?.facts() ?? null
  if (mirror === null || facts === null) return null
  let isGiven = false
  let kept: Promise<ReadingDesk> | null = null
  return {
    desk: mirrorDesk({
      mirror,
      facts,
      other: async () => (await (kept ??= parts.kept())).desk,
      now: shell.now,
      onGiven: () => (isGiven = true),
    }),
    async finish() {
      const { synced } = mirror.progress()
      mirror.close()
      if (isGiven) {
        const { mirrorLine } = await import('#views/kept/answers.ts')
        say(mirrorLine(synced, { now: shell.now() }))
      }
      await (await kept?.catch(() => null))?.finish()
    },
  }
}

/** A list of the mirror while the help desk cannot be reached; null where there is none that can tell. */
export async function copiedList(
  account: ServerAccount,
  query: TicketQuery,
  parts: Pick<OfflineParts, 'shell' | 'paths' | 'onDamage' | 'say'>,
): Promise<Kept<readonly Ticket[]> | null> {
  const mirror = await wholeMirror(account, parts)
  if (mirror === null) return null
  const { synced: at } = mirror.progress()
  const answer = at !== null && mirror.answers(query) ? [...mirror.tickets(query, parts.shell.now())] : null
  mirror.close()
  return at === null || answer === null ? null : { at, answer }
}

/** What cannot be read is said, and something else may answer. */
async function wholeMirror(
  account: ServerAccount,
  parts: Omit<OfflineParts, 'kept'>,
): Promise<OpenMirror | null> {
  const { say } = parts
  try {
    const file = await mirrorFile(account, parts)
    const mirror = await file.open()
    if (mirror === null || mirror.progress().isWhole) return mirror
    mirror.close()
    say('The mirror is not whole yet, so it does not answer: helpdesk sync goes on with it.')
    return null
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    say(error.message)
    return null
  }
}
