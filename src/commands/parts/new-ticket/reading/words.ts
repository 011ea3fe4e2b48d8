import type { DraftKey } from '#desk/new-ticket/draft.ts'
import { keysInFormOrder } from '#desk/new-ticket/form-fields.ts'
import { fold } from '#desk/names/pattern.ts'
import { checkedText } from '#desk/text/checked-text.ts'
import { UsageError } from '#errors.ts'
import type { NewTicketTyped } from '../options.ts'

/** What was given for a new ticket, as it was typed: by key of the ticket, `cc`, `asset`, or the name of a custom field. */
export type Words = ReadonlyMap<string, string>

/** Reads the options and the texts that they point to, before any server is asked. Throws UsageError. */
export async function typedWords(
  typed: NewTicketTyped,
  textOption: (typed: string) => Promise<string>,
): Promise<Words> {
  const words = new Map<string, string>()
  const put = (name: string, word: string | undefined): void => {
    if (word === undefined) return
    if (words.has(name)) throw new UsageError(`"${name}" is given twice.`)
    words.set(name, checkedText(word))
  }
  const text = async (word: string | undefined): Promise<string | undefined> =>
    word === undefined ? undefined : await textOption(word)

  const { type, subject, detail, requester, location, department, room, priority, asset, cc, to } = typed
  const names = { type, requester, location, department, room, priority, asset, cc, tech: to }
  for (const [name, word] of Object.entries(names)) put(name, word)
  put('subject', await text(subject))
  put('detail', await text(detail))
  for (const [name, word] of typed.set.map(fieldAndValue))
    put(keyCalled(name) ?? extraCalled(name) ?? name, await text(word))
  return words
}

/** The keys of a ticket that can be given. */
export const givenKeys: readonly DraftKey[] = [...keysInFormOrder, 'detail']

/** The key of a new ticket that this names, any case; undefined for any other name. */
export function keyCalled(name: string): DraftKey | undefined {
  return givenKeys.find((key) => fold(key) === fold(name.trim()))
}

/** What a new ticket can be given besides: copies, what it is about, and a status of its own. */
export const extraNames = ['cc', 'asset', 'status'] as const

export type ExtraName = (typeof extraNames)[number]

/** The extra that this names, any case; undefined for any other name. */
export function extraCalled(name: string): ExtraName | undefined {
  return extraNames.find((extra) => extra === fold(name.trim()))
}

function fieldAndValue(entry: string): readonly [name: string, word: string] {
  const at = entry.indexOf('=')
  const name = entry.slice(0, Math.max(at, 0)).trim()
  if (name !== '') return [name, entry.slice(at + 1)]
  throw new UsageError(`--set takes FIELD=VALUE, not "${entry}".`, {
    hint: "For example: --set 'Callback number=555-0134'",
  })
}
