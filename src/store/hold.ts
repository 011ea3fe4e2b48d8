import { ConflictError } from '#errors.ts'
import { createFile, readTextIfAny, removeIfAny, replaceFile } from './files.ts'
import { describeSelf, type LockOwner, parseOwner } from './lock-owner.ts'
import { withLock } from './lock.ts'
import type { Machine } from './machine.ts'
import { isGone, isSelf } from './process-mark.ts'
import { uniqueName } from './unique.ts'

interface Held {
  /** What is open: `Draft new-1`. */
  readonly what: string
  /** What a person does while another process has it, in a sentence. */
  readonly meanwhile: string
  readonly machine: Machine
}

/**
 * Marks something as open in this process, for as long as it runs or until it lets go. Throws ConflictError while another
 * living process has it open; a dead one does not count.
 */
export async function hold(path: string, { what, meanwhile, machine }: Held): Promise<void> {
  const self = JSON.stringify(describeSelf(machine, uniqueName()))
  const mark = (): Promise<boolean> => createFile(path, self, { flush: false })
  // Mostly nobody has it: then no lock is needed, and none can be left behind by a kill.
  if (await mark()) return
  await withLock(`${path}.lock`, machine, async () => {
    let text: string | null = null
    // Let go meanwhile, it may be marked by anybody; a link that leads nowhere is never read.
    for (let tries = 0; text === null && tries < 10; tries += 1) {
      if (await mark()) return
      text = await readTextIfAny(path)
    }
    const owner = parseOwner(text ?? '')
    if (owner !== null && !isSelf(owner, machine) && !isGone(owner, machine))
      throw isOpenElsewhere(owner, { what, meanwhile, path })
    await replaceFile(path, self, { flush: false })
  })
}

/** Takes the mark away where it is ours. */
export async function letGo(path: string, machine: Machine): Promise<void> {
  const owner = parseOwner((await readTextIfAny(path)) ?? '')
  if (owner !== null && isSelf(owner, machine)) await removeIfAny(path)
}

function isOpenElsewhere(
  { pid, host, since }: LockOwner,
  { what, meanwhile, path }: Pick<Held, 'what' | 'meanwhile'> & { readonly path: string },
): ConflictError {
  return new ConflictError(`${what} is open in process ${pid} on ${host} since ${since}.`, {
    hint: `${meanwhile} If nothing of that kind runs any more, remove ${path}.`,
  })
}
