import type { Context } from '#command.ts'
import type { Ticket } from '#desk/ticket.ts'
import { ticketList } from '#views/ticket/list.ts'
import type { View } from '#views/view.ts'
import { fieldsFor, namesIn } from './labels.ts'

type Given = Pick<Context, 'output' | 'desk'> & { readonly options: { readonly sort: string | undefined } }

/** A list of tickets with the custom fields that `--columns` and `--sort` speak of, and what was searched for marked. */
export async function listView(given: Given, found: readonly string[] = []): Promise<View<Ticket>> {
  const sortKeys = namesIn(given.options.sort)
  const fields = await fieldsFor([...(given.output.columns ?? []), ...sortKeys], given)
  if (!sortKeys.some((key) => key.toLowerCase() === 'priority')) return ticketList({ ...fields, found })
  const priorities = await (await given.desk()).priorities()
  return ticketList({ ...fields, found, priorities: priorities.map(({ name }) => name) })
}
