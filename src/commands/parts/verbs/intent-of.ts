import type { IntendedNote, Intent } from '#changes/intent.ts'
import type { Changed } from './typed-verb.ts'

interface Known extends Pick<Intent, 'wanted' | 'force' | 'ifUpdated' | 'readings'> {
  readonly text: string | null
  /** Time worked. */
  readonly minutes: number
}

/** What a verb wants of each ticket, once its text is there and its names are looked up. */
export function intentOf(typed: Changed, { text, minutes, ...known }: Known): Intent {
  const { verb, tech, move, group, files, onNote, mail } = typed
  const note = noteOf(typed, { text, minutes })
  const intent = { verb, move, group, note, files, onNote, mail, ...known }
  return tech === undefined ? intent : { ...intent, tech }
}

function noteOf(
  { wording = (text) => text, hidden = false, solution = false }: Changed,
  { text, minutes }: Pick<Known, 'text' | 'minutes'>,
): IntendedNote | undefined {
  return text === null ? undefined : { text: wording(text), minutes, hidden, solution }
}
