import type { Context, OutboxEntry } from '#command.ts'
import { refused } from '#changes/sending/carry-out.ts'
import { stopping, untried } from '#changes/sending/untried.ts'
import type { Refused, WriteResult } from '#desk/outcome.ts'
import { DeskError } from '#errors.ts'
import { keptContext } from '../drafts/context.ts'
import { foresee, guarded } from './guards/foresee.ts'
import { remember } from './remember.ts'
import { withFilesSent } from './send-files.ts'
import type { Held, SendOptions, Sending } from './sending.ts'
import { sendTicket } from './send-ticket.ts'
import { sendVerb } from './send-verb.ts'
import { settleEntry } from './settle-entry.ts'

interface SendingEntry {
  readonly given: Context
  readonly options: SendOptions
  /** Entries that come after it. */
  readonly later: readonly Held[]
}

/** Sends one entry, once, and takes out of the outbox what of it the help desk has. One result for each ticket. */
export async function* sendEntry(
  held: Held,
  { given, options, later }: SendingEntry,
): AsyncGenerator<WriteResult> {
  const { name } = held.entry
  const seen: WriteResult[] = []
  let sending: Sending | null = null
  try {
    const context = unasked(
      await keptContext(held.entry, { what: name, again: `outbox send ${name}` }, given),
    )
    sending = { held, given: context, options, remembered: await remember(held.entry, context) }
    for await (const result of attempts(sending)) {
      const row = told(options.dryRun ? guarded(result, sending) : result, name)
      seen.push(row)
      yield row
    }
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    for (const row of rest(held.entry, seen, error)) {
      const one = told(row, name)
      seen.push(one)
      yield one
    }
  }
  const settling = { held, given: sending?.given ?? given, later }
  await (options.dryRun ? foresee(seen, settling) : settleEntry(seen, settling))
}

async function* attempts(sending: Sending): AsyncGenerator<WriteResult> {
  const results = sending.held.entry.verb === 'new' ? sendTicket(sending) : sendVerb(sending)
  for await (const result of results) {
    yield result.ok && !('queued' in result) ? await withFilesSent(result, sending) : result
  }
}

/** What was typed is sent as it is: nobody is asked to choose or to complete it. */
function unasked(context: Context): Context {
  const { terminal } = context
  return { ...context, terminal: async () => ({ ...(await terminal()), canAsk: false }) }
}

/** The tickets that have no result when something stands in the way of all. */
function rest({ ids }: OutboxEntry, seen: readonly WriteResult[], error: DeskError): readonly Refused[] {
  const had = new Set(seen.map(({ id }) => id))
  const left = ids.filter((id) => !had.has(id))
  const stopped = stopping.has(error.exit)
  const [first = null, ...others] = left
  const failure = refused(first, error)
  return [failure, ...others.map((id) => (stopped ? untried(id, failure.error) : refused(id, error)))]
}

/** Rows name their entry; what would be resumed by itself is sent by the outbox only. */
function told(result: WriteResult, name: string): WriteResult {
  if (result.ok) return 'queued' in result ? result : { ...result, outbox: name }
  const hint =
    result.error.hint?.replaceAll(/helpdesk runs resume r\d+/g, `helpdesk outbox send ${name}`) ?? null
  return { ...result, outbox: name, error: { ...result.error, hint } }
}
