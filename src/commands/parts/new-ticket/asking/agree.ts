import type { Context } from '#command.ts'
import type { Mail } from '#desk/helpdesk.ts'
import { askForKey } from '#desk/new-ticket/option.ts'
import { recipients, newTicketSummary } from '#views/new-ticket.ts'
import { InterruptedError } from '#errors.ts'
import type { Form } from '../form.ts'
import { keyCalled } from '../reading/words.ts'

/** Shows what was answered and asks whether to create it. Throws InterruptedError for a no. */
export async function agree(
  { shown }: Form,
  mail: Mail | undefined,
  { say, style, terminal }: Pick<Context, 'say' | 'style' | 'terminal'>,
): Promise<void> {
  const values = [...shown].map(([name, value]) => [labelOf(name), value] as const)
  const { width } = await style('stderr')
  const lines = newTicketSummary([...values, ['Mail to', recipients(mail)]], { width })
  for (const line of lines) say(line)
  const { ask } = await terminal()
  const agrees = await ask.confirm({ message: 'Create this ticket?', initial: true })
  if (!agrees) throw new InterruptedError('The ticket was not created.')
}

function labelOf(name: string): string {
  const key = keyCalled(name)
  if (key !== undefined) return askForKey(key, {}).label
  return extraLabels[name] ?? name.replace(/^field:/, '')
}

const extraLabels: Readonly<Record<string, string>> = { cc: 'Copies', asset: 'Asset', status: 'Status' }
