import type { Context, Frame } from '#command.ts'
import type { Look, Watched } from '#desk/looks/watched.ts'
import type { Ticket } from '#desk/ticket.ts'
import { ticketColumns } from '#views/ticket/columns.ts'
import type { Column } from '#views/view.ts'
import type { TypedFinding } from '../finding/finding.ts'
import { watchScreen } from '#views/watch/screen.ts'
import { toldLines } from '#views/watch/told.ts'

interface Showing {
  readonly given: Pick<Context, 'phone'> & {
    readonly filter: readonly string[]
    readonly options: { readonly where: string | undefined }
  }
  readonly typed: TypedFinding
  /** Between two looks, in milliseconds. */
  readonly every: number
  readonly columns: readonly Column<Ticket>[] | null
}

/** What a screen shows of a watch: the last look, and whether the help desk is away since. */
export async function* frames(
  seen: AsyncIterable<Watched>,
  { given, typed, every, columns }: Showing,
): AsyncGenerator<Frame, void> {
  const watched = watchedWords(typed, given)
  let look: Look | null = null
  for await (const one of seen) {
    look = one.is === 'look' ? one : look
    if (look === null) continue
    const away = one.is === 'away' ? one : null
    const phone = away === null ? null : await given.phone()
    const shown = { watched, every, columns, known: ticketColumns, look, away, phone }
    yield {
      draw: (style, rows) => watchScreen(shown, style, rows),
      told: (style) => toldLines(one, { ...style, phone }),
      rings: one.is === 'look' && one.pressing.size > 0,
    }
  }
}

/** Scope and filter as they were typed. */
function watchedWords(
  { scope, unassigned, qualifier }: TypedFinding,
  { filter, options: { where } }: Showing['given'],
): string {
  return [
    `--${scope}`,
    ...(unassigned ? ['--unassigned'] : []),
    ...filter,
    ...(where === undefined ? [] : [`--where ${where}`]),
    ...(qualifier === undefined ? [] : [`--qualifier ${qualifier}`]),
  ].join(' ')
}
