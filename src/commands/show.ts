import { defineCommand, flag, one, type Result, rows, text, value, type Context } from '#command.ts'
import { DeskError, RuleError, UnreachableError, UsageError } from '#errors.ts'
import type { Priority } from '#desk/lists.ts'
import type { ShownTicket } from '#desk/ticket.ts'
import { verbsFrom } from '#desk/standing/workflow.ts'
import { escapeLines } from '#views/escape.ts'
import { pickColumns } from '#views/formats/format.ts'
import { textOf } from '#views/formats/value.ts'
import { conversation } from '#views/ticket/conversation.ts'
import { ticketCard } from '#views/ticket/card.ts'
import type { View } from '#views/view.ts'
import { offlineOption } from './parts/finding/offline.ts'
import { readTickets } from './parts/finding/read-tickets.ts'
import { labelsFor } from './parts/finding/labels.ts'
import { ticketIds } from './parts/write-options.ts'
import { readingExits } from './parts/exits.ts'

interface Given extends Context {
  readonly ids: readonly string[]
  readonly options: { readonly field: string | undefined; readonly notes: boolean }
}

export const show = defineCommand({
  summary: 'Show tickets with their conversation',
  details:
    'On a terminal a card with the conversation and what may follow, in a pipe field<TAB>value lines, an empty line between tickets. Mark-up of the server becomes plain text. --field prints one value bare, --notes only the conversation. While the help desk cannot be reached, a ticket that was shown before is shown as it was then, with its age on stderr; so does --offline, without asking. Where there is a mirror (helpdesk sync), --offline shows any ticket of it. A mirror holds no conversations: where none was kept by an earlier show, stderr says so, JSON has null for it, and --notes is exit 9.',
  examples: [
    'helpdesk show 1042',
    { does: 'One bare value, for a script', line: 'helpdesk show 1042 --field location' },
    { does: 'Several, as one JSON object a line', line: 'helpdesk show 1042,1099 -o ndjson' },
  ],
  exits: { ...readingExits, 1: 'Of several tickets at least one was not found' },
  seeAlso: ['queue', 'note', 'browse', 'schema ticket', 'help mirror', 'help outages'],
  arguments: ticketIds,
  options: {
    field: value({ value: 'NAME', summary: 'Print only this value, bare', completes: 'name' }),
    notes: flag({ summary: 'Print only the conversation' }),
    ...offlineOption,
  },
  async run(given): Promise<Result<ShownTicket>> {
    const { field, notes } = given.options
    if (field !== undefined && notes) throw new UsageError('--field and --notes contradict each other.')
    const { plain, tickets: read, summary } = await readTickets(given)
    const only = notes ? 'notes' : conversationKeys.find((key) => key.toLowerCase() === field?.toLowerCase())
    const tickets = only === undefined ? read : having(only, read)
    if (field !== undefined) return text(await bareValues(field, tickets, given), summary)
    if (!plain) return rows(tickets, summary)
    for await (const ticket of tickets) return one(ticket)
    throw new RuleError('There is nothing to show.')
  },
  view: viewOf,
  columns: ticketCard({ labels: null, nextSteps: () => [] }).columns,
  labels: true,
})

const conversationKeys = ['notes', 'attachments', 'detailSource'] as const

/** Where nothing else is printed, what a copy does not hold of a ticket cannot be left out. */
async function* having(
  key: (typeof conversationKeys)[number],
  tickets: AsyncIterable<ShownTicket>,
): AsyncGenerator<ShownTicket> {
  for await (const ticket of tickets) {
    if (ticket[key] === null) throw noneKept(ticket.id)
    yield ticket
  }
}

function noneKept(id: number): UnreachableError {
  return new UnreachableError(`Nothing is kept of the conversation of ticket ${id}.`, {
    hint: 'Leave --offline out while the help desk can be reached; then it is kept.',
  })
}

/** Labels of custom fields; for what only a whole ticket has they need not be asked of the server. */
function labelsOfShown(names: readonly string[], given: Given): Promise<readonly string[] | null> {
  return labelsFor(
    names.filter((name) => !onlyShown.has(name.toLowerCase())),
    given,
  )
}

const onlyShown = new Set(conversationKeys.map((key) => key.toLowerCase()))

async function viewOf(given: Given): Promise<View<ShownTicket>> {
  const labels = await labelsOfShown(given.output.columns ?? [], given)
  if (given.options.notes) return conversation({ labels })
  const { terminal, format, columns } = given.output
  const isCard = terminal && format === 'table' && columns === null
  return ticketCard({ labels, nextSteps: verbsFrom, priorities: isCard ? await priorities(given) : [] })
}

/** Without them a ticket is shown all the same. */
async function priorities({ desk }: Pick<Context, 'desk'>): Promise<readonly Priority[]> {
  try {
    return await (await desk()).priorities()
  } catch (error) {
    if (error instanceof DeskError) return []
    throw error
  }
}

/** One value a line. Control characters are shown escaped on a terminal only, so that a script gets what is there. */
async function bareValues(field: string, tickets: AsyncIterable<ShownTicket>, given: Given): Promise<string> {
  const labels = await labelsOfShown([field], given)
  const [column] = pickColumns(ticketCard({ labels, nextSteps: () => [] }), [field])
  const lines: string[] = []
  for await (const ticket of tickets) lines.push(`${column ? textOf(column.value(ticket)) : ''}\n`)
  return given.output.terminal ? escapeLines(lines.join('')) : lines.join('')
}
