import type { Context } from '#command.ts'
import type { Form } from './form.ts'
import { checkComplete, checkServed, missingIn, type FormParts } from './missing.ts'
import { withAllPlaces, withMandatoryPlaces } from './places.ts'
import { readForm } from './reading/form.ts'
import type { Words } from './reading/words.ts'

interface Filling {
  /** The words come from a draft; those that no longer fit are asked for again. */
  readonly isTakenUp: boolean
  /** Told after every answer; the next question waits for it. */
  readonly answered: (form: Form) => Promise<void>
  /** The file in which an editor writes the value of a field. */
  readonly file: (form: Form, field: string) => Promise<string | undefined>
}

interface Filled {
  readonly form: Form
  readonly parts: FormParts
  /** A person answered some of it. */
  readonly isAsked: boolean
}

/**
 * A complete form: what was typed, and at a terminal the answers to what it lacks. Throws RequiredFieldsError where
 * nobody can be asked, RuleError for a subject that the site sends elsewhere.
 */
export async function fillIn(words: Words, given: Context, filling: Filling): Promise<Filled> {
  const terminal = await given.terminal()
  const spinner = await given.spin('Reading …')
  const { form, parts } = await read(words, given, filling).finally(() => spinner.stop())
  checkServed(form, parts)
  if (!terminal.canAsk) return { form: await completed(form, parts), parts, isAsked: false }
  if (missingIn(form, parts).length === 0)
    return { form: withAllPlaces(form, parts.rules), parts, isAsked: false }
  const { askForMissing } = await import('./asking/dialogue.ts')
  return {
    form: await askForMissing(form, { ...parts, ...filling, terminal, say: given.say }),
    parts,
    isAsked: true,
  }
}

/** The same with nobody asked. */
export async function formOf(words: Words, given: Context): Promise<Form> {
  const { form, parts } = await read(words, given, { isTakenUp: false })
  checkServed(form, parts)
  return completed(form, parts)
}

async function completed(form: Form, parts: FormParts): Promise<Form> {
  const filled = withMandatoryPlaces(form, missingIn(form, parts))
  await checkComplete(filled, parts)
  return filled
}

async function read(
  words: Words,
  given: Context,
  { isTakenUp }: Pick<Filling, 'isTakenUp'>,
): Promise<{ readonly form: Form; readonly parts: FormParts }> {
  const parts = await readingParts(given)
  if (!isTakenUp) return { form: await readForm(words, parts), parts }
  const { readKeptWords } = await import('./reading/kept-words.ts')
  return { form: await readKeptWords(words, parts, given.say), parts }
}

/** What reading a form needs to know of the server and the site. */
export async function readingParts(given: Pick<Context, 'desk' | 'policy' | 'timeZone'>): Promise<FormParts> {
  const desk = await given.desk()
  const [definitions, rules, policy] = await Promise.all([desk.fields(), desk.rules(), given.policy()])
  return { desk, definitions, rules, policy, timeZone: given.timeZone }
}
