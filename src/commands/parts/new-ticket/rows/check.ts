import { problemLines, type Problem } from '#desk/form/problems.ts'
import { requiredFieldsError } from '#desk/new-ticket/option.ts'
import { RequiredFieldsError, RuleError, UsageError } from '#errors.ts'
import type { Row } from './read.ts'

/**
 * Throws one error for all that is wrong in all rows, each with its line: UsageError where a name or value is wrong, else
 * RuleError for what the site refuses and RequiredFieldsError for what is missing.
 */
export function checkRows(rows: readonly Row[], names: readonly Problem[]): void {
  const usage = [...names, ...rows.flatMap(({ problems }) => problems)]
  // Under a wrong name may stand what is missing.
  const told = names.length > 0 ? rows.map((row) => ({ ...row, missing: [] })) : rows
  const all = [...names, ...told.flatMap(problemsOf)]
  if (all.length === 0) return
  const message = `Nothing was sent. ${problemLines(all)}`
  if (usage.length > 0)
    throw new UsageError(message, { hint: 'See the names and choices: helpdesk fields --type PATH' })
  const missing = rows.flatMap((row) => row.missing.map(({ asks }) => asks))
  if (missing.length === 0) throw new RuleError(message)
  const once = [...new Map(missing.map((field) => [field.label, field])).values()]
  throw new RequiredFieldsError(message, once, {
    hint: 'Add them to the rows, or as options that hold for all rows.',
  })
}

function problemsOf({ where, problems, missing, refused }: Row): readonly Problem[] {
  return [
    ...problems,
    ...(refused === null ? [] : [{ where, message: refused.message, hint: refused.hint }]),
    ...(missing.length === 0 ? [] : [{ where, message: requiredFieldsError(missing).message }]),
  ]
}
