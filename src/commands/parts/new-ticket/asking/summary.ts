import type { Context } from '#command.ts'
import type { Mail } from '#desk/helpdesk.ts'
import { askForKey } from '#desk/new-ticket/option.ts'
import { mailedTo } from '#views/writes/mailed.ts'
import { newTicketSummary } from '#views/writes/new-ticket.ts'
import type { Form } from '../form.ts'
import { keyCalled } from '../reading/words.ts'

/** Shows the ticket that would be created, and who would get mail. */
export async function showSummary(
  { shown, requester, cc }: Form,
  mail: Mail | undefined,
  { say, style }: Pick<Context, 'say' | 'style'>,
): Promise<void> {
  const values = [...shown].map(([name, value]) => [labelOf(name), value] as const)
  const { width } = await style('stderr')
  const mailed = mailedTo(mail, { requester, tech: shown.get('tech') ?? null, cc })
  const lines = newTicketSummary(values, { mailed, width })
  for (const line of lines) say(line)
}

function labelOf(name: string): string {
  const key = keyCalled(name)
  if (key !== undefined) return askForKey(key, {}).label
  return extraLabels[name] ?? name.replace(/^field:/, '')
}

const extraLabels: Readonly<Record<string, string>> = { cc: 'Copies', asset: 'Asset', status: 'Status' }
