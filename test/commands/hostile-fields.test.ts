import papaparse from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'

import type { Transport } from '#http/transport.ts'

import { desk, type Desk } from '../support/run.ts'
import { rawSigns } from '../support/terminal-signs.ts'
import { typed } from '../support/typed.ts'
import { openedSandbox, type OpenedSandbox } from '../support/whd/sandbox.ts'

/** One of each kind that drives a terminal, a reader's eye or a parser. */
const planted = [
  [
    '\u001b[31m',
    '\u001b[2J',
    '\u001b]0;owned\u0007',
    '\u001b]8;;https://evil.example.org\u001b\\',
    '\u001bc',
  ],
  [
    '\u001b]52;c;b3duZWQ=\u0007',
    '\u001bP+q\u001b\\',
    '\u009b31m',
    '\u009d0;x\u009c',
    '\u0000',
    '\b',
    '\u007f',
  ],
  ['\u202e', '\u2066', '\u2067', '\u200f', '\u061c', '\u200b', '\u2060', '\u00ad', '\u{e0041}', '\ud800'],
]
  .flat()
  .join('x')

/** Nothing of this is to be seen by a terminal or to be read over by a person. */
const invisible = /[\u00ad\u200b\u2060\ufeff]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu

let opened: OpenedSandbox
beforeAll(async () => {
  opened = await openedSandbox()
}, 60_000)
afterAll(() => opened.close())

interface Server {
  /** What becomes of each text of its answers. */
  readonly says: (text: string) => string
  /** Its answer to whatever changes something. */
  readonly refuses?: { readonly status: number; readonly body: string }
}

