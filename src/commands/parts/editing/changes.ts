import { parseForms } from '#desk/form/parse.ts'
import { problemLines, type Problem } from '#desk/form/problems.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import { fieldNamed, nameOfField } from '#desk/names/fields.ts'
import { checkedText } from '#desk/text/checked-text.ts'
import { bothWanted, nothingWanted, type Wanted } from '#desk/wanted.ts'
import { UsageError } from '#errors.ts'
import { readWanted } from '../verbs/wanted.ts'
import type { Words } from '../new-ticket/reading/words.ts'

export interface ChangeParts {
  readonly desk: HelpDesk
  readonly definitions: readonly FieldDefinition[]
  readonly timeZone: string
}

/** What a form says differently from the words that it was printed with, by field name. */
export async function changedWords(
  form: string,
  before: Words,
  parts: Pick<ChangeParts, 'definitions'>,
): Promise<Words> {
  const tickets = await parseForms(form)
  if (tickets.length > 1) throw new UsageError('The form holds several tickets; it is for one.')
  const problems: Problem[] = []
  const changed = new Map<string, string>()
  for (const { name, value, where } of tickets.flatMap(({ entries }) => entries)) {
    try {
      const field = oneFieldName(name, parts.definitions)
      if (value !== (before.get(field) ?? '')) changed.set(field, checkedText(value))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      problems.push({ where, message: error.message, hint: error.hint })
    }
  }
  if (problems.length > 0) throw new UsageError(problemLines(problems))
  return changed
}

export interface ReadChanges {
  readonly wanted: Wanted
  /** What is wrong with a value, by field name. */
  readonly complaints: ReadonlyMap<string, readonly string[]>
}

/** The values that words mean. What is wrong is gathered by field, to be told where the field stands. */
export async function readChanges(words: Words, parts: ChangeParts): Promise<ReadChanges> {
  let wanted = nothingWanted
  const complaints = new Map<string, readonly string[]>()
  for (const [name, word] of words) {
    try {
      wanted = bothWanted(wanted, await readWanted(new Map([[name, word]]), parts))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      complaints.set(name, [[error.message, error.hint].filter((said) => said !== undefined).join(' ')])
    }
  }
  return { wanted, complaints }
}

function oneFieldName(name: string, definitions: readonly FieldDefinition[]): string {
  const found = fieldNamed(definitions, name)
  return found.kind === 'key' ? found.key : nameOfField(found.field)
}
