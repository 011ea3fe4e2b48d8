import { UsageError } from '#errors.ts'
import type { HelpDesk } from '../helpdesk.ts'
import type { Requester } from '../lists.ts'
import { idOf } from './fixed.ts'
import { onePerson, peopleWith } from './people.ts'
import { fold } from './pattern.ts'

const noun = { one: 'requester', many: 'requesters' }

/**
 * The requester that a write means: a part of name, e-mail or user name, `me`, `id:7`; `none` gives null. Throws UsageError
 * with the candidates where none or several fit.
 */
export async function oneRequester(
  desk: Pick<HelpDesk, 'whoAmI' | 'requester' | 'requesters'>,
  wanted: string,
): Promise<Requester | null> {
  const word = fold(wanted.trim())
  if (word === 'none') return null
  if (word === 'me') return myAccountAsRequester(desk)
  const id = idOf(wanted)
  if (id !== null) return desk.requester(id)
  const found = peopleWith(await desk.requesters(wanted.trim()), wanted)
  if (found.length > 0) return onePerson(found, wanted, noun)
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
