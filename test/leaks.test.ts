import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './support/folders.ts'
import { createLeakWatch } from './support/leaks.ts'
import { signedInDesk } from './support/run.ts'

const secret = 'Qm3v&N8xR2t/Lw7Kp+Z4sYb'

describe('a secret that was used is found', () => {
  const coded = Buffer.from(`user:${secret}`).toString('base64')
  test.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
    ['in a header', `authorization: Basic ${coded}`],
    ['in JSON', JSON.stringify({ apiKey: secret })],
    ['cut off in its middle', `…?apiKey=${secret.slice(0, 9)}…`],
    ['without its beginning', `…${secret.slice(-8)}`],
  ])('%s', (_, form) => {
    const watch = createLeakWatch(temporaryFolder())
    watch.uses(secret)
    watch.printed('stderr of helpdesk queue', `debug: ${form}\n`)
    expect(watch.leaks()).toEqual(['a secret can be read in stderr of helpdesk queue'])
  })

  test('in a file, whoever wrote it', () => {
    const folder = temporaryFolder()
    writeBelow(folder, 'state/helpdesk/runs/r1.ndjson', `{"words":["--server","?apiKey=${secret}"]}\n`)
    const watch = createLeakWatch(folder)
    watch.uses(secret)
    expect(watch.leaks()).toEqual(['a secret can be read in state/helpdesk/runs/r1.ndjson'])
  })

  test('that only the files for secrets hold, the key of a session too', () => {
    const folder = temporaryFolder()
    writeBelow(
      folder,
      'config/helpdesk/secrets.json',
      JSON.stringify({ secrets: { a: { server: '', secret } } }),
    )
    const session = { server: 'https://desk.example.org', session: { key: 'Sx81kQzP02mvT', cookies: [] } }
    writeBelow(folder, 'state/helpdesk/sessions/a.json', JSON.stringify(session))
    const watch = createLeakWatch(folder)
    expect(watch.leaks()).toEqual([])
    watch.printed('the first', `sessionKey=${session.session.key}`)
    watch.printed('the second', 'sessionKey=***')
    watch.printed('the third', secret)
    expect(watch.leaks()).toEqual(['a secret can be read in the first', 'a secret can be read in the third'])
  })
})

test('what holds no piece of a secret is left alone', () => {
  const watch = createLeakWatch(temporaryFolder())
  watch.uses(secret)
  watch.printed('stdout', `apiKey=*** ${secret.slice(0, 7)} ${secret.slice(-7)}`)
  expect(watch.leaks()).toEqual([])
})

describe('a command that shows a secret', () => {
  const key = 'k'.repeat(40)
  let shown = ''

  // The server puts the key into its own words.
  test.fails('fails its test', async () => {
    const words = new TextEncoder().encode(JSON.stringify({ id: 1042, subject: key }))
    const person = signedInDesk(() => Promise.resolve({ status: 200, headers: {}, body: words }))
    const { code, stdout } = await person.run(['api', 'Tickets/1042'])
    expect(code).toBe(0)
    shown = stdout
  })

  test('does so for nothing else', () => {
    expect(shown).toContain(key)
  })
})

function writeBelow(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
