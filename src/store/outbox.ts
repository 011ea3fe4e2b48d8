import { join } from 'node:path'
import * as v from 'valibot'
import type { Failure } from '#desk/outcome.ts'
import type { Instant } from '#desk/ticket.ts'
import { NotFoundError, RuleError } from '#errors.ts'
import { createFile, readTextIfAny, removeFolderIfAny, removeIfAny, replaceFile } from './files.ts'
import { content, keptText, type KeptText } from './kept-text.ts'
import { holdLock } from './lock.ts'
import type { LockOwner } from './lock-owner.ts'
import type { Machine } from './machine.ts'
import { numbersIn } from './numbered.ts'
import { StorageError } from './storage-error.ts'

/** What a person typed for a write and allowed to be sent, once they say so. */
export interface OutboxText extends KeptText {
  /** Unlike that of any other entry; the runs that send this one name it. */
  readonly key: string
  /** A ticket that somebody changed after this is a conflict. */
  readonly since: Instant
  /** The same for single tickets, by number: the reading at hand, or what writes of ours left where nobody else changed it. */
  readonly updated: Readonly<Record<string, Instant>>
  /** What --if-updated said. Our own writes count as changes after it, too. */
  readonly ifUpdated?: Instant
  /** Files to attach, in order. */
  readonly files: readonly Pick<OutboxFile, 'name' | 'size'>[]
  /** Runs that may have sent something of it. */
  readonly runs: readonly string[]
  /** Why it was not taken when it was sent last. */
  readonly failure: Failure | null
}

export interface OutboxEntry extends OutboxText {
  /** o1, o2, … */
  readonly name: string
  readonly path: string
}

/** A copy of a file to attach. */
export interface OutboxFile {
  readonly path: string
  /** What the help desk is to call it. */
  readonly name: string
  /** In bytes. */
  readonly size: number
}

/** A file to be copied. */
export interface FileToKeep extends Pick<OutboxFile, 'name' | 'size'> {
  readonly read: () => Promise<Uint8Array>
}

/** A file that is left alone: damaged, or written by a later version. */
export interface UnreadEntry {
  readonly name: string
  readonly path: string
  readonly unread: 'newer' | 'damaged'
}

export interface Outbox {
  /** Saves under the next free name, with copies of the files. Throws StorageError. */
  keep(text: Omit<OutboxText, 'files'>, files: readonly FileToKeep[]): Promise<string>
  /** A reader sees the one or the other. Throws StorageError. */
  replace(name: string, text: OutboxText): Promise<void>
  /** In the order they were numbered. */
  list(): Promise<readonly (OutboxEntry | UnreadEntry)[]>
  /** Throws NotFoundError, or StorageError when the file is damaged. */
  read(name: string): Promise<OutboxEntry>
  /** Also one that cannot be read. Throws NotFoundError. */
  drop(name: string): Promise<void>
  filesOf(entry: OutboxEntry): readonly OutboxFile[]
  /** Keeps other processes from sending until what it gives is called. Throws RuleError that names the one who sends. */
  alone(): Promise<() => Promise<void>>
}

const version = 1

// Loose, as drafts are. The key is part of a path.
const schema = v.looseObject({
  ...keptText,
  version: v.literal(version),
  key: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  since: v.string(),
  updated: v.record(v.string(), v.string()),
  ifUpdated: v.exactOptional(v.string()),
  files: v.array(v.object({ name: v.string(), size: v.number() })),
  runs: v.array(v.string()),
  failure: v.nullable(
    v.object({ code: v.string(), exit: v.number(), message: v.string(), hint: v.nullable(v.string()) }),
  ),
})

const newer = v.looseObject({ version: v.pipe(v.number(), v.minValue(version + 1)) })

export function createOutbox(folder: string, machine: Machine): Outbox {
  const pathOf = (number: number): string => join(folder, `o${number}.json`)
  const filesFolder = (key: string): string => join(folder, `${key}.files`)
  const fileOf = (key: string, at: number): string => join(filesFolder(key), String(at + 1))

  async function readAt(number: number): Promise<OutboxEntry | UnreadEntry | null> {
    const path = pathOf(number)
    const text = await readTextIfAny(path)
    if (text === null) return null
    const parsed = parse(text)
    return typeof parsed === 'string'
      ? { name: `o${number}`, path, unread: parsed }
      : { ...parsed, name: `o${number}`, path }
  }

  return {
    async keep(text, files) {
      const { key } = text
      try {
        for (const [at, { read }] of files.entries())
          await createFile(fileOf(key, at), await read(), { flush: true })
        const whole = { ...text, version, files: files.map(({ name, size }) => ({ name, size })) }
        let number = ((await numbersIn(folder, fileName)).at(-1) ?? 0) + 1
        while (!(await createFile(pathOf(number), content(whole), { flush: true }))) number += 1
        return `o${number}`
      } catch (error) {
        if (files.length > 0) await removeFolderIfAny(filesFolder(key))
        throw error
      }
    },

    async replace(name, text) {
      await replaceFile(pathOf(numberOf(name)), content(text), { flush: true })
    },

    async list() {
      const entries: (OutboxEntry | UnreadEntry)[] = []
      for (const number of await numbersIn(folder, fileName)) {
        const entry = await readAt(number)
        if (entry !== null) entries.push(entry)
      }
      return entries
    },

    async read(name) {
      const entry = await readAt(numberOf(name))
      if (entry === null) throw missing(name)
      if ('unread' in entry) throw unreadable(entry)
      return entry
    },

    async drop(name) {
      const number = numberOf(name)
      const entry = await readAt(number)
      if (entry === null) throw missing(name)
      await removeIfAny(pathOf(number))
      if (!('unread' in entry) && entry.files.length > 0) await removeFolderIfAny(filesFolder(entry.key))
    },

    filesOf: ({ key, files }) => files.map((file, at) => ({ ...file, path: fileOf(key, at) })),

    alone: () =>
      holdLock(join(folder, 'sending.lock'), machine, { patience: 0, refusal: (_, owner) => busy(owner) }),
  }
}

const fileName = /^o([1-9]\d{0,8})\.json$/

function parse(text: string): OutboxText | UnreadEntry['unread'] {
  try {
    const held: unknown = JSON.parse(text)
    const parsed = v.safeParse(schema, held)
    if (parsed.success) return parsed.output
    return v.is(newer, held) ? 'newer' : 'damaged'
  } catch {
    return 'damaged'
  }
}

function numberOf(name: string): number {
  const number = /^o?([1-9]\d{0,8})$/.exec(name)?.[1]
  if (number === undefined) throw missing(name)
  return Number(number)
}

function missing(name: string): NotFoundError {
  return new NotFoundError(`There is no "${name}" in the outbox.`, { hint: 'See all of it: helpdesk outbox' })
}

function unreadable({ path, unread }: UnreadEntry): StorageError {
  return unread === 'newer'
    ? new StorageError(`${path} was written by a later version of this program.`, {
        hint: 'Use that version for it.',
      })
    : new StorageError(`${path} is damaged.`, {
        hint: 'What is readable in it can be looked at with any editor.',
      })
}

function busy(owner: LockOwner | null): RuleError {
  const who = owner === null ? 'Another process' : `Process ${owner.pid} on ${owner.host}`
  const since = owner === null ? '' : ` since ${owner.since}`
  return new RuleError(`${who} is sending the outbox${since}.`, {
    hint: 'Wait for it, then see what is left: helpdesk outbox',
  })
}
