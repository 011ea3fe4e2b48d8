import type { Draft, Unsent, UnsentFile } from '#command.ts'
import { parseWritten } from '#desk/form/written.ts'
import { shellWord } from '#desk/text/shell-word.ts'
import { UsageError } from '#errors.ts'
import type { DraftRow } from '#views/kept/drafts.ts'

/** A draft as lists show it, with what was saved in an editor. */
export function draftRow(draft: Draft): DraftRow {
  const { name, at, verb, profile, fields, options, path } = draft
  const next = `helpdesk drafts edit ${name.slice(1)}`
  return { name, at, verb, about: aboutOf(draft), profile, next, fields, options, text: textOf(draft), path }
}

/** A file of tickets that were not created, as lists show it. */
export async function unsentRow({ name, at, text, path }: UnsentFile): Promise<DraftRow> {
  const about = await aboutTickets(text, path)
  return {
    name,
    at,
    verb: 'new',
    about,
    profile: null,
    next: sendCommand(path),
    fields: {},
    options: {},
    text: text.trimEnd(),
    path,
  }
}

/** A draft or such a file. */
export async function rowOf(found: Draft | UnsentFile): Promise<DraftRow> {
  return 'verb' in found ? draftRow(found) : unsentRow(found)
}

/** The command that sends the tickets of a file. */
export function sendCommand(path: string): string {
  return `helpdesk new --from ${shellWord(path)}`
}

/** The tickets that something was typed for, or the subject of a new one. */
export function aboutOf({ ids, ranges, fields, text, options }: Unsent): string {
  const tickets = [...ids.map(String), ...ranges.map(({ from, to }) => `${from}-${to}`)]
  if (tickets.length > 0) return tickets.join(', ')
  if (typeof options['where'] === 'string') return options['where']
  return fields['subject'] ?? text?.split('\n')[0] ?? fields['type'] ?? ''
}

async function aboutTickets(text: string, file: string): Promise<string> {
  try {
    const written = await parseWritten(text, { file })
    const subjects = written.flatMap(
      ({ entries }) => entries.find(({ name }) => name.toLowerCase() === 'subject')?.value ?? [],
    )
    const count = `${written.length} ${written.length === 1 ? 'ticket' : 'tickets'}`
    return subjects.length === 0 ? count : `${count}: ${subjects.join('; ')}`
  } catch (error) {
    if (error instanceof UsageError) return text.trim().split('\n')[0] ?? ''
    throw error
  }
}

function textOf({ text, edited, editing }: Draft): string | null {
  return edited !== null && editing !== 'form' ? edited : text
}
