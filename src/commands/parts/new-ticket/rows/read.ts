import type { Problem } from '#desk/form/problems.ts'
import type { WordEntry, WrittenTicket } from '#desk/form/ticket-words.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import { nameOfField } from '#desk/names/fields.ts'
import { missingFields, type MandatoryField, nameOfMandatory } from '#desk/new-ticket/mandatory.ts'
import type { Choices } from '#desk/new-ticket/option.ts'
import { checkedText } from '#desk/text/checked-text.ts'
import { DeskError, RuleError } from '#errors.ts'
import { emptyForm, type Form } from '../form.ts'
import { checkServed, missingIn, type FormParts } from '../missing.ts'
import { withMandatoryPlaces } from '../places.ts'
import { checkBelongs } from '../reading/field.ts'
import { checkSubject, withWord } from '../reading/form.ts'
import type { Words } from '../reading/words.ts'

/** A row, read: its ticket, and all that is wrong with it. */
export interface Row {
  readonly where: string
  readonly form: Form
  readonly problems: readonly Problem[]
  readonly missing: readonly MandatoryField[]
  /** What a rule of the site says against it. */
  readonly refused: RuleError | null
}

export interface RowParts extends FormParts {
  readonly names: ReadonlyMap<string, string | null>
  /** What was given for all rows. */
  readonly defaults: Words
  readonly choices: Choices
}

/** Reads one row with every name looked up. What is wrong is gathered, not thrown. */
export async function readRow({ where, entries }: WrittenTicket, parts: RowParts): Promise<Row> {
  const given = entriesByName(entries, parts)
  const problems: Problem[] = [...given.problems]
  const failed = new Set<string>()
  let form = emptyForm(new Map())
  for (const [name, entry] of given.byName) {
    try {
      form = await withWord(form, { name, word: checkedText(entry.value) }, parts)
    } catch (error) {
      failed.add(name)
      problems.push(problemOf(error, entry.where))
    }
  }
  problems.push(...foreign(form, given.byName, parts))
  const filled = withMandatoryPlaces(form, missingIn(form, parts))
  const missing = missingFields(filled.draft, parts).filter((field) => !failed.has(nameOfMandatory(field)))
  return { where, form: filled, problems, missing, refused: refusal(filled, parts) }
}

interface Given {
  readonly byName: ReadonlyMap<string, WordEntry>
  readonly problems: readonly Problem[]
}

/** Defaults first, so that a row's own words go over them. */
function entriesByName(entries: readonly WordEntry[], { names, defaults }: RowParts): Given {
  const problems: Problem[] = []
  const own = new Map<string, WordEntry>()
  for (const entry of entries) {
    const name = names.get(entry.name) ?? null
    if (name === null || entry.value.trim() === '') continue
    if (own.has(name)) problems.push({ where: entry.where, message: `"${name}" is given twice.` })
    own.set(name, entry)
  }
  const shared = [...defaults].map(([name, value]) => [name, { name, value, where: 'Options' }] as const)
  return { byName: new Map<string, WordEntry>([...shared, ...own]), problems }
}

/** Fields that tickets of the row's type do not have. */
function foreign(form: Form, given: Given['byName'], { definitions }: RowParts): readonly Problem[] {
  const { type, fields } = form.draft
  if (type === null) return []
  const wrong = [...fields.keys()].map((id) => {
    const entry = given.get(nameById(id, definitions))
    return tried(entry?.where ?? '', () => checkBelongs([id], type, definitions))
  })
  const subject = tried(given.get('subject')?.where ?? '', () => checkSubject(form))
  return [...wrong, subject].filter((problem) => problem !== null)
}

function tried(where: string, check: () => void): Problem | null {
  try {
    check()
    return null
  } catch (error) {
    return problemOf(error, where)
  }
}

function problemOf(error: unknown, where: string): Problem {
  if (error instanceof DeskError && [2, 3].includes(error.exit))
    return { where, message: error.message, hint: error.hint }
  throw error
}

function refusal(form: Form, parts: RowParts): RuleError | null {
  try {
    checkServed(form, parts)
    return null
  } catch (error) {
    if (error instanceof RuleError) return error
    throw error
  }
}

function nameById(id: number, definitions: readonly FieldDefinition[]): string {
  const field = definitions.find((one) => one.id === id)
  return field === undefined ? String(id) : nameOfField(field)
}
