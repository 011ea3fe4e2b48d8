import type { Context } from '#command.ts'
import { asRemark, joinedForms, plainForm } from '#desk/form/plain.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { isResumed } from '#desk/runs/run.ts'
import type { Form } from '../form.ts'

/** The outcome is unknown: the help desk may have it. */
const unknown = 8

/**
 * Keeps what was not created as a file that `--from` takes: what was refused, to be corrected. The rest of a cut run stands
 * in the journal; only where there is no journal it is in the file too, what may have been created as a remark, so that
 * nothing is lost and nothing is sent twice. Gives whether nothing is left that is not on disk.
 */
export async function keepRest(
  forms: readonly Form[],
  { results, run }: { readonly results: readonly WriteResult[]; readonly run: string | null },
  { keepTickets }: Pick<Context, 'keepTickets'>,
): Promise<boolean> {
  const rest = forms.flatMap(({ words }, at): readonly string[] => {
    const result = results[at]
    if (result === undefined || result.ok || (run !== null && isResumed(result))) return []
    const form = plainForm(words)
    if (result.error.exit !== unknown) return [form]
    const hint = result.error.hint ?? 'Look whether it is there before you send it again.'
    return [asRemark(`${result.error.message}\n${hint}\n${form}`)]
  })
  return rest.length === 0 || keepTickets(joinedForms(rest), 'yaml')
}
