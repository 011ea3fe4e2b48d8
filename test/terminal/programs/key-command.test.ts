import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readKeyCommand } from '../../../src/terminal/programs/key-command.ts'
import { temporaryFolder } from '../../store/temporary-folder.ts'

/** A command that runs this script; its words can be added to. */
function command(script: string): string {
  const path = join(temporaryFolder(), 'my safe.sh')
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o700 })
  return `"${path}"`
}

function asked(line: string, more: Partial<Parameters<typeof readKeyCommand>[1]> = {}) {
  const said: string[] = []
  const secret = readKeyCommand(line, {
    env: { PATH: process.env['PATH'] },
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
    signal: new AbortController().signal,
    attended: false,
    say: (words) => void said.push(words),
    ...more,
  })
  return { secret, said }
}

test('the first line that it prints is the secret', async () => {
  const { secret } = asked(command("printf 'Qm3vN8xR2t\\r\\nuser: dana\\n'"))
  expect(await secret).toBe('Qm3vN8xR2t')
})

test('its words are split as a shell does, and no shell runs it', async () => {
  const ran = join(temporaryFolder(), 'ran')
  const { secret } = asked(
    `${command('printf "%s|" "$@"')} show 'help desk' $HOME $(touch ${ran}) ; touch ${ran}`,
  )
  expect(await secret).toBe(`show|help desk|$HOME|$(touch|${ran})|;|touch|${ran}|`)
  expect(existsSync(ran)).toBe(false)
})

test('it learns no secret of ours from the environment', async () => {
  const env = {
    PATH: process.env['PATH'],
    HELPDESK_API_KEY: 'k-81552',
    HELPDESK_PASSWORD: 'p-81552',
    LANG: 'C',
  }
  const { secret } = asked(command('env | sort | tr "\\n" " "'), { env })
  expect(await secret).toContain('LANG=C')
  expect(await secret).not.toContain('81552')
})

test('what it says on stderr is told, and is the reason when it fails: 4', async () => {
  const { secret, said } = asked(command('echo "Opening the safe" >&2; echo "no such entry" >&2; exit 3'))
  await expect(secret).rejects.toMatchObject({
    exit: 4,
    message: 'The key-command ended with 3: no such entry.',
  })
  expect(said).toEqual(['Opening the safe', 'no such entry'])
})

test.each([
  ['prints nothing', () => command('true'), 'The key-command printed no secret.'],
  [
    'prints an empty line first',
    () => command('echo; echo Qm3vN8xR2t'),
    'The key-command printed no secret.',
  ],
  ['is not there', () => 'no-such-safe show', 'The key-command could not be started: no-such-safe.'],
  ['is empty', () => '', 'The key-command could not be started: it is empty.'],
])('one that %s is an error: 4', async (_, line, message) => {
  await expect(asked(line()).secret).rejects.toMatchObject({ exit: 4, message })
})

test('one that does not end is ended: 4', async () => {
  const { secret } = asked(command('exec sleep 600'), { sleep: () => Promise.resolve() })
  await expect(secret).rejects.toMatchObject({
    exit: 4,
    message: 'The key-command did not end within 30 seconds.',
  })
})

test('Ctrl-C ends it', async () => {
  const interrupt = new AbortController()
  const { secret } = asked(command('echo "Password of the safe:" >&2; exec sleep 600'), {
    signal: interrupt.signal,
    say: () => interrupt.abort(),
  })
  await expect(secret).rejects.toMatchObject({ exit: 130 })
})

test('Ctrl-C that only the command has heard of yet is no failure of it: 130', async () => {
  await expect(asked(command('kill -INT $$; sleep 60')).secret).rejects.toMatchObject({ exit: 130 })
})
