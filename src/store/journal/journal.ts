import type { Run, UnreadRun } from '#desk/runs/run.ts'
import { NotFoundError, RuleError } from '#errors.ts'
import { readTextIfAny, removeIfAny } from '../files.ts'
import { withLock } from '../lock.ts'
import { isGone, markOf } from '../process-mark.ts'
import { StorageError } from '../storage-error.ts'
import { foldRun } from './fold.ts'
import { numberOfRun, pathOfRun, runNumbers } from './names.ts'
import { parseRun } from './parse.ts'
import { type Journaling, type OpenRun, reopenRun } from './write.ts'

/** The runs on disk. */
export interface KeptRuns {
  /** Newest first, read as they are asked for; a file that is left alone says why. */
  all(): AsyncGenerator<Run | UnreadRun>
  /** By `r17` or `17`. Throws NotFoundError, or StorageError when it cannot be read. */
  read(name: string): Promise<Run>
  /** Opens a cut run for the rest, for one at a time. Throws RuleError while somebody works on it, unless forced. */
  takeOver(name: string, options: { readonly force: boolean }): Promise<OpenRun>
  /** Notes which run put the old values back; null when that was undone in its turn. Throws StorageError. */
  markUndone(name: string, by: string | null): void
  /** Throws StorageError. */
  drop(name: string): Promise<void>
}

export function createKeptRuns({ folder, machine }: Journaling): KeptRuns {
  const pathOf = (name: string): string => {
    const number = numberOfRun(name)
    if (number === null) throw missing(name)
    return pathOfRun(folder, number)
  }

  async function readAt(number: number): Promise<Run | UnreadRun | null> {
    const path = pathOfRun(folder, number)
    const name = `r${number}`
    const text = await readTextIfAny(path)
    const file = text === null ? null : parseRun(text)
    if (file === null || file.is === 'empty') return null
    if (file.is !== 'run') return { name, path, unread: file.is }
    return foldRun(file.head, file.lines, { name, isGone: (worker) => isGone(worker, machine) })
  }

  async function read(name: string): Promise<Run> {
    const number = numberOfRun(name)
    const run = number === null ? null : await readAt(number)
    if (run === null) throw missing(name)
    if ('unread' in run) throw unreadable(run)
    return run
  }

  return {
    read,

    async *all() {
      for (const number of (await runNumbers(folder)).toReversed()) {
        const run = await readAt(number)
        if (run !== null) yield run
      }
    },

    async takeOver(name, { force }) {
      const path = pathOf(name)
      return withLock(`${path}.lock`, machine, async () => {
        const run = await read(name)
        if (run.underWay && !force) throw stillUnderWay(run)
        const open = reopenRun(run.name, path)
        open.append({ is: 'resumed', at: machine.now().toISOString(), by: markOf(machine) })
        return open
      })
    },

    markUndone(name, by) {
      const open = reopenRun(name, pathOf(name))
      open.append({ is: 'undone', by })
      open.close()
    },

    async drop(name) {
      await removeIfAny(pathOf(name))
    },
  }
}

function missing(name: string): NotFoundError {
  return new NotFoundError(`There is no run "${name}".`, { hint: 'The runs there are: helpdesk runs' })
}

/** What a file that is left alone says to whoever wants it. */
function unreadable({ path, unread }: UnreadRun): StorageError {
  return unread === 'newer'
    ? new StorageError(`${path} was written by a later version of this program.`, {
        hint: 'Use that version for it.',
      })
    : new StorageError(`${path} is damaged.`, {
        hint: 'What is readable in it can be looked at with any editor.',
      })
}

function stillUnderWay({ name }: Run): RuleError {
  return new RuleError(`Run ${name} is still under way.`, {
    hint: `Wait for it. If it was begun on another computer and is no more: helpdesk runs resume ${name} --force`,
  })
}
