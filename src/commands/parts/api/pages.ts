import type { Context } from '#command.ts'
import { beyondBounds } from '#desk/json-bounds.ts'
import { AnswerError, UsageError } from '#errors.ts'
import { bodyOf, checkAnswer } from './answer.ts'
import type { ApiCall } from './call.ts'

type Server = Awaited<ReturnType<Context['raw']>>

/** A list of more pages than this is a server that makes rows up. */
const mostPages = 20_000

/** Reads page after page until one brings nothing new, and gives all rows as one JSON array. */
export async function allPages(call: ApiCall, server: Server): Promise<string> {
  // A second ? is a sign of a qualifier.
  const [, path = '', typed = ''] = /^([^?]*)\??(.*)$/s.exec(call.path) ?? []
  const query = [...new URLSearchParams(typed), ...call.query]
  if (query.some(([name]) => name === 'page'))
    throw new UsageError('--paginate counts the pages itself; leave page out.')
  const limited = query.some(([name]) => name === 'limit') ? query : [...query, ['limit', '100'] as const]
  const rows = new Map<string, unknown>()
  for (let page = 1; ; page += 1) {
    const answer = await server.raw({ ...call, path, query: [...limited, ['page', String(page)]] })
    checkAnswer(answer)
    const before = rows.size
    for (const row of listIn(bodyOf(answer), server)) rows.set(keyOf(row), row)
    // Some servers repeat their last page for ever (field guide §4.1), so new rows are what counts.
    if (page > mostPages) throw new AnswerError(`The list does not end: it has more than ${mostPages} pages.`)
    if (rows.size === before) return JSON.stringify([...rows.values()])
  }
}

function listIn(body: string, server: Server): readonly unknown[] {
  const beyond = beyondBounds(body)
  if (beyond !== null) throw new AnswerError(beyond)
  const list = server.rowsIn(parsed(body))
  if (list !== null) return list
  throw new AnswerError('The answer is no list, so it has no pages.', { hint: 'Leave --paginate out.' })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function keyOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : JSON.stringify(row)
}
