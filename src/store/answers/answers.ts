import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type * as v from 'valibot'
import type { FreshAnswer, Kept, KeptAnswers } from '#desk/kept/kept-answers.ts'
import { placeOf } from '#desk/kept/question.ts'
import { instant, moment } from '#desk/time/instant.ts'
import { accountFolder, readerFolder, type Reader } from '../account-folder.ts'
import { removeFolderIfAny } from '../files.ts'
import type { Remembering } from '../remembered.ts'
import { answerIn, readAnswerFile, writeAnswerFile, type Written } from './file.ts'
import { prune } from './prune.ts'
import { rowToKeep } from './row.ts'
import { KeptAccount, KeptRows, KeptTicket } from './shapes.ts'

/** The last answers of one server to one account, on disk for their owner only. */
export interface AnswerFiles extends KeptAnswers {
  /** Never fails: what cannot be kept will be missing in an outage, no more. */
  keep(answers: readonly FreshAnswer[]): Promise<void>
  /** Forgets everything of this account, also what another version kept. Throws StorageError. */
  clear(): Promise<void>
}

export interface AnswerFilesOptions extends Remembering, Reader {
  readonly folder: string
  readonly profile: string
  /** The server's address without any secret. */
  readonly server: string
}

// Another way of writing these files gets another number, so that no version meets what it cannot read.
const version = '2'

/** In characters; an answer that is longer is not kept. */
const longest = 4 * 1024 * 1024

const most = { files: { list: 50, ticket: 500 }, bytes: 32 * 1024 * 1024 }

export function createAnswerFiles(options: AnswerFilesOptions): AnswerFiles {
  const { folder, profile, server, machine, onDamage } = options
  const remembering = { machine, onDamage }
  const own = async (): Promise<string> => join(folder, await accountFolder(profile, server))
  let known: Promise<string> | null = null
  const within = (): Promise<string> => (known ??= withinOwn())
  const withinOwn = async (): Promise<string> => join(await own(), version, await readerFolder(options))

  async function whole<Answer>(
    name: string,
    schema: v.GenericSchema<unknown, Answer>,
  ): Promise<Kept<Answer> | null> {
    const file = await readAnswerFile(join(await within(), name), remembering)
    return file && answerIn(file, { ...remembering, schema })
  }

  async function write(fresh: FreshAnswer): Promise<Written> {
    const head = {
      at: instant(machine.now().getTime()),
      question: fresh.is === 'list' ? fresh.question : null,
    }
    return writeAnswerFile(join(await within(), nameOf(fresh)), head, {
      ...remembering,
      answer: fresh.is === 'list' ? fresh.answer.map(rowToKeep) : fresh.answer,
      longest,
    })
  }

  return {
    account: () => whole(accountName, KeptAccount),
    ticket: (id) => whole(ticketName(id), KeptTicket),

    async list(accepts) {
      const path = await within()
      const names = namesIn(path).filter((name) => /^list-.*\.json$/.test(name))
      const files = await Promise.all(names.map((name) => readAnswerFile(join(path, name), remembering)))
      const newestFirst = files
        .flatMap((file) => file ?? [])
        .sort((one, other) => moment(other.head.at) - moment(one.head.at))
      for (const file of newestFirst) {
        const { question } = file.head
        const kept =
          question && accepts(question) ? await answerIn(file, { ...remembering, schema: KeptRows }) : null
        if (kept) return kept
      }
      return null
    },

    async keep(answers) {
      try {
        const written = await Promise.all(answers.map(write))
        if (written.includes('new')) await prune(await within(), most)
      } catch {
        // A full disk or a read-only home.
      }
    },

    async clear() {
      await removeFolderIfAny(await own())
    },
  }
}

const accountName = 'account.json'

function ticketName(id: number): string {
  return `ticket-${id}.json`
}

function nameOf(fresh: FreshAnswer): string {
  if (fresh.is === 'account') return accountName
  if (fresh.is === 'ticket') return ticketName(fresh.answer.id)
  return `list-${checksum(placeOf(fresh.question))}.json`
}

/** FNV-1a. Where two lists meet in one name the later one is kept: each file says what it was asked for. */
function checksum(text: string): string {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return (sum >>> 0).toString(16)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
