import * as v from 'valibot'
import type { Kept } from '#desk/kept/kept-answers.ts'
import type { Question } from '#desk/kept/question.ts'
import type { Instant } from '#desk/ticket.ts'
import { readTextIfAny, removeIfAny, replaceFile } from '../files.ts'
import { Head } from './shapes.ts'

export interface FirstLine {
  readonly at: Instant
  /** Null for what is no list. */
  readonly question: Question | null
}

/** A kept answer whose first line is read: when it came, and to which question. */
export interface AnswerFile {
  readonly path: string
  readonly head: FirstLine
  readonly body: string
}

/** Null when there is none or it is damaged; a damaged one is removed. */
export async function readAnswerFile(path: string): Promise<AnswerFile | null> {
  const text = await readTextIfAny(path).catch(() => null)
  if (text === null) return null
  const end = text.indexOf('\n')
  const head = parsed(text.slice(0, Math.max(end, 0)), Head)
  return head === null ? dropped(path) : { path, head, body: text.slice(end + 1) }
}

/** The answer itself, read as `schema` says; null when it is damaged, and then it is removed. */
export async function answerIn<Answer>(
  { path, head, body }: AnswerFile,
  schema: v.GenericSchema<unknown, Answer>,
): Promise<Kept<Answer> | null> {
  const answer = parsed(body, schema)
  return answer === null ? dropped(path) : { at: head.at, answer }
}

/** Writes an answer unless it is longer than so many characters. Throws StorageError. */
export async function writeAnswerFile(
  path: string,
  head: FirstLine,
  { answer, longest }: { readonly answer: unknown; readonly longest: number },
): Promise<boolean> {
  const body = JSON.stringify(answer)
  if (body.length > longest) return false
  await replaceFile(path, `${JSON.stringify(head)}\n${body}\n`, { flush: false })
  return true
}

async function dropped(path: string): Promise<null> {
  await removeIfAny(path).catch(() => undefined)
  return null
}

function parsed<Read>(text: string, schema: v.GenericSchema<unknown, Read>): Read | null {
  try {
    const read = v.safeParse(schema, JSON.parse(text))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
