import { type Arbitrary, record, sample } from 'fast-check'
import type { Computer } from './computer.ts'
import { hostileLine, hostileText } from './hostile-text.ts'
import { seedOf } from './kills/chance.ts'
import { rawSigns } from './terminal-signs.ts'

/** The texts of a ticket. */
export interface Texts {
  readonly subject: string
  readonly detail: string
  readonly note: string
  /** Of a custom field of one line, and of one of several. */
  readonly line: string
  readonly text: string
}

/** A help desk on which hostile text is written. */
export interface HostileDesk {
  readonly name: string
  /** Signed in. */
  readonly desk: Computer
  /** What a row of `new --from` has beside its texts. */
  readonly row: (at: number) => Readonly<Record<string, string>>
  /** Labels of the custom fields. */
  readonly fields: Readonly<Record<'line' | 'text', string>>
  /** What has no mark-up of this server, and a length that it takes. */
  readonly texts: Readonly<Record<'subject' | 'detail' | 'note', Arbitrary<string>>>
  /** What becomes of any text there. */
  readonly kept: (text: string) => string
  /** What it holds of tickets, told without the client. */
  readonly held: (ids: readonly number[]) => Promise<readonly Partial<Record<keyof Texts, string | null>>[]>
}

/** What came of hostile texts, in the order of their writing. */
export interface Played {
  /** As it is to be kept. */
  readonly meant: readonly Texts[]
  readonly shown: readonly Texts[]
  readonly held: Awaited<ReturnType<HostileDesk['held']>>
  /** Signs that left the program raw, by format. */
  readonly raw: Readonly<Record<string, readonly string[]>>
}

const formats = ['table', 'tsv', 'csv', 'json', 'ndjson', 'yaml'] as const

/** Writes so many tickets and notes of hostile text, and reads them again. */
export async function playHostileText(there: HostileDesk, count: number): Promise<Played> {
  const { desk, fields, row, held, kept } = there
  const texts = record({ ...there.texts, line: hostileLine, text: hostileText })
  const meant = sample(texts, { numRuns: count, seed: seedOf(`hostile text: ${there.name}`) }).map((one) =>
    eachText(one, asSent),
  )
  const rows = meant.map(({ subject, detail, line, text }, at) => ({
    ...row(at),
    subject,
    detail,
    [fields.line]: line,
    [fields.text]: text,
  }))
  const made = await ran(desk, ['new', '--from', '-', '--yes', '-o', 'ids'], JSON.stringify(rows))
  const ids = made.trim().split('\n')
  await byTurns(meant, async ({ note }, at) => {
    // A leading @ is doubled, so that it names no file.
    await ran(desk, ['note', ids[at] ?? '', `--text=${note.startsWith('@') ? '@' : ''}${note}`])
  })
  const told: readonly Shown[] = JSON.parse(await ran(desk, ['show', ids.join(','), '-o', 'json']))
  const raw: Record<string, readonly string[]> = {}
  for (const format of formats) {
    const list = ['queue', '--all', `id:${ids[0]}..${ids.at(-1)}`, '--columns', 'id,subject,detail,fields']
    raw[format] = rawSigns(await ran(desk, [...list, '-o', format]), format)
  }
  const some = ids.slice(0, 8).join(',')
  raw['a shown table'] = rawSigns(await ran(desk, ['show', some, '--notes', '-o', 'table']), 'table')
  return {
    meant: meant.map((one) => eachText(one, kept)),
    shown: told.map((one) => ({
      subject: one.subject,
      detail: one.detail,
      note: one.notes.map(({ text }) => text).join(' and '),
      line: one.fields[fields.line] ?? '',
      text: one.fields[fields.text] ?? '',
    })),
    held: await held(ids.map(Number)),
    raw,
  }
}

interface Shown extends Pick<Texts, 'subject' | 'detail'> {
  readonly notes: readonly { readonly text: string }[]
  readonly fields: Readonly<Record<string, string | null>>
}

/** Line ends go as LF. */
function asSent(text: string): string {
  return text.replaceAll(/\r\n|\r/g, '\n')
}

function eachText({ subject, detail, note, line, text }: Texts, made: (text: string) => string): Texts {
  return {
    subject: made(subject),
    detail: made(detail),
    note: made(note),
    line: made(line),
    text: made(text),
  }
}

/** Three at once. */
async function byTurns<One>(
  all: readonly One[],
  work: (one: One, at: number) => Promise<void>,
): Promise<void> {
  const left = [...all.entries()]
  const turn = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next[1], next[0])
  }
  await Promise.all([turn(), turn(), turn()])
}

async function ran(desk: Computer, line: readonly string[], piped?: string): Promise<string> {
  const { code, stdout, stderr } = await desk.runs(line, piped)
  if (code !== 0) throw new Error(`${line.slice(0, 3).join(' ')} ended with ${code}: ${stderr}`)
  return stdout
}