/** The sandbox, only that every text that it tells, but kinds and times, is made hostile. */
function playing({ says, refuses }: Server): Transport {
  return async (request) => {
    if (refuses !== undefined && request.method !== 'GET')
      return { status: refuses.status, headers: {}, body: new TextEncoder().encode(refuses.body) }
    const answer = await opened.transport(request)
    const text = new TextDecoder().decode(answer.body)
    if (!/^\s*[[{]/.test(text)) return answer
    const spoiled: unknown = JSON.parse(text, (key, value: unknown) =>
      typeof value === 'string' && value !== '' && !isWord.test(key) ? says(value) : value,
    )
    return { ...answer, body: new TextEncoder().encode(JSON.stringify(spoiled)) }
  }
}

const isWord = /^type$|^instanceId$|date|updated|workTime|levelNumber|shortLevelName/i

interface Seat {
  readonly columns?: number
}

function home(server: Server, { columns }: Seat = {}): Desk {
  return desk({
    env: {
      HELPDESK_SERVER: 'https://desk.example.org',
      HELPDESK_API_KEY: opened.apiKey,
      NO_COLOR: '1',
      PAGER: 'cat',
    },
    transport: playing(server),
    now: '2026-10-01T16:00:00Z',
    ...(columns === undefined ? {} : { columns }),
  })
}

/** Every command that tells something of the server, found or not. */
const nouns = [
  'show 1042',
  'queue --all --limit 4',
  'count --all --by status,tech,group,type,location,priority',
  'types',
  'fields',
  'statuses',
  'priorities',
  'locations',
  'departments',
  'techs',
  'groups',
  'requesters ruiz',
  'assets 10',
  'whoami',
] as const

const mistakes = [
  'queue --all status:nosuch',
  'queue --all type:nosuch',
  'queue --all --explain',
  'queue --all field:nosuch=1',
  'set 1042 status=nosuch --no-mail',
  'set 1042 nosuch=1 --no-mail',
  'assign 1042 --to nosuch --no-mail',
  'escalate 1042 --note x --to-group nosuch --no-mail',
  'new --type nosuch --subject A -m B --requester ana.ruiz --no-mail',
  'new --type id:11 --subject A -m B --requester nosuch --no-mail',
  'new --type id:11 --subject A -m B --requester ana.ruiz --no-mail',
  'new --type id:11 --form',
  'take 1042 --dry-run',
  'note 1042 -m x --mail requester,tech --dry-run',
  'download 1042 nosuch',
  'drafts',
  'runs',
  'views',
] as const

const formats = ['table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'] as const
const asText = new Set(['table', 'tsv', 'csv', 'ids'])

/** What a terminal or a reader must not get, of both streams. */
function leaks(
  { stdout, stderr }: { readonly stdout: string; readonly stderr: string },
  format: string,
): unknown {
  const invisibleIn = (text: string): readonly string[] => text.match(invisible) ?? []
  return {
    stdout: [...rawSigns(stdout, format), ...(asText.has(format) ? invisibleIn(stdout) : [])],
    stderr: rawSigns(stderr, 'table'),
  }
}

const none = { stdout: [], stderr: [] }

describe.each(['pipe', 'terminal'] as const)('in a %s', (place) => {
  const seat: Seat = place === 'terminal' ? { columns: 70 } : {}

  test.each([
    ...nouns.map((line) => [line, formats] as const),
    ...mistakes.map((line) => [line, ['table', 'json']] as const),
  ])('nothing that the server tells drives a screen: %s', async (line, formats) => {
    const person = home({ says: (text) => text + planted }, seat)
    for (const format of formats) {
      const ran = await person.run([...typed(line), '-o', format, '--no-input'])
      expect(leaks(ran, format)).toEqual(none)
      expect(ran.stderr).not.toContain('helpdesk made a mistake')
    }
  })

  test('nor do the words of its refusals, as text or JSON, of any status', async () => {
    for (const status of [400, 401, 403, 404, 409, 500, 503]) {
      for (const body of [planted, JSON.stringify({ reason: planted }), `<html><p>${planted}</p></html>`]) {
        const refused = home({ says: (text) => text, refuses: { status, body } }, seat)
        for (const format of ['table', 'json']) {
          const ran = await refused.run(typed(`note 1042 -m x --no-mail -o ${format}`))
          expect(ran.code).toBeGreaterThan(0)
          expect(leaks(ran, format)).toEqual(none)
        }
      }
    }
  })
})

test.each(['show 1042 --field subject', 'show 1042 --field notes', 'api Tickets/1042', 'api StatusTypes'])(
  'what a pipe gets as it is drives no terminal: %s',
  async (line) => {
    const person = home({ says: (text) => text + planted }, { columns: 70 })
    expect(leaks(await person.run(typed(line)), 'table')).toEqual(none)
  },
)

/** Where a text of an answer is, and whether all that was planted is still in it. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    texts(
      one,
      /^\d+$/.test(key) ? path : path === 'fields' ? 'fields.' : [path, key].filter(Boolean).join('.'),
    ),
  )
}

test('JSON and yaml keep every text of every noun as the server told it', async () => {
  const person = home({ says: (text) => text + planted })
  const own = new Set<string>()
  const kept = new Set<string>()
  for (const line of nouns) {
    const words = typed(line)
    const told: unknown = JSON.parse((await person.run([...words, '-o', 'json'])).stdout)
    for (const [path, text] of texts(told)) (text.includes(planted) ? kept : own).add(`${words[0]} ${path}`)
    expect(parseYaml((await person.run([...words, '-o', 'yaml'])).stdout)).toEqual(told)
  }
  // What is not the server's text: states, kinds, times and addresses. A new field must be in one of the two.
  expect([...own].filter((one) => !kept.has(one)).toSorted()).toMatchInlineSnapshot(`
    [
      "fields demandedBy",
      "fields description",
      "fields kind",
      "queue closed",
      "queue created",
      "queue due",
      "queue state",
      "queue updated",
      "queue url",
      "show attachments.at",
      "show created",
      "show due",
      "show notes.at",
      "show notes.kind",
      "show state",
      "show updated",
      "show url",
      "statuses state",
      "whoami api",
      "whoami auth",
      "whoami connection",
      "whoami secretIn",
      "whoami server",
    ]
  `)
  expect([...kept].toSorted()).toMatchInlineSnapshot(`
    [
      "assets kind",
      "assets location",
      "assets manufacturer",
      "assets model",
      "assets name",
      "assets number",
      "assets serial",
      "assets status",
      "count group",
      "count location",
      "count priority",
      "count status",
      "count tech",
      "count type",
      "departments name",
      "fields choices",
      "fields label",
      "fields name",
      "fields option",
      "groups name",
      "locations name",
      "priorities name",
      "queue department",
      "queue detail",
      "queue fields.",
      "queue group",
      "queue location",
      "queue priority",
      "queue requester",
      "queue requesterEmail",
      "queue room",
      "queue status",
      "queue subject",
      "queue tech",
      "queue type",
      "queue typePath",
      "requesters department",
      "requesters email",
      "requesters location",
      "requesters name",
      "requesters phone",
      "requesters room",
      "requesters username",
      "show attachments.name",
      "show attachments.size",
      "show department",
      "show detail",
      "show detailSource",
      "show fields.",
      "show group",
      "show location",
      "show notes.author",
      "show notes.source",
      "show notes.text",
      "show priority",
      "show requester",
      "show requesterEmail",
      "show room",
      "show status",
      "show subject",
      "show type",
      "show typePath",
      "statuses name",
      "techs email",
      "techs name",
      "techs username",
      "types approval",
      "types group",
      "types name",
      "types path",
      "types typePath",
      "whoami email",
      "whoami name",
      "whoami username",
      "whoami version",
    ]
  `)
})

test.each(['=HYPERLINK("https://evil.example.org","x")', '+1+1', '-1+1', '@SUM(1)', '\t=1', '\r=1', '＝1'])(
  'a spreadsheet runs no cell that begins with %j',
  async (formula) => {
    const person = home({ says: (text) => formula + text })
    for (const line of nouns.filter((one) => !one.startsWith('requesters'))) {
      const { stdout } = await person.run([...typed(line), '-o', 'csv'])
      const cells = papaparse.parse<string[]>(stdout.trimEnd()).data.flat()
      expect(cells.length).toBeGreaterThan(1)
      expect(
        cells.filter((cell) => /^[\t\r]|^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+$/.test(cell)),
      ).toEqual([])
    }
  },
)
