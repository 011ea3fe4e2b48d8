import { quotedAt } from '#desk/filter/quotes.ts'
import { UsageError } from '#errors.ts'

/**
 * The names in `id,"Rack, row",-due`, as `--columns`, `--json`, `--sort` and `--by` take them: without their quotes, a
 * leading `-` kept. Throws UsageError for a quote that does not end, or is followed by more than a comma.
 */
export function namesTyped(list: string): readonly string[] {
  const names: string[] = []
  for (let rest: string | null = list; rest !== null;) {
    const { name, after } = firstName(rest)
    names.push(name)
    rest = after
  }
  return names
}

/** What stands before a quoted name: blanks, the sign of a descending order, the prefix of custom fields. */
const beforeQuote = /^\s*(-?(?:field:)?)/i

function firstName(list: string): { readonly name: string; readonly after: string | null } {
  const [before = '', prefix = ''] = beforeQuote.exec(list) ?? []
  const quoted = quotedAt(list, before.length)
  const comma = list.indexOf(',', quoted?.to ?? 0)
  const end = comma === -1 ? list.length : comma
  const after = comma === -1 ? null : list.slice(comma + 1)
  if (quoted === null) return { name: list.slice(0, end).trim(), after }
  if (list.slice(quoted.to, end).trim() === '') return { name: prefix + quoted.text, after }
  throw new UsageError(`A comma is missing after the quoted name: ${list.trim()}`, {
    hint: 'For example: id,"Rack, row",status',
  })
}
