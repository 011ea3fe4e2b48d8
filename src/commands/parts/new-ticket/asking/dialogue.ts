import type { Context, Talk } from '#command.ts'
import { requiredBy } from '#desk/new-ticket/describe.ts'
import { keysInFormOrder } from '#desk/new-ticket/form-fields.ts'
import type { MandatoryField } from '#desk/new-ticket/mandatory.ts'
import { askForField } from './field.ts'
import { askForKey } from './key.ts'
import { withAnswer, type Form } from '../form.ts'
import { checkServed, missingIn, type FormParts } from '../missing.ts'
import { withAllPlaces } from '../places.ts'
import { checkType } from '../reading/form.ts'

export interface DialogueParts extends FormParts {
  readonly terminal: Talk
  readonly say: Context['say']
  /** Told after every answer; the next question waits for it. */
  readonly answered: (form: Form) => Promise<void>
  /** The file in which an editor writes the value of a field. */
  readonly file: (form: Form, field: string) => Promise<string | undefined>
}

/** Asks for all that is missing, in the order of a form. Throws InterruptedError when a question is left. */
export async function askForMissing(form: Form, parts: DialogueParts): Promise<Form> {
  let filled = form
  for (let next = firstMissing(filled, parts); next !== null; next = firstMissing(filled, parts)) {
    const asking = { ...parts, label: labelOf(next) }
    const answer =
      next.kind === 'key'
        ? await askForKey(next.key, filled, asking)
        : await askForField(next.field, filled, asking)
    filled = withAnswer(filled, answer)
    await parts.answered(filled)
    checkType(filled, parts)
    checkServed(filled, parts)
  }
  filled = withAllPlaces(filled, parts.rules)
  await parts.answered(filled)
  return filled
}

/** What the type demands goes without saying; a rule of the site is news to whoever knows the server's own form. */
function labelOf({ demandedBy, asks: { label } }: MandatoryField): string {
  return demandedBy === 'server' ? label : `${label} (${requiredBy(demandedBy)})`
}

function firstMissing(form: Form, parts: FormParts): MandatoryField | null {
  const [first = null] = missingIn(form, parts).toSorted((one, other) => rank(one) - rank(other))
  return first
}

/** Custom fields come after the keys, in their own order; the detail comes last. */
function rank(field: MandatoryField): number {
  if (field.kind === 'custom') return keysInFormOrder.length
  const at = keysInFormOrder.indexOf(field.key)
  return at === -1 ? keysInFormOrder.length + 1 : at
}
