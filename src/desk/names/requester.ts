import { UsageError } from '#errors.ts'
import type { HelpDesk } from '../helpdesk.ts'
import type { DirectoryPerson, Requester } from '../lists.ts'
import { idOf } from './fixed.ts'
import { isCalled, onePerson, peopleWith } from './people.ts'
import { fold } from './pattern.ts'

const noun = { one: 'requester', many: 'requesters' }

/**
 * The requester that a write means: a part of name, e-mail or user name, `me`, `id:7`; `none` gives null. Throws UsageError
 * with the candidates where none or several fit, and for somebody whom only the directory knows.
 */
export async function oneRequester(
  desk: Pick<HelpDesk, 'whoAmI' | 'requester' | 'requesters' | 'directory'>,
  wanted: string,
): Promise<Requester | null> {
  const word = fold(wanted.trim())
  if (word === 'none') return null
  if (word === 'me') return myAccountAsRequester(desk)
  const id = idOf(wanted)
  if (id !== null) return desk.requester(id)
  const found = peopleWith(await desk.requesters(wanted.trim()), wanted)
  const strangers = await desk.directory(wanted.trim())
  const isClear = strangers.length === 0 || found.some((person) => isCalled(person, wanted))
  if (found.length > 0 && isClear) return onePerson(found, wanted, noun)
  if (found.length > 0) throw alsoInDirectory(found, strangers, wanted)
  if (strangers.length > 0) throw onlyInDirectory(strangers)
  throw new UsageError(`There is no requester "${wanted}".`, {
    hint: 'Search by a shorter part: helpdesk requesters SEARCH',
  })
}

// A technician's own account as a requester is another record; the e-mail is what both have.
async function myAccountAsRequester(desk: Pick<HelpDesk, 'whoAmI' | 'requesters'>): Promise<Requester> {
  const { email } = await desk.whoAmI()
  const found = email === null ? [] : await desk.requesters(email)
  const [only, ...others] = found.filter((requester) => fold(requester.email ?? '') === fold(email ?? ''))
  if (only !== undefined && others.length === 0) return only
  throw new UsageError('The server does not say which requester you are.', {
    hint: 'Name yourself by a part of your name or e-mail, or by id:7.',
  })
}

/** What is told about people whom no ticket can name. */
export function onlyInDirectory(strangers: readonly DirectoryPerson[]): UsageError {
  const names = strangers.map(({ name }) => name)
  const have =
    names.length === 1 ? 'is only in the directory, and has' : 'are only in the directory, and have'
  return new UsageError(`${listed(names)} ${have} no account at this help desk.`, {
    hint: 'An administrator of the help desk can add one. Until then, name another requester and say in the detail whom it is about.',
  })
}

function alsoInDirectory(
  found: readonly Requester[],
  strangers: readonly DirectoryPerson[],
  wanted: string,
): UsageError {
  const accounts = found.map(({ name, id }) => `${name} (id:${id})`)
  const others = strangers.map(({ name }) => `${name} (only in the directory, without an account)`)
  return new UsageError(`"${wanted}" fits ${listed([...accounts, ...others])}.`, {
    hint: `Write it in full, or ${found.map(({ id }) => `"id:${id}"`).join(' or ')}.`,
  })
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
