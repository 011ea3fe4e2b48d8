import { UsageError } from '#errors.ts'
import { parseCsv } from './csv.ts'
import { parseJsonTickets } from './json.ts'
import { parseForms } from './parse.ts'
import type { WrittenTicket } from './ticket-words.ts'

type Kind = 'yaml' | 'json' | 'csv'

/** By the ending of a file's name. */
const kinds: Readonly<Record<string, Kind>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  ndjson: 'json',
  jsonl: 'json',
  csv: 'csv',
  tsv: 'csv',
}

const readers: Readonly<Record<Kind, (text: string) => Promise<readonly WrittenTicket[]>>> = {
  yaml: parseForms,
  json: (text) => Promise.resolve(parseJsonTickets(text)),
  csv: parseCsv,
}

/**
 * Tickets of a file or of stdin: forms, JSON (an object, an array, or one object a line), or a table with a header. The
 * file's ending tells which, else its beginning does. Throws UsageError with all that cannot be read.
 */
export async function parseWritten(
  text: string,
  { file }: { readonly file: string | null },
): Promise<readonly WrittenTicket[]> {
  if (text.includes('\0')) {
    throw new UsageError(`${file ?? 'Stdin'} has NUL characters; it is UTF-16 or no text at all.`, {
      hint: 'Save it as UTF-8. A spreadsheet offers "CSV UTF-8".',
    })
  }
  const ending = /\.(\w+)$/.exec(file ?? '')?.[1]?.toLowerCase() ?? ''
  return readers[kinds[ending] ?? kindOf(text)](text)
}

function kindOf(text: string): Kind {
  const first = /\S[^\r\n]*/.exec(text)?.[0] ?? ''
  if (/^[{[]/.test(first)) return 'json'
  const isForm = /^(?:#|---|- |"[^"]*":(?:\s|$)|'[^']*':(?:\s|$)|[^,;\t"']+?:(?:\s|$))/.test(first)
  return isForm || first === '' ? 'yaml' : 'csv'
}
