import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { NotFoundError } from '#errors.ts'
import { createFile, readTextIfAny, removeIfAny } from './files.ts'
import { errorCode, storageError, StorageError } from './storage-error.ts'

const KeptText = v.looseObject({
  verb: v.string(),
  ids: v.array(v.number()),
  text: v.nullable(v.string()),
  fields: v.record(v.string(), v.string()),
  profile: v.nullable(v.string()),
  at: v.string(),
})

/** What a person typed for a write that could not be done. It is never sent by itself. */
export interface KeptText {
  /** The command, such as `resolve`. */
  readonly verb: string
  /** The tickets it was for; empty for `new`. */
  readonly ids: readonly number[]
  readonly text: string | null
  /** Other values by the name of their option or field. */
  readonly fields: Readonly<Record<string, string>>
  readonly profile: string | null
  /** ISO 8601. */
  readonly at: string
}

interface Draft extends KeptText {
  /** d1, d2, … */
  readonly name: string
  readonly path: string
}

export interface Drafts {
  /** Saves under the next free name. Throws StorageError: then the text must be shown instead. */
  keep(text: KeptText): Promise<{ readonly name: string; readonly path: string }>
  /** In the order they were numbered. `damaged` are paths of files that hold no draft; they are left alone. */
  list(): Promise<{ readonly drafts: readonly Draft[]; readonly damaged: readonly string[] }>
  /** Throws NotFoundError, or StorageError when the file is damaged. */
  read(name: string): Promise<Draft>
  /** Throws NotFoundError. */
  drop(name: string): Promise<void>
}

export function createDrafts(folder: string): Drafts {
  const pathOf = (number: number) => join(folder, `d${number}.json`)

  async function read(name: string): Promise<Draft> {
    const number = numberOf(name)
    const path = pathOf(number)
    const text = await readTextIfAny(path)
    if (text === null) throw missing(name)
    const draft = parse(text)
    if (draft !== null) return { ...draft, name: `d${number}`, path }
    throw new StorageError(`${path} is damaged.`, {
      hint: 'What is readable in it can be saved with any editor.',
    })
  }

  return {
    read,

    async keep(text) {
      const content = `${JSON.stringify(text, null, 2)}\n`
      let number = Math.max(0, ...(await numbersIn(folder))) + 1
      while (!(await createFile(pathOf(number), content, { flush: true }))) number += 1
      return { name: `d${number}`, path: pathOf(number) }
    },

    async list() {
      const drafts: Draft[] = []
      const damaged: string[] = []
      for (const number of await numbersIn(folder)) {
        const path = pathOf(number)
        const text = await readTextIfAny(path)
        if (text === null) continue
        const draft = parse(text)
        if (draft === null) damaged.push(path)
        else drafts.push({ ...draft, name: `d${number}`, path })
      }
      return { drafts, damaged }
    },

    async drop(name) {
      const path = pathOf(numberOf(name))
      if ((await readTextIfAny(path)) === null) throw missing(name)
      await removeIfAny(path)
    },
  }
}

function parse(text: string): KeptText | null {
  try {
    const parsed = v.safeParse(KeptText, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

async function numbersIn(folder: string): Promise<readonly number[]> {
  try {
    const names = await readdir(folder)
    return names
      .flatMap((name) => /^d([1-9]\d{0,8})\.json$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((one, other) => one - other)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw storageError(error, 'read', folder)
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
