import { html, json, text } from './answer.ts'
import type { Answer } from './answer.ts'
import { escapeHtml } from './text/escape.ts'

/** Thrown by a route to answer with an error; a write that throws one is rolled back. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly answer: Answer

  constructor(answer: Answer, message: string) {
    super(message)
    this.answer = answer
  }
}

/** An error whose body is a plain sentence (field guide §6 a). */
export const refuse = (status: number, sentence: string): Refusal =>
  new Refusal(text(sentence, status), sentence)

/** An error whose body is `{"reason":…}` (§6 b). */
export const refuseWithReason = (status: number, reason: string): Refusal =>
  new Refusal(json({ reason }, status), reason)

/** An error as a Tomcat page (§6 c). */
export const refuseWithPage = (status: number, title: string, sentence: string): Refusal =>
  new Refusal(
    html(
      `<!DOCTYPE html><html><head><title>HTTP Status ${status} – ${title}</title></head>` +
        `<body><h1>HTTP Status ${status} – ${title}</h1><p><b>Message</b> ${escapeHtml(sentence)}</p></body></html>`,
      status,
    ),
    sentence,
  )

export const authenticationRequired = (): Refusal => refuse(401, 'Authentication required.')
export const authenticationFailed = (): Refusal => refuse(401, 'Authentication failure.')
export const permissionDenied = (): Refusal => refuse(403, 'Permission denied.')
export const methodNotAllowed = (): Refusal =>
  refuseWithPage(405, 'Method Not Allowed', 'The method is not supported on this resource.')
export const noSuchResource = (): Refusal =>
  refuseWithPage(404, 'Not Found', 'The requested resource is not available.')
