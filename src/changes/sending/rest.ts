import { settableKeys } from '#desk/names/settable-keys.ts'
import { shellWord } from '#desk/text/shell-word.ts'

import type { IntendedFile, Intent } from '../intent.ts'

/** The command that does what is left of a step whose note was added; the note is not given once more. */
export function restOf(intent: Intent, id: number, left: readonly string[]): string {
  const { verb, wanted, files = [] } = intent
  // Files go last, so that what is left of them are the last ones.
  const unsent = files.slice(files.length - left.filter((one) => one.startsWith('attach ')).length)
  if (unsent.length === left.length) return attachRest(intent, id, unsent)
  // A hand-over to another group moves by its type; an undo moves and takes no note.
  if (intent.move !== undefined && verb !== 'undo') {
    return `For the rest: helpdesk ${verb} ${id} --note 'See the note before this one'`
  }
  if (wanted === undefined) return `For the rest, without the note: helpdesk ${verb} ${id}`
  const { keys, fields } = wanted
  const values = [
    ...settableKeys.flatMap((name) => (keys[name] ? [[name, keys[name].shown] as const] : [])),
    ...Object.values(fields).map(({ label, value }) => [label, value] as const),
  ]
  const words = values
    .filter(([name]) => left.includes(name))
    .map(([name, shown]) => `${name}=${shown ?? ''}`)
  return `For the rest, without the note: helpdesk set ${id} ${words.map(shellWord).join(' ')}`
}

/** The command that attaches files which were not. */
export function attachRest(
  { onNote }: Pick<Intent, 'onNote'>,
  id: number,
  files: readonly IntendedFile[],
): string {
  const note = onNote === undefined ? '' : ` --on-note ${onNote}`
  const piped = files.find(({ path }) => path === '-')
  const name = piped ? ` --name ${shellWord(piped.name)}` : ''
  return `For the rest: helpdesk attach ${id} ${files.map(({ path }) => shellWord(path)).join(' ')}${note}${name}`
}
