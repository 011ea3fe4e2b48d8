import type { Context } from '#command.ts'
import { keptRuns } from '../runs/kept-runs.ts'

type Given = Pick<Context, 'drafts' | 'outbox' | 'runs' | 'environment' | 'say'>

/** What is still on this computer after signing out, each with what removes it. */
export async function whatStays(
  given: Given,
  { keyCommand }: { readonly keyCommand: string | undefined },
): Promise<readonly string[]> {
  const { environment } = given
  const { drafts } = await given.drafts.list()
  const { runs } = await keptRuns(given)
  const waiting = given.outbox.count()
  return [
    ...(drafts.length === 0
      ? []
      : [`${amount(drafts.length, 'draft')}: helpdesk drafts drop N removes one.`]),
    ...(waiting === 0
      ? []
      : [`${amount(waiting, 'write')} in the outbox, unsent: helpdesk outbox drop N removes one.`]),
    ...(runs.length === 0
      ? []
      : [`${amount(runs.length, 'run')} in the journal: helpdesk runs clear removes them.`]),
    ...(environment.apiKey === undefined && environment.password === undefined
      ? []
      : ['A secret is still in the environment: HELPDESK_API_KEY or HELPDESK_PASSWORD.']),
    ...(keyCommand === undefined ? [] : ['The key-command is forgotten; what it printed is where it was.']),
  ]
}

function amount(count: number, what: string): string {
  return count === 1 ? `1 ${what} stays` : `${count} ${what}s stay`
}
