/**
 * What a requester reports and how it is worked. `{room}`, `{place}`, `{number}`, `{first}` are filled in per ticket.
 * `detail` is HTML as the web form stores it, `steps` and `solution` are BBCode notes of the techs.
 */
export interface Story {
  readonly subject: string
  readonly detail: string
  readonly steps: readonly string[]
  readonly solution: string
}

/** One story; the solution is the last argument because it is what ends it. */
export function story(subject: string, detail: string, steps: readonly string[], solution: string): Story {
  return { subject, detail, steps, solution }
}

/** Stories by request type id. */
export type Stories = Readonly<Record<number, readonly Story[]>>
