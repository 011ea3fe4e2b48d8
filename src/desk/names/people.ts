import { UsageError } from '#errors.ts'
import type { Tech } from '../lists.ts'
import { suggestion } from '../text/nearest.ts'
import { idOf, several } from './fixed.ts'
import type { Noun } from './fixed.ts'
import { fold, pattern } from './pattern.ts'

/** Somebody with an account: a tech or a requester. */
export interface Person {
  readonly id: number
  readonly name: string
  readonly email: string | null
  readonly username: string | null
}

const techNoun = { one: 'technician', many: 'technicians' }

/** People in whom this is a part of name, e-mail or user name, any case, `*` for any run of characters; or `id:7`. */
export function peopleWith<Someone extends Person>(
  people: readonly Someone[],
  part: string,
): readonly Someone[] {
  const id = idOf(part)
  if (id !== null) return people.filter((person) => person.id === id)
  const { within } = pattern(part.trim())
  return people.filter((person) => spellings(person).some(within))
}

/**
 * The one person that a write means; who is called exactly so goes before those in whom it is a part. Throws UsageError
 * with the candidates where none or several fit.
 */
export function onePerson<Someone extends Person>(
  people: readonly Someone[],
  wanted: string,
  noun: Noun,
): Someone {
  const found = peopleWith(people, wanted)
  const exact = found.filter((person) => isCalled(person, wanted))
  const fitting = exact.length > 0 ? exact : found
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return only
  if (fitting.length > 1) throw several(wanted, noun, fitting)
  throw nobody(people, wanted, noun)
}

/** The tech that a write assigns to: `none` gives null, `me` the caller. Inactive accounts are refused. */
export function oneTech(
  techs: readonly Tech[],
  wanted: string,
  { me }: { readonly me: number | null },
): number | null {
  const word = fold(wanted.trim())
  if (word === 'none') return null
  if (word === 'me') return myself(me)
  const active = techs.filter((tech) => tech.active)
  if (peopleWith(active, wanted).length === 0 && peopleWith(techs, wanted).length > 0) {
    throw new UsageError(`The account of "${wanted}" is not active.`, { hint: 'See who is: helpdesk techs' })
  }
  return onePerson(active, wanted, techNoun).id
}

/** The techs that a filter means; null stands for unassigned. A part may fit several, inactive accounts included. */
export function techsNamed(
  techs: readonly Tech[],
  wanted: string,
  { me }: { readonly me: number | null },
): readonly (number | null)[] {
  const word = fold(wanted.trim())
  if (word === 'none') return [null]
  if (word === 'me') return [myself(me)]
  const found = peopleWith(techs, wanted)
  if (found.length === 0) throw nobody(techs, wanted, techNoun)
  return found.map(({ id }) => id)
}

/** The caller's number as a tech. Throws UsageError when the server does not tell it. */
export function myself(me: number | null): number {
  if (me !== null) return me
  throw new UsageError('The server does not say which technician you are, so "me" means nobody.', {
    hint: 'Name yourself, for example tech:ruiz.',
  })
}

function nobody(people: readonly Person[], wanted: string, noun: Noun): UsageError {
  const hint = suggestion(
    wanted,
    people.map(({ name }) => name),
  )
  return new UsageError(`There is no ${noun.one} "${wanted}".`, { hint })
}

/** The whole of name, e-mail or user name is this. */
export function isCalled(person: Omit<Person, 'id'>, wanted: string): boolean {
  return spellings(person).some((text) => fold(text) === fold(wanted.trim()))
}

function spellings({ name, email, username }: Omit<Person, 'id'>): readonly string[] {
  return [name, email, username].filter((text) => text !== null)
}
