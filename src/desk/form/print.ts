import type { FormField } from '../new-ticket/form-fields.ts'
import { explained, wrapped } from './explain.ts'
import { blockOf, valueOf, word } from './scalar.ts'

/** What a form shows. */
export interface FormPage {
  /** Sentences at its head. */
  readonly head: readonly string[]
  readonly fields: readonly Pick<FormField, 'id' | 'name' | 'kind' | 'demandedBy' | 'choices' | 'editable'>[]
  /** What was given so far, by the names of the fields. */
  readonly words: ReadonlyMap<string, string>
  /** What was refused, by the names of the fields; what speaks of none of them stands at the head. */
  readonly complaints?: ReadonlyMap<string, readonly string[]>
}

/**
 * A ticket as YAML to be filled in: above each field who demands it and what it takes, then `Name: value`. Reading it back
 * gives the same words, with empty ones for the fields that were not given.
 */
export function printForm({ head, fields, words, complaints = new Map() }: FormPage): string {
  const shown = fields.filter(({ name, editable }) => editable || words.has(name))
  const names = new Set(shown.map(({ name }) => name))
  const others = [...words].filter(([name]) => !names.has(name))
  const general = [...complaints].filter(([name]) => !names.has(name)).flatMap(([, said]) => said)
  const parts = [
    [...head.flatMap(wrapped), ...general.flatMap(complaint)],
    ...shown.map((field) => [
      ...(complaints.get(field.name) ?? []).flatMap(complaint),
      ...explained(field),
      line(field.name, words.get(field.name) ?? '', field.kind),
    ]),
    ...others.map(([name, value]) => ['# not among the fields of this ticket', line(name, value, 'text')]),
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

/** A form as it was written, with what is said about it at its head, in place of what was said before. */
export function complained(form: string, said: readonly string[]): string {
  const written = form.replaceAll(/^# >>> .*\n(?:\n)?/gm, '')
  return `${said
    .flatMap((words) => words.split('\n'))
    .flatMap(complaint)
    .join('\n')}\n\n${written}`
}

function line(name: string, value: string, kind: string): string {
  return `${word(name)}:${kind === 'multiline' ? blockOf(value) : valueOf(value)}`
}

function complaint(said: string): readonly string[] {
  return wrapped(said).map((line) => line.replace('# ', '# >>> '))
}
