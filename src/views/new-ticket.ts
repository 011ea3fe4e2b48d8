import type { Mail } from '#desk/helpdesk.ts'
import type { Requester } from '#desk/lists.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { escapeLine } from './escape.ts'
import type { Style } from './style.ts'
import { cut, padTo, widthOf } from './text/measure.ts'
import type { View } from './view.ts'
import { behind, sentence, worded, writeResult } from './write-result.ts'

/** What `new` did: as every write, only that a new ticket has no values before. */
export const newTicketResult: View<WriteResult> = {
  ...writeResult,
  // A ticket that lacks only its files is there.
  id: (result) => (result.ok || result.done?.includes('ticket') ? result.id : null),
  card,
}

function card(result: WriteResult, style: Style): string {
  if (!result.ok) return sentence(result, style)
  const { id, changed, dryRun } = result
  const held = Object.entries(changed).map(([name, [, value]]) =>
    escapeLine(`${name} ${worded(name, value, style)}`),
  )
  const files = (result.attachments ?? []).map((number) => `attachment ${number}`)
  const words = `${dryRun === true ? 'dry run' : 'created'}: ${[...held, ...files].join(', ')}`
  return behind(id === null ? 'new ticket' : String(id), words, style)
}

const widestLabel = 30

/** A ticket before it is created, one line for each value, for a person to agree to. */
export function newTicketSummary(
  values: Iterable<readonly [label: string, value: string]>,
  { width }: Pick<Style, 'width'>,
): readonly string[] {
  const shown = [...values].map(([label, value]) => [cut(escapeLine(label), widestLabel), value] as const)
  const labels = Math.max(0, ...shown.map(([label]) => widthOf(label)))
  return shown.map(
    ([label, value]) =>
      `  ${padTo(label, labels)}  ${cut(inOneLine(value), Math.max(20, width - labels - 4))}`,
  )
}

/** `the requester and the tech`, or `nobody`. */
export function recipients(mail: Mail | undefined): string {
  if (mail === undefined) return "whom the server's rules name"
  const who = [
    mail.requester ? 'the requester' : null,
    mail.tech ? 'the tech' : null,
    mail.group ? 'the tech group' : null,
    mail.cc ? 'the copies' : null,
  ].filter((words) => words !== null)
  const last = who.at(-1)
  if (last === undefined) return 'nobody'
  return who.length === 1 ? last : `${who.slice(0, -1).join(', ')} and ${last}`
}

interface Mailed {
  readonly requester: Pick<Requester, 'name' | 'email'> | null
  /** Null where the server decides who gets the ticket. */
  readonly tech: string | null
  readonly cc: readonly string[]
}

/** The same with names and addresses, as far as they are known before the ticket is there. */
export function mailedTo(mail: Mail | undefined, { requester, tech, cc }: Mailed): string {
  if (mail === undefined) return recipients(mail)
  const who = [
    mail.requester && requester !== null ? addressOf(requester) : null,
    mail.tech ? (tech ?? 'the technician who gets it') : null,
    mail.group ? 'the tech group' : null,
    ...(mail.cc ? cc : []),
  ].filter((words) => words !== null)
  return who.length === 0 ? 'nobody' : who.join(', ')
}

function addressOf({ name, email }: Pick<Requester, 'name' | 'email'>): string {
  return email === null ? `nobody at the requester's, for ${name} has no address` : `${name} (${email})`
}

function inOneLine(text: string): string {
  return escapeLine(text.trim().replaceAll(/\s*\n\s*/g, ' / '))
}
