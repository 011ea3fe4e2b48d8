import type { Context } from '#command.ts'
import { EmptiedError } from '#errors.ts'
import { choicesOf } from '../choices.ts'
import type { Form } from '../form.ts'
import { newTicketForm } from '../form-page.ts'
import { editorFile, keepAnswers, type Kept } from '../keep.ts'
import type { FormParts } from '../missing.ts'
import { readWritten } from './read-written.ts'

/** Where a ticket stands while a person decides about it. */
export interface Standing {
  /** The last that was whole. */
  readonly form: Form
  /** What was said against it, by field name. */
  readonly complaints: ReadonlyMap<string, readonly string[]>
  /** A form with something wrong in it, which goes before the one that was whole; null for none. */
  readonly wrong: string | null
}

export interface EditorParts {
  readonly given: Pick<Context, 'say' | 'terminal'>
  readonly kept: Kept
  readonly parts: FormParts
}

const head = [
  'A new ticket. Write behind the colons; lines that begin with # are not sent.',
  'After saving you see it once more before it is created.',
]

export function wholeForm(form: Form, complaints: Standing['complaints'] = new Map()): Standing {
  return { form, complaints, wrong: null }
}

/**
 * The form after a look into the editor. What is wrong opens it again; left as it was, or emptied, it leads back.
 * Throws RuleError for a subject that the site sends elsewhere.
 */
export async function inEditor(before: Standing, parts: EditorParts): Promise<Standing> {
  const { given, kept } = parts
  const reading = { ...parts.parts, choices: await choicesOf(parts.parts.desk), head }
  let standing = before
  for (;;) {
    const { form, complaints, wrong } = standing
    const page = wrong ?? newTicketForm(form, reading, { head, complaints })
    const text = await written(page, form, parts)
    const isLeft = text === page.trimEnd()
    if (isLeft && wrong === null) {
      await keepAnswers(kept, form.words)
      return standing
    }
    const read = text === null ? null : await readWritten(text, reading)
    if (read === null || read.form !== null) {
      if (read === null) given.say('The form is empty, so what was given before stays.')
      const whole = read === null ? form : read.form
      await keepAnswers(kept, whole.words)
      return wholeForm(whole)
    }
    for (const words of read.said) given.say(words)
    standing = { form, complaints, wrong: read.page }
    if (isLeft) return standing
  }
}

/** What stands in the editor's file; null where it was emptied. */
async function written(page: string, form: Form, { given, kept }: EditorParts): Promise<string | null> {
  const file = await editorFile(kept, form.words, 'form')
  const { editText } = await given.terminal()
  try {
    return await editText(page.trimEnd(), { file })
  } catch (error) {
    if (error instanceof EmptiedError) return null
    throw error
  }
}
