import { abilities } from '#desk/abilities.ts'
import type { Abilities } from '#desk/helpdesk.ts'
import { serverApis, spokenApi } from '#desk/server/api.ts'
import { aligned } from '../text/aligned.ts'

/** What a server can do, as a person asks for it, and what tells it; null where nobody knows. */
const asked: readonly (readonly [string, (can: Abilities) => boolean | null])[] = [
  ['Levels: escalate and deescalate', ({ levels }) => (levels === 'unknown' ? null : levels === 'moved')],
  ['Choosing who gets mail: --mail, --no-mail', ({ mailSwitches }) => mailSwitches],
  ['Files for a note that is there: attach --on-note', ({ filesOnNotes }) => filesOnNotes],
  ['Tickets looked at lately: queue --recent', ({ scopes }) => scopes.includes('recent')],
  ['Counting without reading: "50 of 312", count', ({ totals }) => totals],
  [
    'Refusing a change of what a colleague changed in the same moment',
    ({ conditionalWrites }) => conditionalWrites,
  ],
]

function wordOf(answer: boolean | null): string {
  if (answer === null) return 'not known'
  return answer ? 'yes' : 'no'
}

/** One block for each question, with the servers below each other: wide enough for any number of them. */
function table(): string {
  return asked
    .map(([what, tells]) => {
      const answers = serverApis.map((api) => [spokenApi(api), wordOf(tells(abilities[api]))] as const)
      return [what, ...aligned(answers, { width: 80 })].join('\n')
    })
    .join('\n\n')
}

export const servers = `Which servers it speaks to, and what each kind can do. helpdesk login finds out
which one it is, or is told by --api, and helpdesk whoami shows it.

${table()}

What a server cannot do ends with exit 2 and says so; nothing is ignored. Where
no server refuses a late change, a colleague's change between the last reading
and the write is seen when the ticket is read back.

On Request Tracker a queue is the request type and, by the same name, the tech
group; the owner is the technician, and Nobody is none; correspondence is a
note, a comment a hidden note; a file is a message of its own. A ticket has no
location, department, room, asset or level there. Dates of a filter, custom
fields and the words of a ticket are decided on this side: --explain shows it.
The tickets of your tech groups are those of the queues whose AdminCc you are,
or of all queues that you see where you are none's.
`
