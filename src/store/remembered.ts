import type { GenericSchema } from 'valibot'
import { replaceFile } from './files.ts'
import { type Damage, readKept } from './kept-file.ts'
import { parseLayout } from './layout.ts'
import type { Machine } from './machine.ts'

/** What is kept of a server's answers, to be had again from the server. */
export interface Remembering {
  readonly machine: Machine
  /** Told once when a file was found damaged and is now kept aside. */
  readonly onDamage: (damage: Damage) => void
}

/** The layout that this program writes; a file with a higher one is left alone. */
const layout = 1

/** What the file holds; null when that is nothing of use. A damaged file is kept aside. Never fails. */
export async function readRemembered<Held extends object>(
  path: string,
  schema: GenericSchema<unknown, Held>,
  remembering: Remembering,
): Promise<Held | null> {
  try {
    return (await settled(path, schema, remembering)).held
  } catch {
    return null
  }
}

/** Never fails: what cannot be kept is asked for again. A damaged file, or one of a newer program, is not written over. */
export async function remember<Held extends object>(
  path: string,
  held: Held,
  { schema, ...remembering }: Remembering & { readonly schema: GenericSchema<unknown, Held> },
): Promise<void> {
  try {
    if ((await settled(path, schema, remembering)).isFree)
      await replaceFile(path, JSON.stringify({ version: layout, ...held }), { flush: false })
  } catch {
    // A full disk or a read-only home costs the next command a request, no more.
  }
}

interface Settled<Held> {
  readonly held: Held | null
  /** The file may be written. */
  readonly isFree: boolean
}

/** Throws UsageError for a file of a newer program. */
async function settled<Held extends object>(
  path: string,
  schema: GenericSchema<unknown, Held>,
  remembering: Remembering,
): Promise<Settled<Held>> {
  let held: Held | null = null
  const parse = (text: string): boolean => {
    held = parseLayout(text, path, { version: layout, schema })
    return held !== null
  }
  const free = await isFree(path, parse, remembering)
  return { held, isFree: free }
}

/** Keeps a file aside that is not good; false when it is damaged and that cannot be done. */
export async function isFree(
  path: string,
  isGood: (text: string) => boolean,
  { machine, onDamage }: Remembering,
): Promise<boolean> {
  const parse = (text: string): true | null => (isGood(text) || isBlank(text) ? true : null)
  const { damaged } = await readKept({ path, machine, parse, none: true })
  if (damaged?.keptAs) onDamage(damaged)
  return damaged === null || damaged.keptAs !== null
}

/** Not waited for until it is on the disk: what a loss of power leaves of it may be nothing. */
function isBlank(text: string): boolean {
  return /^[\0\s]*$/.test(text)
}
