import { type Context, flag, grouped, value } from '#command.ts'
import { allOf, type Expression } from '#desk/filter/expression.ts'
import { printExpression } from '#desk/filter/print.ts'
import { speaksOfState } from '#desk/filter/speaks-of-state.ts'
import { sameName, viewsUsed, withoutViews } from '#desk/filter/looking-up/views.ts'
import { InterruptedError, UsageError } from '#errors.ts'
import { isWorklist, type TypedFinding } from './finding.ts'

const saving = {
  save: value({ value: 'NAME', summary: 'Keep the filter as a view, for view:NAME in any filter' }),
  yes: flag({ summary: 'Replace a saved view of the same name without asking' }),
}

export const saveOptions = grouped('Keeping the filter', saving)

interface Given extends Pick<Context, 'views' | 'terminal' | 'say'> {
  readonly options: { readonly save: string | undefined; readonly yes: boolean; readonly explain: boolean }
}

/**
 * Keeps the filter that was typed, if `--save` asks for it: its names and times as they were typed. Throws UsageError for
 * a filter or name that cannot be kept, InterruptedError when the view of that name is to stay.
 */
export async function keepView(typed: TypedFinding, given: Given): Promise<void> {
  const { save: name, explain } = given.options
  if (name === undefined) return
  if (explain) throw new UsageError('--save and --explain contradict each other.')
  const expression = await keptPart(typed, given)
  const filter = printExpression(expression)
  const saved = await given.views.read()
  const before = saved.find((view) => sameName(view.name, name))
  // Asked of the views as they will be: a circle is found before it is saved.
  viewsUsed({ op: 'view', names: [name] }, [...saved.filter((view) => view !== before), { name, filter }])
  if (before !== undefined && before.filter !== filter) await agreeToReplace(before, given)
  await given.views.save({ name, filter })
  if (typed.scope !== 'my-groups' && !(typed.scope in termOf)) {
    given.say(`--${typed.scope} says where to look and is no part of the view.`)
  }
  given.say(`Saved view:${name} as: ${filter}`)
}

const termOf: Readonly<Record<string, string>> = { mine: 'mine', flagged: 'flagged' }

/** The filter, with the options that narrow it as terms. */
async function keptPart(
  { scope, expressions, unassigned, qualifier }: TypedFinding,
  { views }: Given,
): Promise<Expression> {
  if (qualifier !== undefined) {
    throw new UsageError('--qualifier is in the language of this server and cannot be kept in a view.', {
      hint: 'Leave it out, or write the same in terms: helpdesk help filters',
    })
  }
  const plain = await Promise.all(expressions.map((one) => withoutViews(one, views.read)))
  const narrowing = [termOf[scope] ?? [], unassigned ? 'unassigned' : []].flat()
  // Such a term speaks of the state, so a work list would no longer be cut to what is still to do.
  const stillToDo = narrowing.length > 0 && isWorklist(scope) && !plain.some(speaksOfState) ? ['open'] : []
  const [first, ...others] = [
    ...[...narrowing, ...stillToDo].map((word): Expression => ({ op: 'term', key: 'is', values: [word] })),
    ...expressions,
  ]
  if (first !== undefined) return allOf([first, ...others])
  throw new UsageError('There is no filter to keep.', {
    hint: 'For example: helpdesk queue status:pending tech:me --save stuck',
  })
}

async function agreeToReplace(
  { name, filter }: { readonly name: string; readonly filter: string },
  { options, terminal }: Given,
): Promise<void> {
  if (options.yes) return
  const { canAsk, ask } = await terminal()
  if (!canAsk) {
    throw new UsageError(`view:${name} is saved already; it holds ${filter}`, {
      hint: 'Add --yes to replace it, or choose another name.',
    })
  }
  const agrees = await ask.confirm({ message: `Replace view:${name}, which holds ${filter}?` })
  if (!agrees) throw new InterruptedError('The view was left as it is.')
}
