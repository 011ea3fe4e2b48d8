import type { OutboxEntry } from '#command.ts'
import { stopping } from '#changes/sending/untried.ts'
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

function stateOf({ failure }: Pick<OutboxEntry, 'failure'>): OutboxRow['state'] {
  // What stopped the sending says nothing of the entry: it waits as before.
  if (failure === null || stopping.has(failure.exit)) return 'waiting'
  return failure.exit === unknown ? 'unknown' : 'refused'
}
