import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { targetOf } from './target.ts'

/** Damaged versions of a file of ours that were kept aside, oldest first; none where nobody can tell. */
export function keptAside(name: string): readonly string[] {
  try {
    const path = targetOf(name)
    const folder = dirname(path)
    return readdirSync(folder)
      .filter((one) => one.startsWith(`${basename(path)}.corrupt-`))
      .toSorted()
      .map((one) => join(folder, one))
  } catch {
    return []
  }
}
