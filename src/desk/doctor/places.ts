import { fine, problem, type Verdict, warning } from './finding.ts'

/** A file or folder of ours as it is on the disk. */
export interface Place {
  readonly path: string
  readonly is: 'file' | 'folder' | 'something else'
  /** Permission bits; null where the system has none. */
  readonly mode: number | null
  readonly isWritable: boolean
  /** It may hold a key, a password or a session. */
  readonly holdsSecrets: boolean
}

/** Whether everything that is kept can be written, and read by its owner alone. */
export function judgePlaces(places: readonly Place[]): Verdict {
  const odd = places.filter(({ is }) => is === 'something else').map(({ path }) => path)
  if (odd.length > 0)
    return problem(`${odd.join(', ')} is neither a file nor a folder.`, 'Look at it and move it away.')
  const shut = places.filter(({ isWritable }) => !isWritable).map(({ path }) => path)
  if (shut.length > 0) {
    return problem(
      `Nothing can be written to ${shut.join(', ')}, so drafts, runs and settings are not kept there.`,
      `Check the owner, the permissions and the disk, or name other folders: helpdesk help environment`,
    )
  }
  const open = places.filter(({ mode }) => mode !== null && (mode & 0o077) !== 0)
  if (open.length === 0) return fine(inWords(places))
  const words = `Others on this computer can get at ${open.map(shown).join(', ')}.`
  const advice = open
    .map(({ is, path }) => `chmod ${is === 'folder' ? 'u=rwX,go=' : '600'} ${path}`)
    .join('; ')
  return open.some(({ holdsSecrets }) => holdsSecrets) ? problem(words, advice) : warning(words, advice)
}

function inWords(places: readonly Place[]): string {
  if (places.length === 0) return 'Nothing is kept yet.'
  return `${places.map(({ path }) => path).join(', ')}: yours, and writable.`
}

function shown({ path, mode }: Place): string {
  return `${path} (${(mode ?? 0).toString(8).padStart(4, '0')})`
}
