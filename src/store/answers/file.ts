import * as v from 'valibot'
import type { Kept } from '#desk/kept/kept-answers.ts'
import type { Question } from '#desk/kept/question.ts'
import type { Instant } from '#desk/ticket.ts'
import { readTextIfAny, replaceFile } from '../files.ts'
import { isFree, type Remembering } from '../remembered.ts'
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

/** Null when there is none or it is damaged; a damaged one is kept aside. */
export async function readAnswerFile(path: string, remembering: Remembering): Promise<AnswerFile | null> {
  const text = await readTextIfAny(path).catch(() => null)
  if (text === null) return null
  const file = inParts(path, text)
  if (file === null) await keepAside(path, (other) => inParts(path, other) !== null, remembering)
  return file
}

/** The answer itself, read as `schema` says; null when it is damaged, and then it is kept aside. */
export async function answerIn<Answer>(
  { path, head, body }: AnswerFile,
  { schema, ...remembering }: Remembering & { readonly schema: v.GenericSchema<unknown, Answer> },
): Promise<Kept<Answer> | null> {
  const answer = parsed(body, schema)
  if (answer !== null) return { at: head.at, answer }
  await keepAside(path, (text) => parsed(inParts(path, text)?.body ?? '', schema) !== null, remembering)
  return null
}

interface Writing extends Remembering {
  readonly answer: unknown
  readonly longest: number
}

/** A new file, one that took the place of another, or none. */
export type Written = 'new' | 'again' | null

/** Writes an answer unless it is longer than so many characters. Throws StorageError. */
export async function writeAnswerFile(
  path: string,
  head: FirstLine,
  { answer, longest, ...remembering }: Writing,
): Promise<Written> {
  const body = JSON.stringify(answer)
  if (body.length > longest) return null
  let written: Written = 'new'
  const isWhole = (text: string): boolean => {
    written = 'again'
    return looksWhole(text)
  }
  if (!(await isFree(path, isWhole, remembering))) return null
  await replaceFile(path, `${JSON.stringify(head)}\n${body}\n`, { flush: false })
  return written
}

const firstLine = /^\{"at":"[^"\n]+","question":(?:null|\{[^\n]+\})\}\n/

/** It begins and ends as answers do: damage within what is replaced now is of no use to anybody. */
function looksWhole(text: string): boolean {
  return firstLine.test(text) && (text.endsWith(']\n') || text.endsWith('}\n'))
}

function inParts(path: string, text: string): AnswerFile | null {
  const end = text.indexOf('\n')
  const head = parsed(text.slice(0, Math.max(end, 0)), Head)
  return head && { path, head, body: text.slice(end + 1) }
}

/** Where it cannot be kept aside it lies where it was. */
async function keepAside(path: string, ...how: [(text: string) => boolean, Remembering]): Promise<void> {
  await isFree(path, ...how).catch(() => false)
}

function parsed<Read>(text: string, schema: v.GenericSchema<unknown, Read>): Read | null {
  try {
    const read = v.safeParse(schema, JSON.parse(text))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
