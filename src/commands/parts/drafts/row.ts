import type { Draft } from '#command.ts'
import type { DraftRow } from '#views/drafts.ts'

/** A draft as lists show it, with what was saved in an editor. */
export function draftRow(draft: Draft): DraftRow {
  const { name, at, verb, profile, fields, options, path } = draft
  return { name, at, verb, about: aboutOf(draft), profile, fields, options, text: textOf(draft), path }
}

function aboutOf({ ids, ranges, fields, text, options }: Draft): string {
  const tickets = [...ids.map(String), ...ranges.map(({ from, to }) => `${from}-${to}`)]
  if (tickets.length > 0) return tickets.join(', ')
  if (typeof options['where'] === 'string') return options['where']
  return fields['subject'] ?? text?.split('\n')[0] ?? fields['type'] ?? ''
}

function textOf({ text, edited, editing }: Draft): string | null {
  return edited !== null && editing !== 'form' ? edited : text
}
