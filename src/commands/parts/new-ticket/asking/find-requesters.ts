import type { HelpDesk } from '#desk/helpdesk.ts'
import type { DirectoryPerson, Requester } from '#desk/lists.ts'
import { pattern } from '#desk/names/pattern.ts'
import { peopleWith } from '#desk/names/people.ts'

interface RequesterChoice {
  readonly value: Requester | DirectoryPerson
  readonly name: string
  readonly description: string
}

/** Fewer letters than this would bring half of the directory. */
const enough = 2

/**
 * Requesters by what is typed of name, e-mail or user name. The server is asked once for a beginning; what is typed on
 * narrows its answer here.
 */
export function requesterSource(
  desk: Pick<HelpDesk, 'requesters' | 'directory'>,
): (typed: string) => Promise<readonly RequesterChoice[]> {
  let asked: { readonly part: string; readonly found: Promise<Found> } | null = null
  return async (typed) => {
    const part = typed.trim()
    if (part.length < enough) return []
    if (asked === null || part.includes('*') || !part.toLowerCase().startsWith(asked.part)) {
      const found = bothKinds(desk, part)
      asked = { part: part.toLowerCase(), found }
      // A failure is told where it is awaited, and is not kept.
      found.catch(() => (asked = null))
    }
    const { requesters, directory } = await asked.found
    const accounts = peopleWith(requesters, part).map((requester) => ({
      value: requester,
      name: requester.name,
      description: [requester.email, requester.location, requester.department]
        .filter((words) => words !== null)
        .join(', '),
    }))
    const { within } = pattern(part)
    const strangers = directory
      .filter(({ name, email, username }) => [name, email, username].some((text) => within(text ?? '')))
      .map((person) => ({
        value: person,
        name: person.name,
        description: 'only in the directory, without an account',
      }))
    return [...accounts, ...strangers]
  }
}

interface Found {
  readonly requesters: readonly Requester[]
  readonly directory: readonly DirectoryPerson[]
}

async function bothKinds(desk: Pick<HelpDesk, 'requesters' | 'directory'>, part: string): Promise<Found> {
  const requesters = await desk.requesters(part)
  return { requesters, directory: await desk.directory(part) }
}
