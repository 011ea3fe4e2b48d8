import type { Safety } from '#changes/ask-first.ts'
import type { Changing } from '#changes/change-tickets.ts'
import type { Intent } from '#changes/intent.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import type { SitePolicy } from '#desk/site-policy.ts'
import type { Talk } from './talk.ts'

export interface ChangeLine {
  readonly ids: TicketIds
  readonly intent: Intent
  readonly safety: Safety
}

export interface ChangeTools {
  readonly talk: Talk
  readonly desk: () => Promise<HelpDesk>
  readonly policy: () => Promise<SitePolicy>
  readonly signal: AbortSignal
}

/** Carries a verb out on tickets, showing on a terminal how far it has come. */
export async function change({ ids, intent, safety }: ChangeLine, tools: ChangeTools): Promise<Changing> {
  const { talk, desk, policy, signal } = tools
  const { changeTickets } = await import('#changes/change-tickets.ts')
  const spinner = await talk.spin('Reading …')
  const asking = {
    canAsk: talk.canAsk,
    confirm: (question: string) => (spinner.stop(), talk.ask.confirm({ message: question })),
  }
  const progress = (done: number, total: number): void => spinner.say(`${done} of ${total}`)
  try {
    const parts = { desk: await desk(), policy: await policy(), asking, signal, progress }
    const changing = await changeTickets(ids, intent, safety, parts)
    return { ...changing, results: until(changing.results, () => spinner.stop()) }
  } catch (error) {
    spinner.stop()
    throw error
  }
}

async function* until<Row>(rows: AsyncGenerator<Row>, end: () => void): AsyncGenerator<Row> {
  try {
    yield* rows
  } finally {
    end()
  }
}
