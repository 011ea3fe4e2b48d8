import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DeskError } from '../../../src/errors.ts'
import { readSettings } from '../../../src/store/settings/read.ts'
import { machine } from '../machine.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import * as fc from '../../support/properties.ts'

function settingsFile(text: string): string {
  const path = join(temporaryFolder(), 'settings.json')
  writeFileSync(path, text)
  return path
}

test('no settings are empty settings, and reading creates nothing', async () => {
  const folder = temporaryFolder()
  expect(await readSettings(join(folder, 'helpdesk', 'settings.json'), machine())).toEqual({
    settings: { version: 1, profile: null, profiles: {}, settings: {} },
    damaged: null,
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a damaged file is kept aside and reported once', async () => {
  const path = settingsFile('{"version":1,')
  const first = await readSettings(path, machine())
  expect(first.damaged).toEqual({ path, keptAs: `${path}.corrupt-2026-11-24T09-00-00Z` })
  expect(first.settings.profiles).toEqual({})
  expect(readFileSync(`${path}.corrupt-2026-11-24T09-00-00Z`, 'utf8')).toBe('{"version":1,')

  const second = await readSettings(path, machine())
  expect(second.damaged).toBeNull()
})

test('two files damaged in the same second are both kept', async () => {
  const path = settingsFile('first')
  await readSettings(path, machine())
  writeFileSync(path, 'second')
  const { damaged } = await readSettings(path, machine())
  expect(damaged?.keptAs).toBe(`${path}.corrupt-2026-11-24T09-00-00Z-2`)
  expect(readFileSync(`${path}.corrupt-2026-11-24T09-00-00Z`, 'utf8')).toBe('first')
})

test.each(['', 'null', '[]', '7', '"settings"', '\0\0\0\0'])('the file %j is damaged', async (text) => {
  const { damaged } = await readSettings(settingsFile(text), machine())
  expect(damaged).not.toBeNull()
})

test('a newer layout is refused and left alone', async () => {
  const path = settingsFile('{"version":2,"profiles":[]}')
  await expect(readSettings(path, machine())).rejects.toMatchObject({
    exit: 2,
    message: `${path} was written by a newer helpdesk (layout 2).`,
  })
  expect(readFileSync(path, 'utf8')).toBe('{"version":2,"profiles":[]}')
})

test('a wrong value is named with path and key, never shown', async () => {
  const path = settingsFile(
    '{"profiles":{"plains":{"server":"https://help.example.org","auth":"key","secret":81552}}}',
  )
  const refused = readSettings(path, machine())
  await expect(refused).rejects.toMatchObject({
    exit: 2,
    message: `${path}: profiles.plains.secret has a wrong value; expected string.`,
  })
  await expect(refused).rejects.not.toThrow('81552')
  expect(existsSync(path)).toBe(true)
})

test('a byte order mark from an editor does no harm', async () => {
  const { settings } = await readSettings(settingsFile('\uFEFF{"profile":"plains"}'), machine())
  expect(settings.profile).toBe('plains')
})

test('reading leaves the permissions of the file as they are', async () => {
  const path = settingsFile('{}')
  chmodSync(path, 0o400)
  await readSettings(path, machine())
  expect((statSync(path).mode & 0o777).toString(8)).toBe('400')
})

test('whatever the file holds, it is read, kept aside or refused with its path', async () => {
  const path = settingsFile('')
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.object().map((value) => JSON.stringify({ version: 1, ...value })),
  )
  await fc.assert(
    fc.asyncProperty(anything, async (text) => {
      writeFileSync(path, text)
      expect(await outcomeOf(path)).toSatisfy((kept: string | null) => kept === null || kept === text)
    }),
    { numRuns: 60 },
  )
})

/** What the file held if it was kept aside or refused, null if it was read. */
async function outcomeOf(path: string): Promise<string | null> {
  try {
    const { damaged } = await readSettings(path, machine())
    return damaged === null ? null : readFileSync(damaged.keptAs ?? '', 'utf8')
  } catch (error) {
    if (error instanceof DeskError && error.message.includes(path)) return readFileSync(path, 'utf8')
    throw error
  }
}
