import type { Run, Standing } from '#desk/runs/run.ts'
import { isCut } from '#desk/runs/run.ts'
import { shellWord } from '#desk/text/shell-word.ts'
import { isNothing } from '#desk/wanted.ts'

const standings: readonly Standing[] = ['done', 'failed', 'unknown', 'not done']

/** What a run was and what may be done about it, for stderr. */
export function aboutRun(run: Run): readonly string[] {
  const { name, at, profile, words, entries } = run
  const counts = standings
    .map((standing) => [entries.filter((one) => one.standing === standing).length, standing] as const)
    .filter(([count]) => count > 0)
    .map(([count, standing]) => `${count} ${standing}`)
  const who = profile === null ? '' : ` as ${profile}`
  return [
    `${name}, ${at}${who}: ${words.map(shellWord).join(' ')}`,
    `${counts.join(', ')}.`,
    ...whatNext(run),
    ...filesLeft(run),
  ]
}

function whatNext({ name, underWay, undoneBy, entries, intent, tickets, outbox }: Run): readonly string[] {
  if (underWay) return ['It is still under way.']
  if (outbox !== undefined && isCut(entries)) return ['For the rest: helpdesk outbox send']
  if ((intent !== null || tickets !== null) && isCut(entries))
    return [`For the rest: helpdesk runs resume ${name}`]
  if (undoneBy !== null) return [`It was undone by ${undoneBy}.`]
  return entries.some(({ replaced, moved }) => moved !== null || !isNothing(replaced))
    ? [`To put the old values back: helpdesk undo ${name}`]
    : []
}

/** A file may be another one, or gone, when a run is resumed. */
export function filesLeft({ files = [], entries }: Run): readonly string[] {
  if (files.length === 0) return []
  const id = entries[0]?.id ?? 'ID'
  return [
    `Files are not sent by resuming: ${files.join(', ')}`,
    `What the ticket lacks of them: helpdesk attach ${id} FILE…`,
  ]
}
