import { describeSelf, parseOwner } from './lock-owner.ts'
import type { LockOwner } from './lock-owner.ts'
import { createFile, readTextIfAny, removeIfAny, replaceFile } from './files.ts'
import type { Machine } from './machine.ts'
import { isGone } from './process-mark.ts'
import { StorageError } from './storage-error.ts'
import { uniqueName } from './unique.ts'

/** What becomes of who comes while another holds the lock. */
export interface Held {
  /** How long another process may keep us waiting, in milliseconds. */
  readonly patience: number
  /** What is thrown after that; the owner is null where the file names nobody. */
  readonly refusal: (path: string, owner: LockOwner | null) => Error
}

const usual: Held = { patience: 15_000, refusal: stillHeld }

/**
 * Runs `work` while no other process does so under the same lock file. The file names its owner's
 * pid and start time; a dead owner's lock is taken over. Throws StorageError when a living owner
 * does not let go within 15 s.
 */
export async function withLock<T>(path: string, machine: Machine, work: () => Promise<T>): Promise<T> {
  const release = await holdLock(path, machine, usual)
  try {
    return await work()
  } finally {
    await release()
  }
}

/** The same until what it gives is called. */
export async function holdLock(path: string, machine: Machine, held: Held): Promise<() => Promise<void>> {
  const self = describeSelf(machine, uniqueName())
  await take(path, self, { machine, held })
  return () => removeIfAny(path)
}

async function take(
  path: string,
  self: LockOwner,
  { machine, held }: { readonly machine: Machine; readonly held: Held },
): Promise<void> {
  let waited = 0
  for (;;) {
    const text = await readTextIfAny(path)
    if (text === null && (await createFile(path, JSON.stringify(self), { flush: false }))) return
    // Another was faster; or it is a link that leads nowhere, which can be neither read nor made, however often.
    const owner = parseOwner(text ?? '')
    if (owner !== null && isGone(owner, machine) && (await takeOver(path, { owner, self, machine }))) return
    if (waited > held.patience) throw held.refusal(path, owner)
    const pause = 5 + Math.floor(machine.random() * 20)
    await machine.sleep(pause)
    waited += pause
  }
}

/**
 * Replaces a dead owner's lock by ours. Of several that found it dead only the one that holds the
 * lock on this very lock may do so, and only if it is still the same: without that a second one
 * would remove the lock of the first.
 */
async function takeOver(
  path: string,
  parties: { owner: LockOwner; self: LockOwner; machine: Machine },
): Promise<boolean> {
  const { owner, self, machine } = parties
  return await withLock(`${path}.${owner.id}`, machine, async () => {
    const text = await readTextIfAny(path)
    if (text === null || parseOwner(text)?.id !== owner.id) return false
    await replaceFile(path, JSON.stringify(self), { flush: false })
    return true
  })
}

function stillHeld(path: string, owner: LockOwner | null): StorageError {
  const who =
    owner === null ? 'something unknown' : `process ${owner.pid} on ${owner.host} since ${owner.since}`
  return new StorageError(`Could not write: ${path} is held by ${who}.`, {
    hint: `If nothing of that kind runs any more, remove ${path}.`,
  })
}
