import { parseForms } from '#desk/form/parse.ts'
import { complained } from '#desk/form/print.ts'
import { problemLines, type Problem } from '#desk/form/problems.ts'
import type { WordEntry } from '#desk/form/ticket-words.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import { nameOfMandatory } from '#desk/new-ticket/mandatory.ts'
import type { Choices } from '#desk/new-ticket/option.ts'
import { UsageError } from '#errors.ts'
import type { Form } from '../form.ts'
import { newTicketForm } from '../form-page.ts'
import type { FormParts } from '../missing.ts'
import { oneName } from '../reading/name.ts'
import { readRow, type Row } from '../rows/read.ts'

export interface WrittenParts extends FormParts {
  readonly choices: Choices
  /** What stands at the head of the form. */
  readonly head: readonly string[]
}

/** What a person wrote in a form: a whole ticket, or a form with all that is wrong at its place. */
export type Written =
  { readonly form: Form } | { readonly form: null; readonly page: string; readonly said: readonly string[] }

/** Null for a form that holds nothing. Throws RuleError for a subject that the site sends elsewhere. */
export async function readWritten(text: string, parts: WrittenParts): Promise<Written | null> {
  let entries: readonly WordEntry[]
  try {
    entries = named(await parseForms(text), parts.definitions)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { form: null, page: complained(text, [error.message]), said: [error.message] }
  }
  if (entries.every(({ value }) => value.trim() === '')) return null
  const names = new Map(entries.map(({ name }) => [name, name]))
  const row = await readRow({ where: '', entries }, { ...parts, names, defaults: new Map() })
  const complaints = complaintsOf(row)
  if (complaints.size === 0) {
    if (row.refused !== null) throw row.refused
    return { form: row.form }
  }
  const words = new Map(entries.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]))
  return {
    form: null,
    page: newTicketForm({ words, draft: row.form.draft }, parts, { head: parts.head, complaints }),
    said: [...complaints].flatMap(([name, said]) => said.map((words) => `${name}: ${words}`)),
  }
}

/** Each value by the one name of its field, which is also where it is. Throws UsageError with all wrong names. */
function named(
  tickets: Awaited<ReturnType<typeof parseForms>>,
  definitions: readonly FieldDefinition[],
): readonly WordEntry[] {
  if (tickets.length > 1) throw new UsageError('The form holds several tickets; it is for one.')
  const problems: Problem[] = []
  const entries = new Map<string, WordEntry>()
  for (const { name, value, where } of tickets.flatMap((ticket) => ticket.entries)) {
    try {
      const one = oneName(name, definitions)
      if (entries.has(one)) problems.push({ where, message: `"${one}" is given twice.` })
      entries.set(one, { name: one, value, where: one })
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      problems.push({ where, message: error.message, hint: error.hint })
    }
  }
  if (problems.length > 0) throw new UsageError(problemLines(problems))
  return [...entries.values()]
}

function complaintsOf({ problems, missing }: Row): ReadonlyMap<string, readonly string[]> {
  const complaints = new Map<string, readonly string[]>()
  const add = (name: string, words: string): void => {
    complaints.set(name, [...(complaints.get(name) ?? []), words])
  }
  for (const { where, message, hint } of problems) add(where, [message, hint].filter(Boolean).join(' '))
  for (const field of missing) add(nameOfMandatory(field), 'The ticket needs this.')
  return complaints
}
