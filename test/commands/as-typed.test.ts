import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { hostileLine, hostileText, textWithoutBbcode, textWithoutHtml } from '../support/hostile-text.ts'
import { desk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { deskOf, memorySessions } from '../support/whd/desk.ts'
import { nextgenDeskOf, signsInWith } from '../support/whd/nextgen-desk.ts'
import { type OpenedSandbox, sandboxWith } from '../support/whd/sandbox.ts'
import { assert, asyncProperty, boolean } from '../support/properties.ts'

let opened: OpenedSandbox
beforeAll(async () => {
  opened = await sandboxWith({ tickets: 240, api: 'both' })
}, 60_000)
afterAll(() => opened.close())

const clientOf = {
  legacy: () => deskOf(opened.transport, { credentials: { mode: 'key', apiKey: opened.apiKey } }),
  nextgen: () =>
    nextgenDeskOf(opened.transport, {
      credentials: signsInWith({ mode: 'key', apiKey: opened.apiKey }),
      sessions: memorySessions(),
    }),
}

/** The option with the text, as a shell hands it over; a leading @ is doubled. */
const typedAs = (option: string, text: string): string => `${option}${text.startsWith('@') ? '@' : ''}${text}`

const sent = (text: string): string => text.replaceAll(/\r\n|\r/g, '\n')

async function did(desk: Desk, line: readonly string[], piped?: string): Promise<string> {
  const { code, stdout, stderr } = await desk.run(line, piped)
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

const omis = typed(
  "new --type Applications/OMIS --requester ana.ruiz --set 'Can you keep working?=No' -o ids --no-mail --no-input",
)

describe.each(['legacy', 'nextgen'] as const)('on a server with the API %s', (api) => {
  const signedIn = (): Desk =>
    desk({
      env: {
        HELPDESK_SERVER: 'https://desk.example.org',
        HELPDESK_API: api,
        HELPDESK_API_KEY: opened.apiKey,
      },
      transport: opened.transport,
    })

  test('a new ticket reads back as it was typed: subject, detail and custom fields', async () => {
    const home = signedIn()
    await assert(
      asyncProperty(
        hostileLine,
        textWithoutHtml,
        hostileText,
        hostileText,
        async (subject, detail, number, error) => {
          const made = await did(home, [
            ...omis,
            typedAs('--subject=', subject),
            typedAs('--detail=', detail),
            `--set=${typedAs('Screen or report=', number)}`,
            `--set=${typedAs('Exact error text=', error)}`,
          ])
          const told: unknown = JSON.parse(await did(home, ['show', made.trim(), '-o', 'json']))
          expect(told).toMatchObject({
            subject,
            detail: sent(detail),
            fields: { 'Screen or report': sent(number), 'Exact error text': sent(error) },
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('notes and solutions read back as they were typed', async () => {
    const home = signedIn()
    await assert(
      asyncProperty(textWithoutBbcode, textWithoutBbcode, boolean(), async (note, solution, piped) => {
        const id = await openTicket()
        const line = ['note', String(id), '--no-mail']
        // What ends a pipe's last line is not part of the text, nor is a byte order mark.
        if (piped && !/^\ufeff|\r$/.test(note)) await did(home, [...line, '-m', '-'], `${note}\n`)
        else await did(home, [...line, typedAs('--text=', note)])
        await did(home, ['resolve', String(id), '--no-mail', typedAs('--solution=', solution)])
        const told: unknown = JSON.parse(await did(home, ['show', String(id), '-o', 'json']))
        expect(told).toMatchObject({
          status: 'Resolved',
          notes: [
            { text: sent(note), source: sent(note), solution: false },
            { text: sent(solution), source: sent(solution), solution: true },
          ],
        })
      }),
      { numRuns: 60 },
    )
  })

  test('what the client writes in an update reads back to the last blank', async () => {
    const home = signedIn()
    const client = clientOf[api]()
    const id = await openTicket()
    await assert(
      asyncProperty(hostileText, textWithoutHtml, hostileText, async (subject, detail, number) => {
        await client.update(id, { subject, detail, fields: new Map([[30, number]]) })
        const told: unknown = JSON.parse(await did(home, ['show', String(id), '-o', 'json']))
        // The server writes every kind of line end in a detail as `<br/> `.
        expect(told).toMatchObject({ subject, detail: sent(detail), fields: { 'Callback number': number } })
      }),
      { numRuns: 100 },
    )
  })
})

async function openTicket(): Promise<number> {
  const made = await opened.asks('Tickets', {
    method: 'POST',
    body: {
      problemtype: { id: 3 },
      subject: 'Test',
      detail: 'Test',
      clientReporter: { id: 12 },
      sendEmail: false,
    },
  })
  if (typeof made === 'object' && made !== null && 'id' in made && typeof made.id === 'number') return made.id
  throw new Error('The sandbox made no ticket.')
}
