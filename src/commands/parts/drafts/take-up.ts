import { type Context, type Draft, readOptions, type Result } from '#command.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { UsageError } from '#errors.ts'
import { editTicket } from '../editing/edit-ticket.ts'
import { editOptions } from '../editing/options.ts'
import { mailOfNew } from '../new-ticket/creating.ts'
import { newTicketOptions } from '../new-ticket/options.ts'
import type { Words } from '../new-ticket/reading/words.ts'
import { writeTicket } from '../new-ticket/write.ts'
import { checkSentBy } from './sent-by.ts'
import { changed } from '../verbs/changed.ts'
import { knownVerbs } from '../verbs/known/index.ts'
import { mailOf } from '../write-options.ts'

/** Goes on with a draft where it stopped. Throws UsageError for one of a command that this version does not know. */
export async function takeUp(read: Draft, context: Context): Promise<Result<WriteResult>> {
  await checkSentBy(read, context)
  const draft = withoutPiped(read, context)
  const { verb, name, ids, ranges } = draft
  if (verb === 'new') return newTicket(draft, context)
  if (verb === 'edit') return edited(draft, context)
  const known = Object.hasOwn(knownVerbs, verb) ? knownVerbs[verb] : undefined
  if (known === undefined)
    throw new UsageError(`Draft ${name} is of the command "${verb}", which does not take drafts up.`, {
      hint: `See what is in it: helpdesk drafts show ${name.slice(1)}`,
    })
  const { typed, options } = await known.fromDraft(draft, context)
  const tickets = [...ids.map(String), ...ranges.map(({ from, to }) => `${from}-${to}`)]
  return changed({ ...context, ids: tickets, options }, typed, draft)
}

/** Nobody pipes it in a second time: bytes that could not be kept are left out, and that is said. */
function withoutPiped(draft: Draft, { say }: Pick<Context, 'say'>): Draft {
  const { attach, name: _, ...others } = draft.options
  if (typeof attach !== 'object' || !attach.includes('-')) return draft
  say(`What was piped in for draft ${draft.name} could not be kept; attach it afterwards.`)
  return { ...draft, options: { ...others, attach: attach.filter((path) => path !== '-') } }
}

function edited(draft: Draft, context: Context): Promise<Result<WriteResult>> {
  const [id] = draft.ids
  if (id === undefined) throw new UsageError(`Draft ${draft.name} names no ticket.`)
  const options = readOptions(editOptions, draft.options)
  return editTicket({ id, options, mail: mailOf(options, undefined), takenUp: draft }, context)
}

function newTicket(draft: Draft, context: Context): Promise<Result<WriteResult>> {
  const words = wordsOf(draft)
  const options = readOptions(newTicketOptions, draft.options)
  const mail = mailOfNew(options)
  const begun = draft.editing === form ? (draft.edited ?? undefined) : undefined
  const open = context.drafts.open(draft)
  return writeTicket({ words, options, mail, draft: open, isTakenUp: true, begun }, context)
}

/** What an editor was writing where it was no single field. */
const form = 'form'

function wordsOf({ fields, text, edited, editing }: Draft): Words {
  const words = new Map(Object.entries(fields))
  if (text !== null) words.set('detail', text)
  if (edited !== null && editing !== null && editing !== form) words.set(editing, edited)
  return words
}
