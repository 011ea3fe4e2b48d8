import { AnswerError } from '#errors.ts'

/** Why no whole answer came. */
export type Loss = 'time-out' | 'reset' | 'cut' | 'too-large' | 'unreadable' | 'interrupted'

/** The request was sent and no whole answer came back: the server may or may not have acted on it. */
export class LostAnswerError extends AnswerError {
  readonly loss: Loss

  constructor(message: string, loss: Loss, details: { readonly cause?: unknown } = {}) {
    super(message, details)
    this.loss = loss
  }
}
