import type { Context } from '#command.ts'
import { askForKey } from '#desk/new-ticket/option.ts'
import type { Mail } from '#desk/helpdesk.ts'
import { mailedTo, newTicketSummary } from '#views/new-ticket.ts'
import type { Form } from '../form.ts'
import { keyCalled } from '../reading/words.ts'

/** What is to be done with a ticket that has all it needs. */
export type Decision = 'create' | 'keep' | 'drop'

const decisions: readonly { readonly value: Decision; readonly name: string }[] = [
  { value: 'create', name: 'Create it' },
  { value: 'keep', name: 'Keep it as a draft for later' },
  { value: 'drop', name: 'Cancel, and throw the answers away' },
]

/** Shows what was answered and who gets mail, and asks what is to be done. Throws InterruptedError when the question is left. */
export async function decide(
  { shown, requester, cc }: Form,
  mail: Mail | undefined,
  { say, style, terminal }: Pick<Context, 'say' | 'style' | 'terminal'>,
): Promise<Decision> {
  const values = [...shown].map(([name, value]) => [labelOf(name), value] as const)
  const { width } = await style('stderr')
  const mailed = mailedTo(mail, { requester, tech: shown.get('tech') ?? null, cc })
  for (const line of newTicketSummary([...values, ['Mail to', mailed]], { width })) say(line)
  const { ask } = await terminal()
  return ask.choice({ message: 'Create this ticket?', choices: decisions, initial: 'create' })
}

function labelOf(name: string): string {
  const key = keyCalled(name)
  if (key !== undefined) return askForKey(key, {}).label
  return extraLabels[name] ?? name.replace(/^field:/, '')
}

const extraLabels: Readonly<Record<string, string>> = { cc: 'Copies', asset: 'Asset', status: 'Status' }
