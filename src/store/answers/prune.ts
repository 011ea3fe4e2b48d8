import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { removeIfAny } from '../files.ts'

export interface Most {
  /** Files by the first word of their names; of others one each may stay. */
  readonly files: Readonly<Record<string, number>>
  /** Of all together. */
  readonly bytes: number
}

/** Removes the oldest files of a folder until no more are left than may be. */
export async function prune(folder: string, { files, bytes }: Most): Promise<void> {
  const all = readdirSync(folder).map((name) => fileAt(folder, name))
  const newestFirst = all.flatMap((file) => file ?? []).sort((one, other) => other.changed - one.changed)
  const counts = new Map<string, number>()
  let sum = 0
  for (const { name, size } of newestFirst) {
    const kind = /^[a-z]+/.exec(name)?.[0] ?? ''
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    sum += size
    if (count > (files[kind] ?? 1) || sum > bytes) await removeIfAny(join(folder, name))
  }
}

interface AnswerOnDisk {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly changed: number
}

function fileAt(folder: string, name: string): AnswerOnDisk | null {
  try {
    const { size, mtimeMs } = statSync(join(folder, name))
    return { name, size, changed: mtimeMs }
  } catch {
    // Another process removed it meanwhile.
    return null
  }
}
