import { type Context, type Draft, nothing, type Result } from '#command.ts'
import { agreed } from '#changes/ask-first.ts'
import { checkNotAfter } from '#changes/deciding/check-unchanged.ts'
import { complained } from '#desk/form/print.ts'
import type { Mail } from '#desk/helpdesk.ts'
import { oneTicket } from '#desk/ids/ticket-ids.ts'
import type { WriteResult } from '#desk/outcome.ts'
import type { Instant } from '#desk/ticket.ts'
import type { Wanted } from '#desk/wanted.ts'
import { type DeskError, InterruptedError, ToldFailure, UsageError } from '#errors.ts'
import { differenceLines } from '#views/writes/difference.ts'
import { keptOptions } from '../kept-options.ts'
import { complaintsOfRefusal } from '../new-ticket/asking/refused.ts'
import type { Words } from '../new-ticket/reading/words.ts'
import { readInstant } from '../verbs/if-updated.ts'
import { report } from '../verbs/report.ts'
import { changedWords, readChanges } from './changes.ts'
import { editPage, type EditPage } from './page.ts'

export interface Editing {
  readonly id: number
  readonly mail: Mail | undefined
  readonly options: {
    readonly ifUpdated: string | undefined
    readonly force: boolean
    readonly dryRun: boolean
  }
  /** A draft that is gone on with. */
  readonly takenUp?: Draft | undefined
}

/** What came of one look into the editor: the end, or a form to be opened once more. */
type Round =
  | { readonly done: Result<WriteResult> }
  | { readonly done: null; readonly error: DeskError; readonly form: string }

/**
 * Opens a ticket as a form in the editor, and sends what was changed in it. What cannot be read, or is refused, opens the
 * form again with what was said at its place; until it is sent, the form is a draft. Throws UsageError without a terminal.
 */
export async function editTicket(editing: Editing, given: Context): Promise<Result<WriteResult>> {
  const { id, takenUp } = editing
  const terminal = await given.terminal()
  if (!terminal.canAsk) {
    throw new UsageError('edit opens an editor, and there is no terminal for it.', {
      hint: `To set fields from a script: helpdesk set ${id} FIELD=VALUE`,
    })
  }
  const { force, ifUpdated: typed } = editing.options
  const ifUpdated = typed === undefined ? undefined : readInstant(typed, given)
  const page = await editPage(id, given)
  // Nobody writes in a form that would be refused.
  checkNotAfter({ ifUpdated, force }, page.ticket)
  const draft = given.drafts.open(takenUp)
  const unsent = {
    verb: 'edit',
    ids: [id],
    ranges: [],
    fields: {},
    options: { ...keptOptions(editing.options, notKept), before: page.form(new Map()) },
  }
  const { dryRun } = editing.options
  // Values can be set twice, so that the form stays beside a run that was cut.
  const keeping = { draft, unsent: { ...unsent, text: null }, isAsked: true, dryRun, run: () => null }
  let form = await firstForm(page, takenUp)
  try {
    for (;;) {
      const file = await draft.edit({ ...unsent, text: form }, 'form')
      const written = await terminal.editText(form.trimEnd(), { file })
      await draft.save({ ...unsent, text: written })
      const round = await onceThrough(written, { editing, given, page, keeping, ifUpdated })
      if (round.done !== null) return round.done
      given.say([round.error.message, round.error.hint].filter((words) => words !== undefined).join('\n'))
      if (!(await terminal.ask.confirm({ message: 'Open the form again?', initial: true }))) throw round.error
      form = round.form
    }
  } catch (error) {
    await draft.keep()
    throw error
  }
}

/** Belongs to the run only. */
const notKept = new Set(['ifUpdated', 'dryRun'])

/** The form of the ticket as it is now; of a draft that is taken up, what was changed in it goes before. */
async function firstForm(page: EditPage, takenUp: Draft | undefined): Promise<string> {
  const written = takenUp?.edited ?? takenUp?.text ?? null
  const before = takenUp?.options['before']
  if (written === null || typeof before !== 'string') return page.form(new Map())
  try {
    const held = await changedWords(before, new Map(), page.parts)
    return page.form(await changedWords(written, held, page.parts))
  } catch (error) {
    if (error instanceof UsageError) return complained(written, [error.message])
    throw error
  }
}

interface RoundParts {
  readonly editing: Editing
  readonly given: Context
  readonly page: EditPage
  readonly ifUpdated: Instant | undefined
  readonly keeping: NonNullable<Parameters<typeof report>[1]['keeping']>
}

async function onceThrough(written: string, parts: RoundParts): Promise<Round> {
  const { page, keeping } = parts
  let changed: Words
  try {
    changed = await changedWords(written, page.words, page.parts)
  } catch (error) {
    if (error instanceof UsageError) return { done: null, error, form: complained(written, [error.message]) }
    throw error
  }
  if (changed.size === 0) {
    await keeping.draft.drop()
    return { done: nothing('Nothing was changed, so nothing was sent.') }
  }
  const { wanted, complaints } = await readChanges(changed, page.parts)
  if (complaints.size > 0) {
    const said = [...complaints].map(([name, words]) => `${name}: ${words.join(' ')}`)
    return { done: null, error: new UsageError(said.join('\n')), form: page.form(changed, complaints) }
  }
  await agree(changed, parts)
  return send(wanted, { changed, written }, parts)
}

async function agree(changed: Words, { page, given, editing }: RoundParts): Promise<void> {
  const style = await given.style('stderr')
  const differences = [...changed].map(([name, after]) => ({
    name,
    before: page.words.get(name) ?? '',
    after,
  }))
  given.show(differenceLines(differences, style))
  if (editing.options.dryRun) return
  const { ask } = await given.terminal()
  const agrees = await ask.confirm({ message: `Send these changes to ticket ${editing.id}?`, initial: true })
  if (!agrees) throw new InterruptedError('Nothing was sent.')
}

interface Sent {
  readonly changed: Words
  readonly written: string
}

/** A rule of the server or the site, about which the form can say more. */
const refusal = 6

async function send(wanted: Wanted, { changed, written }: Sent, parts: RoundParts): Promise<Round> {
  const { editing, given, page, keeping, ifUpdated } = parts
  const { id, mail, options } = editing
  const { force, dryRun } = options
  const readings = new Map([[id, page.ticket]])
  const intent = { verb: 'edit', wanted, mail, force, ifUpdated, readings } as const
  const { results, run } = await given.change(oneTicket(id), intent, { ...agreed, dryRun })
  const all: WriteResult[] = []
  for await (const result of results) all.push(result)
  const [only] = all
  if (only?.ok === false && only.error.exit === refusal) {
    // A sentence may name a key that was not changed, such as by whose word a ticket is closed.
    const meant = page.fields.filter(({ id, name }) => id !== null || changed.has(name))
    const complaints = complaintsOfRefusal(only.error, meant)
    return { done: null, error: new ToldFailure(only.error), form: page.form(changed, complaints) }
  }
  const told = { given, typed: { mail }, plain: true, dryRun, run }
  const unsent = { ...keeping.unsent, text: written }
  return { done: await report(again(all), { ...told, keeping: { ...keeping, unsent } }) }
}

async function* again(results: readonly WriteResult[]): AsyncGenerator<WriteResult> {
  yield* results
}
