import type { Safety } from '#changes/ask-first.ts'
import type { IntendedFile } from '#changes/intent.ts'
import type { HelpDesk, Mail, Move } from '#desk/helpdesk.ts'
import type { Verb } from '#desk/standing/workflow.ts'
import type { Wanted } from '#desk/wanted.ts'

/** A verb with what was typed for it. */
export interface Changed {
  readonly verb: Verb
  /** The ids, where other words stand among the arguments. */
  readonly ids?: readonly string[]
  /** Already looked at: nobody is asked for a text before it is clear that they can be sent. */
  readonly files?: readonly IntendedFile[]
  /** The note that the files hang on. */
  readonly onNote?: number | undefined
  /** Values that the tickets are to have; looked up before anything is asked or sent. */
  readonly wanted?: (desk: HelpDesk) => Promise<Wanted>
  /** The same as they were typed, by the name of their field, for the draft. */
  readonly fields?: Readonly<Record<string, string>>
  /** Options that a person was asked for, by their long names: no command line has them. */
  readonly answered?: Readonly<Record<string, string>>
  readonly move?: Move
  /** The tech group that they must land with. */
  readonly group?: string
  readonly tech?: 'me' | 'nobody'
  readonly text: string | undefined
  /** The verb cannot do without its text: the option that gives it and the question that asks for it. */
  readonly needs?: { readonly option: string; readonly question: string; readonly oneLine?: true }
  /** How the text stands in the note; left out, as typed. */
  readonly wording?: (text: string) => string
  readonly hidden?: boolean
  readonly solution?: boolean
  readonly time?: string | undefined
  readonly mail: Mail | undefined
  /** Said after success, once. */
  readonly after?: string
  /** What of it has to be looked up, or chosen by a person; asked for only when the line lacks nothing. */
  readonly rest?: () => Promise<Pick<Changed, 'wanted' | 'group' | 'answered' | 'needs'>>
}

/** A verb with all that was to be looked up or chosen. Throws what that throws. */
export async function completed(typed: Changed): Promise<Changed> {
  return typed.rest === undefined ? typed : { ...typed, ...(await typed.rest()) }
}

/** Options that every verb has. */
export interface TypedOptions extends Safety {
  readonly where: string | undefined
  readonly ifUpdated: string | undefined
  readonly force: boolean
  readonly outbox: boolean
  /** Of the verbs that mail. */
  readonly mail?: string | undefined
  readonly noMail?: boolean
}
