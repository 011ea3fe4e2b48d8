import { DeskError, RequiredFieldsError, type MissingField } from '#errors.ts'
import { escapeJson, escapeLine, escapeLines } from './escape.ts'
import type { Style } from './style.ts'
import { padTo, widthOf } from './text/measure.ts'

export interface ErrorOptions {
  /** The desk's number (site policy), told when the help desk could not be reached or made no sense. */
  readonly phone: string | null
}

export interface ErrorTextOptions extends ErrorOptions {
  /** Adds the stack trace and the causes, for `HELPDESK_DEBUG=1`. */
  readonly debug: boolean
  /** Left out, nothing is painted. */
  readonly paint?: Style['paint']
}

interface Told {
  readonly code: string
  readonly exit: number
  readonly message: string
  readonly hint: string | null
  readonly fields: readonly MissingField[] | null
}

/** An error for people: what happened, the missing fields, what helps. Ends with a line end. */
export function errorText(error: unknown, options: ErrorTextOptions): string {
  const { paint = (text) => text, debug } = options
  const { message, hint, fields } = told(error, options)
  // Not wrapped: a command in a hint is there to be copied.
  const parts = [paint(escapeLines(message), 'alert')]
  if (fields !== null && fields.length > 0) parts.push(fieldLines(fields, paint))
  if (hint !== null) parts.push(escapeLines(hint))
  if (debug) parts.push(paint(escapeLines(traceOf(error)), 'faint'))
  return `${parts.join('\n')}\n`
}

/** An error for scripts: one line of JSON (cli-contract rule 7), with its line end. */
export function errorJson(error: unknown, options: ErrorOptions): string {
  const { fields, ...rest } = told(error, options)
  const shown = fields === null ? rest : { ...rest, fields }
  return `${escapeJson(JSON.stringify({ error: shown }))}\n`
}

function told(error: unknown, { phone }: ErrorOptions): Told {
  if (!(error instanceof DeskError)) return bug(error)
  return {
    code: error.code,
    exit: error.exit,
    message: error.message,
    hint: [error.hint, phoneLine(error, phone)].filter((line) => line !== undefined).join('\n') || null,
    fields: error instanceof RequiredFieldsError ? error.fields : null,
  }
}

function bug(error: unknown): Told {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    code: 'bug',
    exit: 1,
    message: `helpdesk made a mistake: ${what}`,
    hint: 'Please report it with the command that you typed. HELPDESK_DEBUG=1 shows where it happened.',
    fields: null,
  }
}

function phoneLine({ exit }: DeskError, phone: string | null): string | undefined {
  return phone === null || (exit !== 9 && exit !== 10) ? undefined : `By phone: ${phone}`
}

/** One block per field: label, kind and option in columns, the choices below. */
function fieldLines(fields: readonly MissingField[], paint: Style['paint']): string {
  const shown = fields.map(({ label, kind, option, choices }) => ({
    label: escapeLine(label),
    kind: escapeLine(kind),
    option: escapeLine(option),
    choices: escapeLine(choices.join(', ')),
  }))
  const widest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)
  const labels = widest(shown.map(({ label }) => label))
  const kinds = widest(shown.map(({ kind }) => kind))
  return shown
    .map(({ label, kind, option, choices }) => {
      const line = `  ${paint(padTo(label, labels), 'strong')}  ${padTo(kind, kinds)}  ${paint(option, 'accent')}`
      return choices === '' ? line : `${line}\n    one of: ${choices}`
    })
    .join('\n')
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const trace = error.stack ?? `${error.name}: ${error.message}`
  return error.cause === undefined ? trace : `${trace}\ncaused by ${traceOf(error.cause)}`
}
