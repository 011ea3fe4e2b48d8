import { isCut, type Run, type UnreadRun } from '../runs/run.ts'
import { fine, type Verdict, warning } from './finding.ts'

/** Runs that were cut and can be gone on with. */
export function judgeRuns(runs: readonly (Run | UnreadRun)[]): Verdict {
  const unread = runs.filter((run) => 'unread' in run).map(({ name }) => name)
  if (unread.length > 0) {
    return warning(
      `The journal of ${few(unread)} cannot be read.`,
      'See them: helpdesk runs. A newer program may have written them.',
    )
  }
  const cut = runs.filter((run) => !('unread' in run) && isLeft(run)).map(({ name }) => name)
  if (cut.length === 0)
    return fine(runs.length === 0 ? 'No run is kept.' : `Of ${runs.length} runs none was cut.`)
  return warning(
    `${few(cut)} did not get to the end, or what came of it is not known.`,
    `See what is left: helpdesk runs show ${cut[0]}. Go on: helpdesk runs resume ${cut[0]}`,
  )
}

function isLeft({ underWay, undoneBy, entries }: Run): boolean {
  return !underWay && undoneBy === null && isCut(entries)
}

interface Drafts {
  readonly kept: number
  /** Files that cannot be read. */
  readonly damaged: readonly string[]
}

export function judgeDrafts({ kept, damaged }: Drafts): Verdict {
  if (damaged.length > 0) {
    return warning(
      `These drafts are damaged and are left where they are: ${few(damaged)}.`,
      'Look at them in an editor; they are text.',
    )
  }
  if (kept === 0) return fine('Nothing that was typed is unsent.')
  const words = kept === 1 ? '1 draft was' : `${kept} drafts were`
  return warning(
    `${words} typed and not sent.`,
    'See what: helpdesk drafts. Send one: helpdesk drafts edit NAME',
  )
}

interface Outbox {
  readonly waiting: number
  /** Those of them that the help desk did not take. */
  readonly refused: readonly string[]
  /** Files that cannot be read. */
  readonly unread: readonly string[]
}

export function judgeOutbox({ waiting, refused, unread }: Outbox): Verdict {
  if (unread.length > 0) {
    return warning(
      `These writes in the outbox cannot be read and are not sent: ${few(unread)}.`,
      'Look at them in an editor, or use the version that wrote them.',
    )
  }
  if (waiting === 0) return fine('Nothing waits in the outbox.')
  const words = waiting === 1 ? '1 write waits' : `${waiting} writes wait`
  const taken = refused.length === 0 ? '' : `; the help desk did not take ${few(refused)}`
  return warning(
    `${words} in the outbox${taken}.`,
    'See them: helpdesk outbox. Send them: helpdesk outbox send',
  )
}

/** More than that are told by their number. */
const most = 8

function few(names: readonly string[]): string {
  const rest = names.length > most ? ` and ${names.length - most} more` : ''
  return `${names.slice(0, most).join(', ')}${rest}`
}
