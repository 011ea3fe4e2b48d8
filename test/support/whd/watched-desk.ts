import type { Filter } from '#desk/filter/filter.ts'
import { revealTarget } from '#http/address.ts'
import type { HttpRequest, Transport } from '#http/transport.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

import { all, deskOf } from './desk.ts'
import { openedSandbox } from './sandbox.ts'

/** A client of the seeded sandbox, and what was asked and answered between them. */
export interface WatchedDesk {
  readonly desk: RemoteDesk
  /** Numbers of the tickets in the answers to lists, since the last `forget`. */
  answeredTickets(): ReadonlySet<number>
  /** The qualifiers of the lists asked for since then; null for a list without one. */
  qualifiers(): readonly (string | null)[]
  forget(): void
  close(): Promise<void>
}

/** Texts with all that has a meaning of its own in some language on the way to the database. */
const awkwardTexts: readonly string[] = [
  `100% of the "B" wing, cells 1+2, can't print`,
  String.raw`\\kdoc-files\records\50%_done is gone`,
  'Größe naïve ÉCLAIR ½ straße İstanbul ﬁle',
  'a < b && c > d; or not? (x, y) [z] {w} *star* %41 %3D %2527',
  'id:7 status:open "quoted" \\" \\\\ \' end',
  'Привет мир, 東京 プリンター 😀 👩‍💻',
  'null true false nil and or not like',
  'line one\nline two\n\n  indented\ttabbed',
  '&amp; &lt;b&gt; &#65;BC caf&eacute; &nbsp;x',
  'before<br/> after <b>bold</b>ly <i>in</i>side <a href="https://example.org/manual?a=1&b=2">the manual</a>',
]

const stillOpen: Filter = { op: 'test', key: 'state', states: ['open', 'waiting'] }

/** Some of its tickets, people and places have awkward texts. */
export async function awkwardDesk(): Promise<WatchedDesk> {
  const opened = await openedSandbox()
  const credentials = { mode: 'key', apiKey: opened.apiKey } as const
  const write = (path: string, body: unknown): Promise<unknown> => opened.asks(path, { method: 'PUT', body })
  const plain = deskOf(opened.transport, { credentials })
  const open = await all(plain.tickets({ scope: 'all', filter: stillOpen, limit: null }))
  for (const [place, text] of awkwardTexts.entries()) {
    const { id } = open[place * 7] ?? { id: 0 }
    await write(`Tickets/${id}`, { subject: text.split('\n')[0], detail: `${text}\n${text}` })
  }
  await write('Clients/2', {
    firstName: 'Zoë "Zed"',
    lastName: "O'Brien-Ångström, Jr.",
    email: 'z+o%b@example.org',
  })
  await write('Clients/3', { firstName: 'Ли', lastName: String.raw`Back\slash (100%)` })
  await write('Locations/2', { locationName: `Wing "B", 50% + O'Neil \\ Größe` })

  let answered: number[] = []
  let qualifiers: (string | null)[] = []
  const transport: Transport = async (request) => {
    const answer = await opened.transport(request)
    if (isTicketList(request)) {
      qualifiers.push(target(request).searchParams.get('qualifier'))
      answered.push(...idsIn(answer.body))
    }
    return answer
  }
  return {
    desk: deskOf(transport, { credentials }),
    answeredTickets: () => new Set(answered),
    qualifiers: () => qualifiers,
    forget() {
      answered = []
      qualifiers = []
    },
    close: () => opened.close(),
  }
}

function target({ address }: HttpRequest): URL {
  return new URL(revealTarget(address), 'http://localhost')
}

function isTicketList(request: HttpRequest): boolean {
  return request.method === 'GET' && target(request).pathname.endsWith('/ra/Tickets')
}

function idsIn(body: Uint8Array): readonly number[] {
  const rows: unknown = JSON.parse(new TextDecoder().decode(body))
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'number' ? [row.id] : [],
  )
}
