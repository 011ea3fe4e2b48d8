import type { KeptAnswers } from '#desk/kept/kept-answers.ts'
import type { Copy } from '#desk/kept/reading-desk.ts'
import { mirrorDesk } from '#desk/mirror/mirror-desk.ts'
import type { OlderConversation } from '#desk/mirror/shown.ts'
import { DeskError } from '#errors.ts'
import type { Damage } from '#store/kept-file.ts'
import type { OpenMirror } from '#store/mirror/mirror.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Shell } from '../../shell.ts'
import type { ServerAccount } from '../account/account.ts'
import { once } from '../once.ts'
import type { ReadingDesk } from '../reading.ts'
import { mirrorFile } from './mirror.ts'

interface MirrorParts {
  readonly shell: Shell
  readonly paths: StorePaths
  readonly onDamage: (damage: Damage) => void
  readonly say: (line: string) => void
}

interface OfflineParts extends MirrorParts {
  /** What was kept of single answers. */
  readonly answers: () => Promise<KeptAnswers>
  /** A help desk that is answered from it. */
  readonly kept: () => Promise<ReadingDesk>
}

/** A help desk that is answered from the mirror of an account; null when there is none that is whole. */
export async function openOffline(account: ServerAccount, parts: OfflineParts): Promise<ReadingDesk | null> {
  const { shell, say } = parts
  const mirror = await wholeMirror(account, parts)
  const facts = mirror?.facts() ?? null
  if (mirror === null || facts === null) {
    mirror?.close()
    return null
  }
  let isGiven = false
  const older: OlderConversation[] = []
  let kept: Promise<ReadingDesk> | null = null
  const answers = once(parts.answers)
  return {
    desk: mirrorDesk({
      mirror,
      facts,
      other: async () => (await (kept ??= parts.kept())).desk,
      kept: async (id) => (await answers()).ticket(id),
      now: shell.now,
      onGiven: () => (isGiven = true),
      onOlder: (conversation) => void older.push(conversation),
    }),
    async finish() {
      const { synced } = mirror.progress()
      mirror.close()
      if (isGiven) {
        const { mirrorLine, olderLine } = await import('#views/kept/answers.ts')
        const at = { now: shell.now(), timeZone: shell.timeZone }
        say(mirrorLine(synced, at))
        if (older.length > 0) say(olderLine(older, at))
      }
      await (await kept?.catch(() => null))?.finish()
    },
  }
}

export interface OpenCopy extends Copy {
  close(): void
}

/** The mirror of an account while the help desk cannot be reached; null where there is none that can tell. */
export async function openCopy(account: ServerAccount, parts: MirrorParts): Promise<OpenCopy | null> {
  const mirror = await wholeMirror(account, parts)
  const at = mirror?.progress().synced ?? null
  if (mirror === null || at === null) {
    mirror?.close()
    return null
  }
  const { now } = parts.shell
  return {
    list: (query) => (mirror.answers(query) ? { at, answer: [...mirror.tickets(query, now())] } : null),
    ticket(id) {
      const answer = mirror.ticket(id, now())
      return answer && { at, answer }
    },
    close: () => mirror.close(),
  }
}

/** What cannot be read is said, and something else may answer. */
async function wholeMirror(account: ServerAccount, parts: MirrorParts): Promise<OpenMirror | null> {
  const { say } = parts
  let mirror: OpenMirror | null = null
  try {
    const file = await mirrorFile(account, parts)
    mirror = await file.open()
    if (mirror === null || mirror.progress().isWhole) return mirror
    say('The mirror is not whole yet, so it does not answer: helpdesk sync goes on with it.')
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    say(error.message)
  }
  mirror?.close()
  return null
}
