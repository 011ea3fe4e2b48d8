import * as v from 'valibot'
import { UsageError } from '#errors.ts'
import { suggestion } from '../text/nearest.ts'
import type { State } from '../ticket.ts'

const states = ['open', 'waiting', 'resolved', 'closed', 'canceled'] as const satisfies readonly State[]

const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'))

const schema = v.strictObject({
  phone: v.optional(text),
  hours: v.optional(text),
  states: v.optional(v.record(text, v.picklist(states, 'must be a state'))),
  openingStatus: v.optional(text),
  techniciansMayClose: v.optional(v.boolean('must be true or false')),
  required: v.optional(v.array(v.strictObject({ type: text, field: text }), 'must be a list')),
  excluded: v.optional(v.array(v.strictObject({ match: text, say: text }), 'must be a list')),
})

/** A field that tickets of a type need, beyond what the server's API reveals. */
export interface RequiredField {
  /** A request type's path or unique last name, with all below it; `*` for a part, so `*` alone is every type. */
  readonly type: string
  /** A ticket's JSON key or a custom field's label. */
  readonly field: string
}

/** A subject that this desk does not serve. */
export interface ExcludedSubject {
  /** Words that subject, detail or request type contain, any case, `*` for any run of characters. */
  readonly match: string
  /** Where the user turns instead. */
  readonly say: string
}

/** Site facts that the server's API does not tell (cli-contract §5). Times are words for people, not read by the program. */
export interface SitePolicy {
  /** The file it was read from; null for the built-in defaults. */
  readonly path: string | null
  readonly phone: string | null
  readonly hours: string | null
  /** States by status name as the file writes it. */
  readonly states: Readonly<Record<string, State>>
  /** The status that a reopened ticket takes; null leaves it to the server's default status. */
  readonly openingStatus: string | null
  readonly techniciansMayClose: boolean
  readonly required: readonly RequiredField[]
  readonly excluded: readonly ExcludedSubject[]
}

/** What holds where no file says otherwise. */
export const defaultSitePolicy: SitePolicy = {
  path: null,
  phone: null,
  hours: null,
  states: {},
  openingStatus: null,
  techniciansMayClose: false,
  required: [],
  excluded: [],
}

/** Reads the text of a site policy file. Throws UsageError naming path and key. */
export function parseSitePolicy(text: string, path: string): SitePolicy {
  const json = parseJson(text, path)
  if (Array.isArray(json)) throw noObject(path)
  const read = v.safeParse(schema, json, { abortEarly: true })
  if (!read.success) throw wrong(read.issues[0], path)
  return {
    path,
    phone: read.output.phone ?? null,
    hours: read.output.hours ?? null,
    states: read.output.states ?? {},
    openingStatus: read.output.openingStatus ?? null,
    techniciansMayClose: read.output.techniciansMayClose ?? false,
    required: read.output.required ?? [],
    excluded: read.output.excluded ?? [],
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new UsageError(`The site policy ${path} is not JSON.`, {
      hint: 'Correct the file, or ask the administrator who handed it out for a new one.',
      cause,
    })
  }
}

function wrong(issue: v.BaseIssue<unknown>, path: string): UsageError {
  const where = v.getDotPath(issue)
  if (where === null) return noObject(path)
  const key = where.split('.').at(-1) ?? where
  if (issue.expected === 'never') {
    const hint = suggestion(key, keysBeside(issue))
    return new UsageError(`The site policy ${path} has an unknown key "${where}".`, { hint })
  }
  if (issue.expected === 'Object') {
    return new UsageError(`In the site policy ${path} "${where}" must be an object.`)
  }
  if (issue.received === 'undefined') {
    return new UsageError(`The site policy ${path} lacks the key "${where}".`)
  }
  if (issue.type === 'picklist') {
    const hint = suggestion(typeof issue.input === 'string' ? issue.input : '', states)
    return new UsageError(`In the site policy ${path} "${where}" ${issue.message}, not ${issue.received}.`, {
      hint,
    })
  }
  return new UsageError(`In the site policy ${path} "${where}" ${issue.message}.`)
}

function noObject(path: string): UsageError {
  return new UsageError(`The site policy ${path} must be one JSON object.`)
}

function keysBeside(issue: v.BaseIssue<unknown>): readonly string[] {
  const top = issue.path?.[0].key
  if (issue.path?.length === 1) return Object.keys(schema.entries)
  return top === 'required' ? ['type', 'field'] : ['match', 'say']
}
