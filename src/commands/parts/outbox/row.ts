import type { OutboxEntry } from '#command.ts'
import type { OutboxRow } from '#views/kept/outbox.ts'
import { aboutOf } from '../drafts/row.ts'

export function outboxRow(entry: OutboxEntry): OutboxRow {
  const { name, at, verb, profile, fields, options, text, path, files, failure } = entry
  return {
    name,
    at,
    verb,
    about: aboutOf(entry),
    profile,
    fields,
    options,
    text,
    path,
    next: `helpdesk outbox send ${name}`,
    files: files.map((file) => file.name),
    state: stateOf(entry),
    error: failure?.message ?? null,
  }
}

const unknown = 8
/** Sign-in refused, unreachable, no sensible answer, interrupted: it waits as before. */
const stops = new Set([4, 9, 10, 130])

function stateOf({ failure }: Pick<OutboxEntry, 'failure'>): OutboxRow['state'] {
  if (failure === null || stops.has(failure.exit)) return 'waiting'
  return failure.exit === unknown ? 'unknown' : 'refused'
}
