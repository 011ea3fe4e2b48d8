import { DeskError, NotFoundError } from '#errors.ts'
import type { Draft, Drafts } from '#store/drafts.ts'
import { keptFor } from '../account/kept-for.ts'
import { pipedName, withFullPaths, withPipedIn } from './files.ts'
import type { DraftHolds } from './holds.ts'
import type { DraftParts, Unsent } from './drafts.ts'

/** The draft of one command under way. Nothing is on disk before the first save. */
export interface OpenDraft {
  /** Puts it on disk, in the place of what was saved before. Where that fails, the person is told. */
  save(unsent: Unsent): Promise<void>
  /**
   * Saves it and gives the file in which an editor is to write `what`, the next value of it. What is saved there belongs to
   * the draft until the next save. Undefined where it cannot be kept.
   */
  edit(unsent: Unsent, what: string): Promise<string | undefined>
  /** Says where it is; shows it where it could not be saved, so that it is never lost. An empty one that is new is dropped. */
  keep(): Promise<void>
  /** It was sent, or is not wanted any more. Files that were kept with it stay until they are cleared. */
  drop(): Promise<void>
  /** A run names it in its journal by this; undefined while nothing is on disk. */
  key(): string | undefined
  /** What was piped in for it has gone up, too. */
  clearFiles(): Promise<void>
}

interface OpenParts extends DraftParts {
  readonly holds: DraftHolds
  readonly store: () => Promise<Drafts>
}

const version = 1

export function openDraft(
  { store, holds, machine, cwd, uploads, account, say }: OpenParts,
  takenUp?: Draft,
): OpenDraft {
  const { name: _, path: __, edited: ___, ...before } = takenUp ?? { name: '', path: '', edited: null }
  let place: { readonly name: string; readonly path: string } | null = takenUp ?? null
  let last: Unsent | null = takenUp ?? null
  let lastName = place?.name
  let key = takenUp?.key
  let pipedFile: string | null = null
  let isUnsaved = false

  async function put(unsent: Unsent, editing: string | null): Promise<void> {
    const at = machine.now().toISOString()
    key ??= await newKey()
    const text = {
      ...before,
      version,
      key,
      ...plain(unsent),
      options: optionsOf(unsent),
      ...(await keptFor(account)),
      editing,
      at,
    }
    const drafts = await store()
    if (place === null) {
      place = await drafts.keep(text)
      await marked(place.name)
    } else await drafts.replace(place.name, text)
    lastName = place.name
    if (editing === null) await drafts.clearBeside(place.name)
    const file = pipedName(text.options)
    if (file === undefined) return
    pipedFile = await keptPiped(place.name, file)
    if (pipedFile !== null) await drafts.replace(place.name, { ...text, options: optionsOf(unsent) })
  }

  /** The text is kept by now; a full disk may have no room left for the mark, and that is no reason to give it up. */
  async function marked(name: string): Promise<void> {
    await holds.hold([name]).catch((error: unknown) => {
      if (!(error instanceof DeskError) || error.code !== 'storage') throw error
    })
  }

  function optionsOf({ options }: Unsent): Unsent['options'] {
    const full = withFullPaths(options, cwd)
    return pipedFile === null ? full : withPipedIn(full, pipedFile)
  }

  /** The text goes first; without room for the bytes it is kept all the same. */
  async function keptPiped(name: string, file: string): Promise<string | null> {
    try {
      const bytes = await (await uploads()).read({ path: '-' })
      return await (await store()).keepFile(name, file, bytes)
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      say(`What was piped in is not kept with the draft: ${error.message}`)
      return null
    }
  }

  async function saved(unsent: Unsent, editing: string | null): Promise<boolean> {
    last = unsent
    try {
      await put(unsent, editing)
      isUnsaved = false
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      if (!isUnsaved) say(`What you type is not kept: ${error.message}`)
      isUnsaved = true
    }
    return !isUnsaved
  }

  async function drop(): Promise<void> {
    const name = place?.name
    place = null
    last = null
    isUnsaved = false
    if (name === undefined) return
    await (await store()).drop(name).catch((error: unknown) => {
      if (!(error instanceof DeskError)) throw error
      // Somebody dropped it in another terminal.
      if (!(error instanceof NotFoundError)) say(error.message)
    })
    await holds.letGo(name)
  }

  return {
    drop,
    key: () => (place === null ? undefined : key),
    async clearFiles() {
      if (lastName !== undefined) await (await store()).clearFiles(lastName)
    },
    async save(unsent) {
      await saved(unsent, null)
    },
    async edit(unsent, what) {
      if (!(await saved(unsent, what)) || place === null) return undefined
      return (await store()).besidePath(place.name)
    },
    async keep() {
      if (last === null) return
      if (isUnsaved) return show(last, say)
      if (place === null) return
      await holds.letGo(place.name)
      if (takenUp === undefined && isEmpty(last) && (await hasNothingBeside(place.name))) return drop()
      const command = `helpdesk drafts edit ${place.name.slice(1)}`
      say(`Your text is kept in ${place.path}; to go on with it: ${command}`)
    },
  }

  async function hasNothingBeside(name: string): Promise<boolean> {
    const draft = await (await store()).read(name).catch(() => null)
    return draft !== null && draft.edited === null
  }
}

async function newKey(): Promise<string> {
  const { randomUUID } = await import('node:crypto')
  return randomUUID()
}

/** Only what belongs to it, whatever else the object has. */
function plain({ verb, ids, ranges, text, fields, options }: Unsent): Unsent {
  return { verb, ids, ranges, text, fields, options }
}

function isEmpty({ text, fields, isAnswered = false }: Unsent): boolean {
  return text === null && !isAnswered && Object.keys(fields).length === 0
}

function show({ text, fields }: Unsent, say: (line: string) => void): void {
  say('This is what you gave:')
  const given = [...Object.entries(fields), ...(text === null ? [] : [['text', text] as const])]
  for (const [name, words] of given) say(`${name}: ${words}`)
}
