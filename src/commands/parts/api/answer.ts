import {
  AnswerError,
  type DeskError,
  NotFoundError,
  PermissionError,
  RuleError,
  SignInError,
} from '#errors.ts'

export interface Answer {
  readonly status: number
  readonly body: Uint8Array
}

export function bodyOf({ body }: Answer): string {
  return new TextDecoder().decode(body)
}

/** Throws the error that a status stands for; the body was printed already, or is told as the reason. */
export function checkAnswer({ status }: Answer): void {
  if (status < 400 && status >= 200) return
  throw failureOf(status)
}

function failureOf(status: number): DeskError {
  const message = `The server answered ${status}.`
  if (status === 401) return new SignInError(message)
  if (status === 403) return new PermissionError(message)
  if (status === 404) return new NotFoundError(message)
  if (status >= 500 || status < 400) return new AnswerError(message)
  return new RuleError(message)
}
