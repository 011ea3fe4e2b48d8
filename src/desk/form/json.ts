import { problemsError } from './problems.ts'
import type { Problem } from './problems.ts'
import type { WordEntry, WrittenTicket } from './ticket-words.ts'

/**
 * Reads one JSON object, an array of them, or one a line: keys are names of fields, and custom fields may stand in `fields`
 * by their labels, as `-o json` prints them. Throws UsageError with the line, or the entry of an array, of all that is wrong.
 */
export function parseJsonTickets(text: string): readonly WrittenTicket[] {
  const problems: Problem[] = []
  const tickets = placed(text, problems).flatMap(({ value, where }) => ticketOf(value, where, problems))
  if (problems.length > 0) throw problemsError(problems)
  return tickets
}

interface Placed {
  readonly value: unknown
  readonly where: string
}

function placed(text: string, problems: Problem[]): readonly Placed[] {
  const whole = parsed(text)
  if (Array.isArray(whole)) return whole.map((value: unknown, at) => ({ value, where: `Entry ${at + 1}` }))
  if (whole !== undefined) return [{ value: whole, where: 'Line 1' }]
  return text.split(/\r\n|\n|\r/).flatMap((line, at) => {
    if (line.trim() === '') return []
    const value = parsed(line)
    const where = `Line ${at + 1}`
    if (value !== undefined) return [{ value, where }]
    problems.push({ where, message: 'This is not JSON, or it is cut off.' })
    return []
  })
}

function ticketOf(value: unknown, where: string, problems: Problem[]): readonly WrittenTicket[] {
  if (isObject(value)) return [{ where, entries: entriesOf(value, { where, prefix: '', problems }) }]
  problems.push({ where, message: 'This is no JSON object with names and values.' })
  return []
}

interface Reading {
  readonly where: string
  readonly prefix: string
  readonly problems: Problem[]
}

function entriesOf(object: Readonly<Record<string, unknown>>, reading: Reading): readonly WordEntry[] {
  const { where, prefix, problems } = reading
  return Object.entries(object).flatMap(([key, value]): readonly WordEntry[] => {
    if (prefix === '' && key === 'fields' && isObject(value))
      return entriesOf(value, { ...reading, prefix: 'field:' })
    const name = `${prefix}${key}`
    const word = wordOf(value)
    if (word !== null) return [{ name, value: word, where }]
    problems.push({ where, message: `"${name}" takes a text, not an object.` })
    return []
  })
}

function wordOf(value: unknown): string | null {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!Array.isArray(value)) return null
  const words = value.map((one: unknown) => (Array.isArray(one) ? null : wordOf(one)))
  return words.includes(null) ? null : words.join(';')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
