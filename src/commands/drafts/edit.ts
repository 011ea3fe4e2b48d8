import { argument, type Context, defineCommand, type Draft } from '#command.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { UsageError } from '#errors.ts'
import { newTicketResult } from '#views/writes/new-ticket.ts'
import { writeResult } from '#views/writes/result.ts'
import type { View } from '#views/view.ts'
import { keptContext } from '../parts/drafts/context.ts'
import { sendCommand } from '../parts/drafts/row.ts'
import { changingExits } from '../parts/exits.ts'
import { takeUp } from '../parts/drafts/take-up.ts'

interface Given extends Context {
  readonly name: string
}

export const edit = defineCommand({
  summary: 'Go on with a draft, and send it',
  details:
    'A new ticket is asked for what it still lacks and shown before it is created; the text of a note is offered again and the verb carried out with the values and options it was typed with; a form of edit opens again. The draft is gone when the help desk has it. Works at a terminal, with the profile that the draft was typed for.',
  examples: ['helpdesk drafts edit 3', 'helpdesk drafts edit d3 -o ids'],
  exits: { ...changingExits, 7: 'The draft is open in another terminal, or a colleague changed the ticket' },
  seeAlso: ['drafts', 'drafts show', 'drafts drop', 'new'],
  arguments: { name: argument({ name: 'N', summary: 'The draft: 3 or d3' }) },
  async run(given) {
    const draft = await oneDraft(given)
    const { canAsk } = await given.terminal()
    if (!canAsk) throw notHere(draft)
    const words = { what: `Draft ${draft.name}`, again: `drafts edit ${draft.name.slice(1)}` }
    const context = await keptContext(draft, words, given)
    await given.drafts.hold([draft.name])
    try {
      return await takeUp(draft, context)
    } catch (error) {
      await given.drafts.letGo(draft.name)
      throw error
    }
  },
  view: viewOf,
  columns: writeResult.columns,
})

async function viewOf({ drafts, name }: Given): Promise<View<WriteResult>> {
  // A draft that is not there is refused by the command itself.
  const draft = await drafts.read(name).catch(() => null)
  return draft !== null && 'verb' in draft && draft.verb === 'new' ? newTicketResult : writeResult
}

/** Throws UsageError for tickets of a file, which are sent in another way. */
async function oneDraft({ drafts, name }: Given): Promise<Draft> {
  const found = await drafts.read(name)
  if ('verb' in found) return found
  throw new UsageError(`${name} holds tickets of a file that were not created.`, {
    hint: `To send them: ${sendCommand(found.path)}. To change them first, open the file in any editor.`,
  })
}

function notHere({ name }: Draft): UsageError {
  return new UsageError(
    `Draft ${name} can be taken up at a terminal only; a draft is never sent by itself.`,
    {
      hint: `See it: helpdesk drafts show ${name.slice(1)}`,
    },
  )
}
