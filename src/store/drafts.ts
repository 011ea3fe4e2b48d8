import { join } from 'node:path'
import * as v from 'valibot'
import { NotFoundError } from '#errors.ts'
import { createFile, readTextIfAny, removeFolderIfAny, removeIfAny, replaceFile } from './files.ts'
import { content, keptText, type KeptText } from './kept-text.ts'
import { numbersIn } from './numbered.ts'
import { StorageError } from './storage-error.ts'

// Loose, so that what a newer version adds is kept when an older one writes the draft again.
const draftText = v.looseObject(keptText)

const newer = v.looseObject({ version: v.pipe(v.number(), v.minValue(2)) })

export interface Draft extends KeptText {
  /** d1, d2, … */
  readonly name: string
  readonly path: string
  /** What was saved in an editor that was open when the program ended; null for none. */
  readonly edited: string | null
}

export interface FoundDrafts {
  readonly drafts: readonly Draft[]
  /** Paths of files that hold no draft; they are left alone. */
  readonly damaged: readonly string[]
  /** Paths of drafts that a later version wrote; they are left alone, too. */
  readonly newer: readonly string[]
}

export interface Drafts {
  /** Saves under the next free name. Throws StorageError: then the text must be shown instead. */
  keep(text: KeptText): Promise<{ readonly name: string; readonly path: string }>
  /** Puts a text in the place of another; a reader sees the one or the other. Throws StorageError. */
  replace(name: string, text: KeptText): Promise<void>
  /** Where an editor writes what belongs to a draft. */
  besidePath(name: string): string
  /** Removes what an editor wrote beside a draft. */
  clearBeside(name: string): Promise<void>
  /** Keeps a file with a draft and gives its path. Throws StorageError. */
  keepFile(name: string, file: string, bytes: Uint8Array): Promise<string>
  /** Removes the files that were kept with a draft, which may be gone by now. */
  clearFiles(name: string): Promise<void>
  /** In the order they were numbered. */
  list(): Promise<FoundDrafts>
  /** Throws NotFoundError, or StorageError when the file is damaged or of a later version. */
  read(name: string): Promise<Draft>
  /** Throws NotFoundError. */
  drop(name: string): Promise<void>
}

export function createDrafts(folder: string): Drafts {
  const pathOf = (number: number) => join(folder, `d${number}.json`)
  const filesOf = (number: number) => join(folder, `d${number}`)
  const besideOf = (number: number) => join(folder, `d${number}.txt`)

  async function whole(draft: KeptText, number: number): Promise<Draft> {
    const beside = draft.editing === null ? null : await readTextIfAny(besideOf(number))
    const edited = beside === null || beside.trim() === '' ? null : beside.replaceAll('\r\n', '\n').trimEnd()
    return { ...draft, name: `d${number}`, path: pathOf(number), edited }
  }

  async function read(name: string): Promise<Draft> {
    const number = numberOf(name)
    const path = pathOf(number)
    const text = await readTextIfAny(path)
    if (text === null) throw missing(name)
    const draft = parse(text)
    if (draft === 'newer')
      throw new StorageError(`${path} was written by a later version of this program.`, {
        hint: 'Use that version for it.',
      })
    if (draft !== 'damaged') return whole(draft, number)
    throw new StorageError(`${path} is damaged.`, {
      hint: 'What is readable in it can be saved with any editor.',
    })
  }

  return {
    read,

    async keep(text) {
      // A number whose files are not all gone up is not given again.
      let number = Math.max(0, ...(await numbersIn(folder, /^d([1-9]\d{0,8})(?:\.json)?$/))) + 1
      while (!(await createFile(pathOf(number), content(text), { flush: true }))) number += 1
      return { name: `d${number}`, path: pathOf(number) }
    },

    async replace(name, text) {
      await replaceFile(pathOf(numberOf(name)), content(text), { flush: true })
    },

    besidePath: (name) => besideOf(numberOf(name)),

    async clearBeside(name) {
      await removeIfAny(besideOf(numberOf(name)))
    },

    async keepFile(name, file, bytes) {
      const path = join(filesOf(numberOf(name)), file)
      await replaceFile(path, bytes, { flush: true })
      return path
    },

    async clearFiles(name) {
      await removeFolderIfAny(filesOf(numberOf(name)))
    },

    async list() {
      const drafts: Draft[] = []
      const unread: { damaged: string[]; newer: string[] } = { damaged: [], newer: [] }
      for (const number of await numbersIn(folder, /^d([1-9]\d{0,8})\.json$/)) {
        const path = pathOf(number)
        const text = await readTextIfAny(path)
        if (text === null) continue
        const draft = parse(text)
        if (typeof draft === 'string') unread[draft].push(path)
        else drafts.push(await whole(draft, number))
      }
      return { drafts, ...unread }
    },

    async drop(name) {
      const number = numberOf(name)
      if ((await readTextIfAny(pathOf(number))) === null) throw missing(name)
      await removeIfAny(besideOf(number))
      await removeIfAny(pathOf(number))
    },
  }
}

function parse(text: string): KeptText | 'damaged' | 'newer' {
  try {
    const held: unknown = JSON.parse(text)
    if (v.is(newer, held)) return 'newer'
    const parsed = v.safeParse(draftText, held)
    return parsed.success ? parsed.output : 'damaged'
  } catch {
    return 'damaged'
  }
}

function numberOf(name: string): number {
  const number = /^d?([1-9]\d{0,8})$/.exec(name)?.[1]
  if (number === undefined) throw missing(name)
  return Number(number)
}

function missing(name: string): NotFoundError {
  return new NotFoundError(`There is no draft "${name}".`)
}
