import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { desk, type Desk } from '../support/run.ts'

const key = 'Qm3vN8xR2tLw7KpZ4sYb'
const welcome = new TextEncoder().encode('{"id":7,"type":"Tech","displayName":"Dana Whitfield"}')

/** A computer with a safe on it, whose command prints the key, and the line that signs in by it. */
function withSafe(): {
  readonly person: Desk
  readonly login: readonly string[]
  readonly breaks: () => void
} {
  const person = desk({ transport: () => Promise.resolve({ status: 200, headers: {}, body: welcome }) })
  const safe = join(person.folder, 'safe')
  writeFileSync(safe, `#!/bin/sh\necho ${key}\n`, { mode: 0o700 })
  return {
    person,
    login: ['login', '--server', 'https://desk.example.org', '--key-command', `${safe} show helpdesk`],
    breaks: () => writeFileSync(safe, '#!/bin/sh\necho "The safe is locked" >&2\nexit 2\n'),
  }
}

test('the command is asked for the secret each time, and nothing is kept', async () => {
  const { person, login, breaks } = withSafe()
  const signedIn = await person.run(login)
  expect(signedIn).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('The secret is asked of the key-command each time; it is not kept.'),
  })
  expect(readFileSync(person.settingsPath, 'utf8')).not.toContain(key)
  expect(existsSync(person.secretsPath)).toBe(false)
  expect((await person.run(['whoami', '--json', 'name,secretIn'])).stdout).toBe(
    '{"name":"Dana Whitfield","secretIn":"key-command"}\n',
  )
  breaks()
  expect(await person.run(['whoami'])).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('The key-command ended with 2: The safe is locked.\n'),
  })
})

test('one that fails signs nobody in: 4, and nothing is saved', async () => {
  const { person, login, breaks } = withSafe()
  breaks()
  expect(await person.run(login)).toMatchObject({ code: 4, stdout: '' })
  expect(existsSync(person.settingsPath)).toBe(false)
})

test.each([
  [['--api-key-stdin'], 'The secret comes from --key-command or from stdin; choose one of the two.'],
  [['--store', 'file'], 'With --key-command no secret is kept, so --store has nothing to keep.'],
])('with %j it is refused: 2', async (options, message) => {
  const { person, login } = withSafe()
  expect(await person.run([...login, ...options], key)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(message),
  })
})
