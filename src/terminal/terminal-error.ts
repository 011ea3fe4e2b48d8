import { DeskError } from '#errors.ts'

/** A program of the user's, such as the editor or the browser, could not do its part. */
export class TerminalError extends DeskError {
  readonly code = 'terminal'
  readonly exit = 1
}
