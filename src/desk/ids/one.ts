import { UsageError } from '#errors.ts'
import { parseTicketIds } from './arguments.ts'

/** The ticket of a command that takes one only: `1042` or its web address. Throws UsageError. */
export function oneTicketId(word: string, { host }: { readonly host?: string | undefined } = {}): number {
  if (word !== '-') {
    const { single, plain } = parseTicketIds([word], { host })
    const [id] = single
    if (plain && id !== undefined) return id
  }
  throw new UsageError(`"${word}" is not one ticket.`, {
    hint: 'Give one number, or the web address of the ticket.',
  })
}
