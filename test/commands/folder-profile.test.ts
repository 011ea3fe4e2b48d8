import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { desk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const welcome = new TextEncoder().encode('{"id":7,"type":"Tech","displayName":"Dana Whitfield"}')

/** Two accounts, of which `central` is the current one, and what the folder says. */
function inFolder(text: string | null, env: Readonly<Record<string, string>> = {}): Desk {
  const person = desk({
    env,
    transport: () => Promise.resolve({ status: 200, headers: {}, body: welcome }),
  })
  const account = (host: string) => ({
    server: `https://${host}.example.org`,
    auth: 'key',
    secret: `key-of-${host}`,
  })
  mkdirSync(dirname(person.settingsPath), { recursive: true })
  writeFileSync(
    person.settingsPath,
    JSON.stringify({
      version: 1,
      profile: 'central',
      profiles: { central: account('central'), parole: account('parole') },
    }),
  )
  if (text !== null) writeFileSync(join(person.folder, '.helpdesk-profile'), text)
  return person
}

test.each([
  ['the saved current one', null, {}, '', 'central settings'],
  ['the folder before the saved one', 'parole\n', {}, '', 'parole ~/.helpdesk-profile'],
  [
    'the environment before the folder',
    'parole\n',
    { HELPDESK_PROFILE: 'central' },
    '',
    'central HELPDESK_PROFILE',
  ],
  [
    'an option before all',
    'parole\n',
    { HELPDESK_PROFILE: 'parole' },
    '--profile central',
    'central --profile',
  ],
])('whoami says what named the profile: %s', async (_, text, env, options, told) => {
  const person = inFolder(text, env)
  const { stdout } = await person.run(typed(`whoami ${options} --json profile,profileFrom`))
  const { profile, profileFrom }: { profile: string; profileFrom: string } = JSON.parse(stdout)
  expect(`${profile} ${profileFrom.replace(person.folder, '~')}`).toBe(told)
})

test('a profile that is not there is named with the file: 2', async () => {
  expect(await inFolder('nowhere\n').run(['whoami'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'There is no profile "nowhere", which ~/.helpdesk-profile names.\nSee them: helpdesk profiles. helpdesk login --profile nowhere makes it; --profile NAME passes the file over.\n',
  })
})

test('anything but a name is refused with the file, and can be passed over', async () => {
  const person = inFolder('server: https://elsewhere.example.org\n')
  expect(await person.run(['whoami'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('~/.helpdesk-profile does not hold the name of a profile.'),
  })
  expect(await person.run(typed('whoami --profile parole'))).toMatchObject({ code: 0 })
})
