/** What can go wrong, one class for each thing that a script would do differently, with the number the shell is told. */

export interface ErrorDetails {
  /** What the person can do about it, as a sentence or a command to type. */
  readonly hint?: string | undefined
  readonly cause?: unknown
}

/** Every expected failure. `code` is the stable word for scripts, `exit` the exit code (cli-contract rule 6). */
export abstract class DeskError extends Error {
  abstract readonly code: string
  abstract readonly exit: number
  readonly hint: string | undefined

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = new.target.name
    this.hint = details.hint
  }
}

/** Of several things at least one failed; the rows tell which. */
export class SomeFailedError extends DeskError {
  readonly code = 'some_failed'
  readonly exit = 1
}

/** A part was done and the rest was not; the hint says how to do the rest. */
export class HalfDoneError extends DeskError {
  readonly code = 'half_done'
  readonly exit = 1
  readonly partly: Partly

  constructor(message: string, { partly, ...details }: ErrorDetails & { readonly partly: Partly }) {
    super(message, details)
    this.partly = partly
  }
}

/** The parts of a write, in their order. */
export interface Partly {
  readonly done: readonly string[]
  readonly left: readonly string[]
}

/** What the command line and our own lists can tell: unknown option, key, name or choice. */
export class UsageError extends DeskError {
  readonly code: string = 'usage'
  readonly exit = 2
}

/** No such ticket or thing, or none that this account may see. */
export class NotFoundError extends DeskError {
  readonly code = 'not_found'
  readonly exit = 3
}

/** The server wants a sign-in, or refused the one it got. */
export class SignInError extends DeskError {
  readonly code = 'sign_in'
  readonly exit = 4
}

/** Signed in, but not allowed. */
export class PermissionError extends DeskError {
  readonly code = 'not_permitted'
  readonly exit = 5
}

/** A rule of the server or of the site says no. */
export class RuleError extends DeskError {
  readonly code: string = 'rule'
  readonly exit = 6
}

/** A mandatory field that has no value, with all that a person or script needs to give one. */
export interface MissingField {
  readonly label: string
  readonly kind: string
  readonly choices: readonly string[]
  /** The option that gives it, ready to type: `--set 'Callback number=…'`. */
  readonly option: string
}

/** Mandatory ticket fields are missing; all of them are named. */
export class RequiredFieldsError extends RuleError {
  override readonly code = 'required_fields'
  readonly fields: readonly MissingField[]

  constructor(message: string, fields: readonly MissingField[], details: ErrorDetails = {}) {
    super(message, details)
    this.fields = fields
  }
}

/** Somebody else changed or owns it. */
export class ConflictError extends DeskError {
  readonly code = 'conflict'
  readonly exit = 7
}

/** A write was sent and its answer was lost; the server may or may not have done it. */
export class UnknownOutcomeError extends DeskError {
  readonly code = 'unknown_outcome'
  readonly exit = 8
  /** What of the write was surely done before, and all the rest; null where it is one piece. */
  readonly partly: Partly | null

  constructor(message: string, { partly, ...details }: ErrorDetails & { readonly partly?: Partly } = {}) {
    super(message, details)
    this.partly = partly ?? null
  }
}

/** Nothing of the request can have reached the help desk, or a read timed out. */
export class UnreachableError extends DeskError {
  readonly code = 'unreachable'
  readonly exit = 9
}

/** A certificate as a server shows it. Names come from the server and are hostile. */
export interface PresentedCertificate {
  readonly subject: string
  readonly issuer: string
  /** Days, `2026-10-05`. */
  readonly validFrom: string
  readonly validTo: string
  /** SHA-256, 64 hex digits. */
  readonly fingerprint: string
}

/** The server's certificate is not trusted; nothing was sent. */
export class UntrustedServerError extends UnreachableError {
  readonly certificate: PresentedCertificate
  /** It is self-signed, or of an authority that is not known here; nothing else is wrong with it. */
  readonly isIssuerUnknown: boolean

  constructor(
    message: string,
    { certificate, isIssuerUnknown }: Pick<UntrustedServerError, 'certificate' | 'isIssuerUnknown'>,
    details: ErrorDetails = {},
  ) {
    super(message, details)
    this.certificate = certificate
    this.isIssuerUnknown = isIssuerUnknown
  }
}

/** Something answered, but not sensibly: 5xx, HTML, cut off, not JSON. */
export class AnswerError extends DeskError {
  readonly code = 'bad_answer'
  readonly exit = 10
  /** How long the server asks to be left alone, in milliseconds; 0 when it does not. */
  readonly pause: number

  constructor(message: string, { pause = 0, ...details }: ErrorDetails & { readonly pause?: number } = {}) {
    super(message, details)
    this.pause = pause
  }
}

/** The expression of `--jq` compiled and failed on what was found. What was asked of the help desk is done. */
export class ExpressionError extends DeskError {
  readonly code = 'expression'
  readonly exit = 1
}

/** What was found could not be written where it was to go: the disk is full, or the file may not grow. */
export class OutputError extends DeskError {
  readonly code = 'output'
  readonly exit = 1
}

/** Nothing matched, and the caller asked to be told by the exit code. */
export class NothingMatchedError extends DeskError {
  readonly code = 'nothing_matched'
  readonly exit = 11
}

/** Ctrl-C, SIGTERM or a prompt that was left. */
export class InterruptedError extends DeskError {
  readonly code = 'interrupted'
  readonly exit = 130
}

/** A text that was emptied in the editor, which may mean that it is to stay as it was. */
export class EmptiedError extends InterruptedError {}

/** A failure that was kept as a result and is told as an error all the same. */
export class ToldFailure extends DeskError {
  readonly code: string
  readonly exit: number

  constructor({
    code,
    exit,
    message,
    hint,
  }: {
    code: string
    exit: number
    message: string
    hint: string | null
  }) {
    super(message, { hint: hint ?? undefined })
    this.code = code
    this.exit = exit
  }
}
