import { writeFileSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

test('settings are listed with their choices', async () => {
  expect((await desk().run(typed('config list -o table'))).stdout).toMatchInlineSnapshot(`
    "Setting           Value  Set    Choices            What it is for
    accessible        off    false  on;off             Ask line by line and redraw nothing, for screens that are read out
    cache             on     false  on;off             Keep look-ups on disk for 10 minutes, and the last tickets and lists for an outage
    color             auto   false  auto;always;never  Colour on a terminal
    limit             50     false                     Rows of a table on a terminal; 0 for all
    runs              200    false                     Runs that the journal keeps; 0 for all
    timeout           120    false                     Seconds that the server may be silent before a request is given up
    version-warnings  on     false  on;off             Warn in whoami of a server whose version has known flaws
    "
  `)
})

test('a setting is changed and printed', async () => {
  const person = desk()
  expect((await person.run(typed('config get limit'))).stdout).toBe('50\n')
  expect(await person.run(typed('config set limit 20'))).toEqual({
    code: 0,
    stdout: '',
    stderr: 'limit is now 20.\n',
  })
  expect((await person.run(typed('config get limit'))).stdout).toBe('20\n')
})

test.each([
  ['config get lmit', 'There is no setting "lmit".'],
  ['config set limit many', 'limit cannot be "many".\nGive a whole number, 0 for no limit.'],
  ['config set color sometimes', 'color cannot be "sometimes".\nIt can be "auto", "always" or "never".'],
  ['config set timeout 0', 'timeout cannot be "0".\nGive a whole number from 1 to 86400.'],
  ['config set limit', 'config set needs VALUE.'],
  ['config', 'config wants one more word.'],
])('%s is refused: 2', async (line, message) => {
  const { code, stdout, stderr } = await desk().run(typed(line))
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
})

test('a damaged settings file is kept aside and told', async () => {
  const person = desk()
  mkdirSync(dirname(person.settingsPath), { recursive: true })
  writeFileSync(person.settingsPath, '{"version":1,')
  const { stderr } = await person.run(typed('config set limit 20'))
  expect(stderr).toContain('~/config/helpdesk/settings.json was damaged. It is kept as')
  expect(readdirSync(dirname(person.settingsPath)).length).toBeGreaterThan(1)
})
