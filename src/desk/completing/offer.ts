import type { KnownWord, KnownWords } from './known-words.ts'

/** All that is known without asking anybody. */
export interface Known {
  /** Null where nothing is known of the account's help desk. */
  readonly words: KnownWords | null
  readonly profiles: readonly KnownWord[]
  readonly views: readonly KnownWord[]
  readonly aliases: readonly KnownWord[]
}

/** A whole word to stand where the typed one does; one that ends in `:` or `=` goes on. */
export interface Offer {
  readonly value: string
  readonly description: string
}

type Words = readonly KnownWord[]

/** What may be typed where a value of this kind is begun so. An unknown kind has none. */
export function offers(kind: string, typed: string, known: Known): readonly Offer[] {
  return wordsFor(kind, typed, known)
    .filter(([value]) => canBeTyped(value) && beginsWith(value, typed))
    .map(([value, description]) => ({ value, description: inOneLine(description) }))
}

function wordsFor(kind: string, typed: string, known: Known): Words {
  switch (kind) {
    case 'profile':
      return known.profiles
    case 'view':
      return known.views
    case 'alias':
      return known.aliases
    case 'ticket':
      return lastOf(typed, ',', known.words?.tickets ?? [])
    case 'field':
      return assignments(typed, known)
    case 'change':
      return [...(known.words?.tickets ?? []), ...assignments(typed, known)]
    case 'filter':
      return terms(typed, known)
    case 'tech':
      return [...listed(kind, known), ['me', 'you']]
    default:
      return listed(kind, known)
  }
}

function listed(kind: string, { words }: Known): Words {
  const lists: Readonly<Record<string, Words>> = words?.lists ?? {}
  return Object.hasOwn(lists, kind) ? (lists[kind] ?? []) : []
}

/** Keys of a ticket that a value is set for, and the list that has it. */
const settable = ['status', 'priority', 'type', 'tech', 'location', 'department']

/** `priority=High`, `Parts affected=Screen;Case`: keys and custom fields. */
function assignments(typed: string, known: Known): Words {
  const end = typed.indexOf('=')
  if (end < 0) return [...settable.map((key) => [`${key}=`, ''] as const), ...fields(typed, known)]
  const key = folded(typed.slice(0, end))
  if (!settable.includes(key)) return fields(typed, known)
  return below(typed.slice(0, end + 1), typed, ';', listed(key, known))
}

/** The same of custom fields alone. */
function fields(typed: string, { words }: Known): Words {
  const all = words?.fields ?? []
  const end = typed.indexOf('=')
  if (end < 0) return all.map(({ label }) => [`${label}=`, 'field'] as const)
  const label = folded(typed.slice(0, end))
  const choices = all.find((field) => folded(field.label) === label)?.choices ?? []
  return below(
    typed.slice(0, end + 1),
    typed,
    ';',
    choices.map((choice) => [choice, ''] as const),
  )
}

const states = ['open', 'waiting', 'resolved', 'closed', 'canceled', 'overdue', 'unassigned', 'flagged']
const keysOfLists = ['status', 'priority', 'type', 'location', 'department', 'tech', 'group']
const otherKeys = ['is', 'requester', 'level', 'id', 'created', 'updated', 'due', 'closed', 'field', 'view']

/** `status:open,pending`, one term of a filter. */
function terms(typed: string, known: Known): Words {
  const end = typed.indexOf(':')
  if (end < 0) return [...keysOfLists, ...otherKeys].map((key) => [`${key}:`, ''] as const)
  const key = folded(typed.slice(0, end))
  const head = typed.slice(0, end + 1)
  if (key === 'is')
    return below(
      head,
      typed,
      ',',
      states.map((state) => [state, ''] as const),
    )
  if (key === 'view') return below(head, typed, ',', known.views)
  if (key === 'field') return fields(typed.slice(end + 1), known).map(([value, says]) => [head + value, says])
  const people: Words =
    key === 'tech'
      ? [
          ['me', 'you'],
          ['none', 'nobody'],
        ]
      : []
  const values = keysOfLists.includes(key) ? listed(key, known) : []
  return below(head, typed, ',', [...people, ...values.flatMap(asTermValue)])
}

/** What means something in the filter language stands in quotes there. */
function asTermValue([value, description]: KnownWord): Words {
  if (!/[,"*()<>!]|\.\./.test(value)) return [[value, description]]
  return value.includes('"') ? [] : [[`"${value}"`, description]]
}

/** The words behind a head, of which several may be joined. */
function below(head: string, typed: string, joint: string, words: Words): Words {
  return lastOf(typed.slice(head.length), joint, words).map(([value, says]) => [head + value, says])
}

/** The words for the last of several that are joined; what was typed before it stays. */
function lastOf(typed: string, joint: string, words: Words): Words {
  const before = typed.slice(0, typed.lastIndexOf(joint) + 1)
  const taken = new Set(before.split(joint).map(folded))
  return words.flatMap(([value, says]) => (taken.has(folded(value)) ? [] : [[before + value, says] as const]))
}

function beginsWith(value: string, typed: string): boolean {
  return folded(value).startsWith(folded(typed))
}

function folded(text: string): string {
  return text.toLowerCase()
}

const unseen = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

/** A word with what no keyboard has would drive the screen, or be another than it looks. */
function canBeTyped(value: string): boolean {
  return value !== '' && !unseen.test(value)
}

function inOneLine(description: string): string {
  const line = description.replaceAll(new RegExp(unseen, 'gu'), ' ').replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line
}
