import type { Requester, Status } from '#desk/lists.ts'
import { emptyDraft, type TicketDraft } from '#desk/new-ticket/draft.ts'
import type { Words } from './reading/words.ts'

/** A new ticket on its way. Each answer makes a new one, so that what was given so far can be kept at any time. */
export interface Form {
  /** As typed or answered: reads back the same. */
  readonly words: Words
  /** As a person reads it, by the same names. */
  readonly shown: ReadonlyMap<string, string>
  /** As the server takes it. */
  readonly draft: TicketDraft
  readonly requester: Requester | null
  readonly cc: readonly string[]
  /** Numbers of what it is about. */
  readonly assets: readonly number[]
  /** Null leaves it to the server. */
  readonly status: Status | null
}

/** One field's value in all its forms. */
export interface Answer {
  /** Key of the ticket, `cc`, `asset`, or name of a custom field. */
  readonly name: string
  /** The name as it was typed, where it was. */
  readonly typedAs?: string
  readonly word: string
  readonly shown: string
  readonly draft?: Partial<TicketDraft>
  readonly requester?: Requester | null
  readonly cc?: readonly string[]
  readonly assets?: readonly number[]
  readonly status?: Status
}

export function emptyForm(words: Words): Form {
  return { words, shown: new Map(), draft: emptyDraft, requester: null, cc: [], assets: [], status: null }
}

export function withAnswer(form: Form, answer: Answer): Form {
  const { name, typedAs = name, word, shown, draft, requester, cc, assets, status } = answer
  return {
    words: new Map(form.words).set(typedAs, word),
    shown: new Map(form.shown).set(name, shown),
    draft: {
      ...form.draft,
      ...draft,
      fields: new Map([...form.draft.fields, ...(draft?.fields ?? [])]),
    },
    requester: requester === undefined ? form.requester : requester,
    cc: cc ?? form.cc,
    assets: assets ?? form.assets,
    status: status ?? form.status,
  }
}
