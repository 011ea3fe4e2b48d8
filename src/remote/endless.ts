import { AnswerError } from '#errors.ts'

/** A list of more pages than this is a server that makes rows up: two million tickets, at 100 a page. */
export const mostPages = 20_000

/** The same of a list that is read whole. */
export const mostPagesOfWhole = 5000

/** So many pages in a row without anything new: the server goes round in circles. */
export const mostStale = 10

/** The server hands out page after page without end. */
export class EndlessListError extends AnswerError {
  constructor(why: string) {
    super(`The list of the help desk does not end: ${why}.`)
  }
}
