import type { TicketRules } from '#desk/lists.ts'
import type { SitePolicy } from '#desk/site/policy.ts'
import { excludedSubject } from '#desk/site/excluded.ts'
import { checkBeginning } from '#desk/new-ticket/beginning.ts'
import { missingFields, type MandatoryField } from '#desk/new-ticket/mandatory.ts'
import { requiredFieldsError } from '#desk/new-ticket/option.ts'
import { RuleError } from '#errors.ts'
import { choicesOf } from './choices.ts'
import type { Form } from './form.ts'
import type { ReadingParts } from './reading/form.ts'

/** What decides whether a form is complete, and what its answers are looked up in. */
export interface FormParts extends ReadingParts {
  readonly rules: TicketRules
  readonly policy: SitePolicy
}

/** Mandatory fields that have no value yet. */
export function missingIn({ draft }: Form, parts: FormParts): readonly MandatoryField[] {
  return missingFields(draft, parts)
}

/** Throws RequiredFieldsError that names all that is missing, each with its option and choices. */
export async function checkComplete(form: Form, parts: FormParts): Promise<void> {
  if (missingIn(form, parts).length === 0) return
  const choices = await choicesOf(parts.desk)
  throw requiredFieldsError(missingFields(form.draft, { ...parts, choices }))
}

/** Throws RuleError, with the site's own words for a subject that this desk does not serve, and for one that begins closed. */
export function checkServed({ draft, status }: Form, { policy }: Pick<FormParts, 'policy'>): void {
  const { type, subject, detail } = draft
  const elsewhere = excludedSubject({ typePath: type?.path ?? [], subject, detail }, policy)
  if (elsewhere !== null) throw new RuleError(elsewhere.say)
  checkBeginning(status, policy)
}
