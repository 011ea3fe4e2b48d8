import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Computer, computer, signedInto } from '../support/computer.ts'
import { hasKeyring, startSession } from '../support/keyring.ts'
import { processesOf, showsItself, showsProcesses } from '../support/processes.ts'
import { type ServedSandbox, serveSandbox } from '../support/served-sandbox.ts'

const password = 'pw-4f81Zq07TnB'

describe.skipIf(!showsProcesses)(
  'other programs see no secret, in their command line or environment:',
  () => {
    test('the editor', async () => {
      const { desk, server, program } = await atWork()
      const editor = desk.with({ EDITOR: program('editor', 'sed -i "s/^room:.*/room: 115/" "$1"') })
      const person = editor.sits(['edit', '1042'])
      await person.answers('Send these changes', '')
      expect(await person.leaves()).toBe(0)
      expectNoSecrets(seen(desk), server)
    })

    test('the pager', async () => {
      const { desk, server, program } = await atWork()
      const person = desk
        .with({ PAGER: program('pager', 'cat > /dev/null') })
        .sits(['show', '1042'], { rows: 6 })
      expect(await person.leaves()).toBe(0)
      expectNoSecrets(seen(desk), server)
    })

    test('the browser', async () => {
      const { desk, server, program } = await atWork()
      program('xdg-open', 'true')
      const browsing = desk.with({ PATH: `${desk.folder}:${process.env['PATH'] ?? ''}` })
      expect(await browsing.runs(['browse', '1042'])).toMatchObject({ code: 0 })
      expectNoSecrets(seen(desk), server)
    })

    test('a key-command, which has one to tell', async () => {
      const { desk, server, program } = await atWork()
      const safe = program('safe', `cat '${join(desk.folder, 'key.txt')}'`)
      await desk.script('cat > key.txt', server.apiKey)
      const login = ['login', '--server', server.url, '--key-command', safe]
      expect(await desk.runs(login)).toMatchObject({ code: 0 })
      expectNoSecrets(seen(desk), server)
    })
  },
)

test.skipIf(!showsProcesses || !hasKeyring)(
  'nor does the process that gives the keyring a secret show it, while the keyring waits',
  async () => {
    const session = await startSession(computer({ HELPDESK_PASSWORD: password }))
    await session.opensKeyring()
    await session.locks()
    const { desk } = session
    const server = await serveSandbox(desk.env)
    const person = desk.sits(['login', '--server', server.url])
    await person.answers('API key', server.apiKey)
    await person.sees('The system keyring waits to be unlocked.')
    const asking = processesOf('keyring.js').filter((text) => text.includes(desk.folder))
    expect(asking).toHaveLength(1)
    expectNoSecrets(asking.join('\n'), server)
    person.presses('interrupt')
    expect(await person.leaves()).toBe(130)
    await expect
      .poll(() => processesOf('keyring.js').filter((text) => text.includes(desk.folder)))
      .toEqual([])
  },
)

interface AtWork {
  readonly desk: Computer
  readonly server: ServedSandbox
  /** Puts a program on the computer that writes down what others may read of it. */
  readonly program: (name: string, script: string) => string
}

async function atWork(): Promise<AtWork> {
  const bare = computer()
  const server = await serveSandbox(bare.env)
  const desk = bare.with({ ...signedInto(server), HELPDESK_PASSWORD: password, LANG: 'C.UTF-8' })
  return {
    desk,
    server,
    program: (name, script) =>
      desk.hasProgram(name, `${showsItself(join(desk.folder, 'seen.txt'))}\n${script}`),
  }
}

function seen(desk: Computer): string {
  const text = readFileSync(join(desk.folder, 'seen.txt'), 'utf8')
  // It is the whole of it: what is no secret is there.
  expect(text).toContain('LANG=C.UTF-8')
  expect(text).toContain('helpdesk.js')
  return text
}

function expectNoSecrets(text: string, { apiKey }: ServedSandbox): void {
  expect(text).not.toContain(apiKey.slice(0, 12))
  expect(text).not.toContain(password.slice(0, 8))
}
