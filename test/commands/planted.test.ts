import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import type { Transport } from '#http/transport.ts'

import { hostileText } from '../support/hostile-text.ts'
import { desk, type Desk } from '../support/run.ts'
import { rawSigns, withoutColours } from '../support/terminal-signs.ts'
import { typed } from '../support/typed.ts'
import { type OpenedSandbox, sandboxWith } from '../support/whd/sandbox.ts'
import { assert, asyncProperty, constantFrom, integer, record } from '../support/properties.ts'

let opened: OpenedSandbox
beforeAll(async () => {
  opened = await sandboxWith({ tickets: 240, api: 'both' })
}, 60_000)
afterAll(() => opened.close())

interface Seat {
  readonly columns?: number
  readonly env?: Readonly<Record<string, string>>
  readonly transport?: Transport
}

const formats = ['table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids'] as const

const plantedTexts = record({
  subject: hostileText,
  detail: hostileText,
  note: hostileText,
  field: hostileText,
})

interface Texts {
  readonly subject: string
  readonly detail: string
  readonly note: string
  readonly field: string
}

/** A ticket with these texts, made without the client. */
async function plant({ subject, detail, note, field }: Texts): Promise<number> {
  const values = { 31: field, 32: 'No' }
  const customFields = Object.entries(values).map(([definitionId, restValue]) => ({
    definitionId,
    restValue,
  }))
  const words = { subject, detail, room: field, customFields, sendEmail: false }
  const made = await opened.asks('Tickets', {
    method: 'POST',
    body: { problemtype: { id: 11 }, clientReporter: { id: 12 }, ...words },
  })
  const id = Number(memberOf(made, 'id'))
  const jobticket = { type: 'JobTicket', id }
  await opened.asks('TechNotes', { method: 'POST', body: { noteText: note, jobticket } })
  return id
}

/** Commands that print what the server calls its things. */
const everywhere = [
  'show 1042',
  'queue',
  'queue --all --limit 5',
  'queue --all status:nosuch',
  'count --all --by status,tech',
  'types',
  'fields',
  'statuses',
  'priorities',
  'locations',
  'departments',
  'techs',
  'groups',
  'requesters ruiz',
  'whoami',
  'note 1042 -m x --no-mail',
]

describe.each(['legacy', 'nextgen'] as const)('on a server with the API %s', (api) => {
  /** Somebody who is signed in, at a terminal of this width or behind a pipe. */
  function signedIn({ columns, env, transport = opened.transport }: Seat = {}): Desk {
    return desk({
      env: {
        HELPDESK_SERVER: 'https://desk.example.org',
        HELPDESK_API: api,
        HELPDESK_API_KEY: opened.apiKey,
        PAGER: 'cat',
        TERM: 'xterm-256color',
        ...env,
      },
      transport,
      now: '2026-10-01T16:00:00Z',
      ...(columns === undefined ? {} : { columns }),
    })
  }

  test('text planted in the server comes back as the server tells it', async () => {
    const home = signedIn()
    await assert(
      asyncProperty(plantedTexts, async (texts) => {
        const id = await plant(texts)
        const source = memberOf(await opened.asks(`Tickets/${id}?style=details`), 'detail')
        const { stdout } = await home.run(['show', String(id), '-o', 'json'])
        const told: unknown = JSON.parse(stdout)
        expect(told).toMatchObject({
          subject: texts.subject,
          room: texts.field,
          notes: [{ source: texts.note }],
          detailSource: source,
          fields: { 'Screen or report': texts.field },
        })
        const asYaml: unknown = parse((await home.run(['show', String(id), '-o', 'yaml'])).stdout)
        expect(asYaml).toEqual(told)
        expect(await home.run(['show', String(id), '--field', 'detailSource'])).toMatchObject({
          stdout: `${String(source)}\n`,
        })
      }),
      { numRuns: 40 },
    )
  })

  test('none of it is raw in any format, at a terminal or in a pipe, and lines fit the terminal', async () => {
    const places = constantFrom('pipe' as const, 'terminal' as const)
    await assert(
      asyncProperty(
        plantedTexts,
        constantFrom(...formats),
        places,
        integer({ min: 40, max: 200 }),
        async (texts, format, place, columns) => {
          const id = await plant(texts)
          const seat = place === 'pipe' ? {} : { columns }
          for (const line of linesAbout(id, format)) {
            const plain = await signedIn({ ...seat, env: { NO_COLOR: '1' } }).run([...line, '-o', format])
            const coloured = await signedIn({ ...seat, env: { COLORTERM: 'truecolor' } }).run([
              ...line,
              '-o',
              format,
            ])
            expect(plain).toMatchObject({ code: 0, stderr: '' })
            expect(rawSigns(plain.stdout, format)).toEqual([])
            expect(withoutColours(coloured.stdout)).toBe(plain.stdout)
            // An address stays whole, so that it can be opened.
            const tooWide = plain.stdout
              .split('\n')
              .filter((one) => stringWidth(one) > columns && !one.startsWith('https://'))
            expect(place === 'terminal' && format === 'table' ? tooWide : []).toEqual([])
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a single value is raw in a pipe only', async () => {
    await assert(
      asyncProperty(
        plantedTexts,
        constantFrom('detail', 'subject', 'notes', 'detailSource', 'room'),
        async (texts, field) => {
          const id = await plant(texts)
          const { stdout } = await signedIn({ columns: 80 }).run(['show', String(id), '--field', field])
          expect(rawSigns(stdout, 'table')).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a server that puts hostile text into everything it tells makes nothing raw', async () => {
    await assert(
      asyncProperty(
        hostileText,
        constantFrom(...everywhere),
        constantFrom(...formats),
        constantFrom(undefined, 60),
        async (text, line, format, columns) => {
          const seat = columns === undefined ? {} : { columns }
          const home = signedIn({ ...seat, transport: saying(text), env: { NO_COLOR: '1' } })
          const { stdout, stderr } = await home.run([...typed(line), '-o', format])
          expect(rawSigns(stdout, format)).toEqual([])
          expect(rawSigns(stderr, 'table')).toEqual([])
          expect(stdout + stderr).not.toBe('')
        },
      ),
      { numRuns: 30 },
    )
  })
})

/** The sandbox, only that every text of its answers ends with this one, but for what signs in. */
function saying(text: string): Transport {
  return async (request) => {
    const answer = await opened.transport(request)
    const spoiled: unknown = JSON.parse(new TextDecoder().decode(answer.body), (key, value: unknown) =>
      typeof value === 'string' && !/^type$|date|updated|token/i.test(key) ? value + text : value,
    )
    return { ...answer, body: new TextEncoder().encode(JSON.stringify(spoiled)) }
  }
}

function linesAbout(id: number, format: string): readonly (readonly string[])[] {
  const shown = format === 'ids' ? [] : [typed(`show ${id}`), typed(`show ${id} --notes`)]
  const columns = format === 'ids' ? '' : ' --columns id,subject,detail,room,fields'
  return [...shown, typed(`queue --all id:${id}${columns}`)]
}

function memberOf(answer: unknown, key: string): unknown {
  return typeof answer === 'object' && answer !== null ? new Map(Object.entries(answer)).get(key) : undefined
}
