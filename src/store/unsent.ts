import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createFile, readTextIfAny, removeIfAny, replaceFile } from './files.ts'
import { namesIn } from './names-in.ts'
import { errorCode, storageError } from './storage-error.ts'

/** A file of tickets that were not created. */
export interface UnsentFile {
  /** new-1, new-2, … */
  readonly name: string
  readonly path: string
  readonly text: string
  /** When it was kept, ISO 8601. */
  readonly at: string
}

export interface UnsentFiles {
  /** Keeps tickets as a file of their own and gives its path. Throws StorageError. */
  keep(text: string, ending: Ending): Promise<string>
  /** In the order they were numbered. */
  list(): Promise<readonly UnsentFile[]>
  /** Its tickets are sent, or kept in another file: only remarks stay, about tickets that may have been created. */
  clear(file: UnsentFile): Promise<void>
  drop(file: Pick<UnsentFile, 'path'>): Promise<void>
}

/** Forms as we print them, or a text whose kind its beginning tells. */
export type Ending = 'yaml' | 'txt'

export function createUnsentFiles(folder: string): UnsentFiles {
  const numbered = async () => namesIn(folder, /^new-([1-9]\d{0,8})\.(?:yaml|txt)$/)

  async function read(name: string): Promise<UnsentFile | null> {
    const path = join(folder, name)
    const text = await readTextIfAny(path)
    const at = writtenAt(path)
    if (text === null || at === null) return null
    return { name: name.replace(/\.\w+$/, ''), path, text, at }
  }

  return {
    async keep(text, ending) {
      let number = Math.max(0, ...(await numbered()).map((one) => one.number)) + 1
      for (; ; number += 1) {
        const path = join(folder, `new-${number}.${ending}`)
        if (await createFile(path, text, { flush: true })) return path
      }
    },

    async list() {
      const files = await Promise.all((await numbered()).map(({ name }) => read(name)))
      return files.filter((file) => file !== null)
    },

    async clear({ path, text }) {
      const remarks = path.endsWith('.yaml') ? text.split('\n').filter((line) => line.startsWith('#')) : []
      if (remarks.length === 0) await removeIfAny(path)
      else await replaceFile(path, `${remarks.join('\n')}\n`, { flush: true })
    },

    async drop({ path }) {
      await removeIfAny(path)
    },
  }
}

function writtenAt(path: string): string | null {
  try {
    return statSync(path).mtime.toISOString()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw storageError(error, 'read', path)
  }
}
