import type { Context } from '#command.ts'
import { asRemark, joinedForms, plainForm } from '#desk/form/plain.ts'
import type { WriteResult } from '#desk/outcome.ts'
import type { Form } from '../form.ts'

/** The outcome is unknown: the help desk may have it. */
const unknown = 8

/**
 * Keeps what was not created as a file that `--from` takes. What may have been created stands in it as a remark, so that
 * nothing is lost and nothing is sent twice. Gives whether nothing is left that is not on disk.
 */
export async function keepRest(
  forms: readonly Form[],
  results: readonly WriteResult[],
  { keepTickets }: Pick<Context, 'keepTickets'>,
): Promise<boolean> {
  const rest = forms.flatMap(({ words }, at): readonly string[] => {
    const result = results[at]
    if (result === undefined || result.ok) return []
    const form = plainForm(words)
    if (result.error.exit !== unknown) return [form]
    const hint = result.error.hint ?? 'Look whether it is there before you send it again.'
    return [asRemark(`${result.error.message}\n${hint}\n${form}`)]
  })
  return rest.length === 0 || keepTickets(joinedForms(rest), 'yaml')
}
