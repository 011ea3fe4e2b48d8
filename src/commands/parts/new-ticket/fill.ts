import type { Context } from '#command.ts'
import type { Mail } from '#desk/helpdesk.ts'
import { agree } from './asking/agree.ts'
import type { Form } from './form.ts'
import { checkComplete, checkServed, missingIn, type FormParts } from './missing.ts'
import { withMandatoryPlaces } from './places.ts'
import { readForm } from './reading/form.ts'
import type { Words } from './reading/words.ts'

interface Filling {
  readonly mail: Mail | undefined
  readonly dryRun: boolean
  /** Told after every answer. */
  readonly answered: (form: Form) => void
}

/**
 * A complete form: what was typed, and at a terminal the answers to what it lacks. Throws RequiredFieldsError where
 * nobody can be asked, RuleError for a subject that the site sends elsewhere.
 */
export async function fillIn(words: Words, given: Context, filling: Filling): Promise<Form> {
  const { answered, dryRun, mail } = filling
  const terminal = await given.terminal()
  const spinner = await terminal.spin('Reading …')
  const { form, parts } = await read(words, given).finally(() => spinner.stop())
  checkServed(form, parts)
  if (!terminal.canAsk) {
    const filled = withMandatoryPlaces(form, missingIn(form, parts))
    await checkComplete(filled, parts)
    return filled
  }
  if (missingIn(form, parts).length === 0) return form
  const { askForMissing } = await import('./asking/dialogue.ts')
  const filled = await askForMissing(form, { ...parts, terminal, answered })
  if (!dryRun) await agree(filled, mail, given)
  return filled
}

async function read(
  words: Words,
  given: Context,
): Promise<{ readonly form: Form; readonly parts: FormParts }> {
  const desk = await given.desk()
  const [definitions, rules, policy] = await Promise.all([desk.fields(), desk.rules(), given.policy()])
  const parts: FormParts = { desk, definitions, rules, policy, timeZone: given.timeZone }
  return { form: await readForm(words, parts), parts }
}
