import { valueOf, word } from './scalar.ts'

/** Names and values as a form without any explanation; the empty ones are left out. */
export function plainForm(words: Iterable<readonly [name: string, value: string]>): string {
  return [...words]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${word(name)}:${valueOf(value)}\n`)
    .join('')
}

/** Forms one after the other, as one file. */
export function joinedForms(forms: readonly string[]): string {
  return forms.map((form) => `---\n${form}`).join('')
}

/** A form that says nothing when it is read: each of its lines is a remark. */
export function asRemark(form: string): string {
  return form.replaceAll(/^/gm, '# ').replace(/# $/, '')
}
