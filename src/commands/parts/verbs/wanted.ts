import type { HelpDesk } from '#desk/helpdesk.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import { fieldNamed } from '#desk/names/fields.ts'
import { oneNamed } from '#desk/names/fixed.ts'
import { isSettable } from '#desk/names/settable-keys.ts'
import type { TicketKey } from '#desk/names/ticket-keys.ts'
import type { DraftKey, TicketDraft } from '#desk/new-ticket/draft.ts'
import { fieldValue } from '#desk/new-ticket/field-value.ts'
import { bothWanted, nothingWanted, type Wanted, type WantedKeys } from '#desk/wanted.ts'
import { UsageError } from '#errors.ts'
import { readKey } from '../new-ticket/reading/key.ts'

export interface WantedParts {
  readonly desk: HelpDesk
  readonly timeZone: string
}

/** Values by field name as they were typed, with every name looked up; an empty one clears. Throws UsageError. */
export async function readWanted(
  words: ReadonlyMap<string, string>,
  { desk, timeZone }: WantedParts,
): Promise<Wanted> {
  const definitions = await desk.fields()
  let wanted = nothingWanted
  for (const [name, word] of words) {
    const found = fieldNamed(definitions, name)
    const one =
      found.kind === 'custom'
        ? customWanted(found.field, word, timeZone)
        : { keys: await keyWanted(found.key, word, desk), fields: {} }
    if (isTwice(wanted, one)) throw new UsageError(`"${name}" is given twice.`)
    wanted = bothWanted(wanted, one)
  }
  return wanted
}

function isTwice(wanted: Wanted, one: Wanted): boolean {
  const has = (of: object, other: object): boolean => Object.keys(of).some((key) => Object.hasOwn(other, key))
  return has(one.keys, wanted.keys) || has(one.fields, wanted.fields)
}

function customWanted(field: FieldDefinition, word: string, timeZone: string): Wanted {
  const { id, label, editable } = field
  if (!editable) throw new UsageError(`The field "${label}" cannot be changed.`)
  const value = word.trim() === '' ? null : fieldValue(field, word, { timeZone })
  return { keys: {}, fields: { [id]: { label, value } } }
}

/** What a ticket always has. */
const neverEmpty: ReadonlySet<TicketKey> = new Set<TicketKey>(['status', 'type', 'detail'])

async function keyWanted(key: TicketKey, word: string, desk: HelpDesk): Promise<WantedKeys> {
  const isEmpty = word.trim() === ''
  if (isEmpty && neverEmpty.has(key)) {
    throw new UsageError(`A ticket always has a ${key}, so "${key}=" cannot clear it.`)
  }
  if (key === 'status') {
    const { id, name } = oneNamed(await desk.statuses(), word, { one: 'status', many: 'statuses' })
    return { status: { value: id, shown: name } }
  }
  if (!isSettable(key)) throw notSettable(key)
  if (isEmpty) return { [key]: { value: null, shown: null } }
  const { draft = {}, shown } = await readKey(key, word, desk)
  const value = valueOf(key, draft)
  return { [key]: { value, shown: value === null ? null : shown } }
}

function valueOf(key: DraftKey, draft: Partial<TicketDraft>): number | string | null {
  return key === 'type' ? (draft.type?.id ?? null) : (draft[key] ?? null)
}

/** Commands for what is no value of its own. */
const otherwise: Partial<Readonly<Record<TicketKey, string>>> = {
  state: 'Set the status: helpdesk statuses',
  level: 'To move a ticket to another level: helpdesk escalate or helpdesk deescalate',
  group: 'To hand a ticket over: helpdesk escalate ID --note TEXT --to-group GROUP',
  typePath: 'Set the type: helpdesk types',
  requesterEmail: 'Set the requester: helpdesk requesters',
}

function notSettable(key: TicketKey): UsageError {
  return new UsageError(`"${key}" cannot be set; the help desk sets it.`, {
    hint: otherwise[key] ?? 'See what can be: helpdesk fields',
  })
}
