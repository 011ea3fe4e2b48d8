/** How the legacy server words an error: a plain sentence, `{"reason":…}` or a Tomcat page (field guide §6 a to c). */
export type RefusalForm = 'text' | 'reason' | 'page'

/** Thrown by a route to answer with an error; a write that throws one is rolled back. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly form: RefusalForm

  constructor(status: number, form: RefusalForm, sentence: string) {
    super(sentence)
    this.status = status
    this.form = form
  }
}

export const refuse = (status: number, sentence: string): Refusal => new Refusal(status, 'text', sentence)

export const refuseWithReason = (status: number, reason: string): Refusal =>
  new Refusal(status, 'reason', reason)

export const refuseWithPage = (status: number, sentence: string): Refusal =>
  new Refusal(status, 'page', sentence)

export const authenticationRequired = (): Refusal => refuse(401, 'Authentication required.')
export const authenticationFailed = (): Refusal => refuse(401, 'Authentication failure.')
export const permissionDenied = (): Refusal => refuse(403, 'Permission denied.')
export const methodNotAllowed = (): Refusal =>
  refuseWithPage(405, 'The method is not supported on this resource.')
export const noSuchResource = (): Refusal => refuseWithPage(404, 'The requested resource is not available.')
