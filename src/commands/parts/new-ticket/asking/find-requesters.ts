import type { HelpDesk } from '#desk/helpdesk.ts'
import type { Requester } from '#desk/lists.ts'
import { peopleWith } from '#desk/names/people.ts'

interface RequesterChoice {
  readonly value: Requester
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
  desk: Pick<HelpDesk, 'requesters'>,
): (typed: string) => Promise<readonly RequesterChoice[]> {
  let asked: { readonly part: string; readonly found: Promise<readonly Requester[]> } | null = null
  return async (typed) => {
    const part = typed.trim()
    if (part.length < enough) return []
    if (asked === null || part.includes('*') || !part.toLowerCase().startsWith(asked.part)) {
      const found = desk.requesters(part)
      asked = { part: part.toLowerCase(), found }
      // A failure is told where it is awaited, and is not kept.
      found.catch(() => (asked = null))
    }
    return peopleWith(await asked.found, part).map((requester) => ({
      value: requester,
      name: requester.name,
      description: [requester.email, requester.location, requester.department]
        .filter((words) => words !== null)
        .join(', '),
    }))
  }
}
