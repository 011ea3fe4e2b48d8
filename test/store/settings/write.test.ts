import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../../src/store/settings/read.ts'
import { changeSettings } from '../../../src/store/settings/write.ts'
import { withCurrentProfile, withProfile } from '../../../src/store/settings/profiles.ts'
import { machine } from '../machine.ts'
import { buildWriter, kill, runWriter, startWriter } from '../run-writer.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const built = mkdtempSync(join(tmpdir(), 'helpdesk-writer-'))
let writer = ''
beforeAll(async () => {
  writer = await buildWriter(built)
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

const plains = { server: 'https://help.example.org', auth: 'key' as const }

test('twenty processes that save twenty profiles at once keep twenty profiles', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  const names = Array.from({ length: 20 }, (_, index) => `facility-${index + 1}`)
  await Promise.all(names.map((name) => runWriter(writer, path, name)))

  const { settings } = await readSettings(path, machine())
  expect(new Set(Object.keys(settings.profiles))).toEqual(new Set(names))
  expect(existsSync(`${path}.lock`)).toBe(false)
})

test('a writer killed at any moment leaves whole settings, and the next one goes on', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'settings.json')
  for (let kills = 1; kills <= 5; kills += 1) {
    const running = await startWriter(writer, path, '--forever')
    await machine().sleep(40 * kills)
    await kill(running)
    const reading = await changeSettings(path, machine(), (settings) =>
      withProfile(settings, `after-${kills}`, plains),
    )
    expect(reading.damaged).toBeNull()
  }
  const { settings } = await readSettings(path, machine())
  expect(Object.keys(settings.profiles)).toEqual(
    expect.arrayContaining(['round-1', 'after-1', 'after-2', 'after-3', 'after-4', 'after-5']),
  )
  expect(readdirSync(folder).filter((name) => name.startsWith('settings.json.tmp-'))).toEqual([])
})

test('the lock of a killed process is taken over by exactly one of ten that wait', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  await kill(await startWriter(writer, path, '--hold'))
  expect(existsSync(`${path}.lock`)).toBe(true)

  const names = Array.from({ length: 10 }, (_, index) => `parole-${index + 1}`)
  await Promise.all(names.map((name) => runWriter(writer, path, name)))
  const { settings } = await readSettings(path, machine())
  expect(new Set(Object.keys(settings.profiles))).toEqual(new Set(names))
})

test('settings are for the owner only, in a folder for the owner only', async () => {
  const folder = join(temporaryFolder(), 'config', 'helpdesk')
  const path = join(folder, 'settings.json')
  await changeSettings(path, machine(), (settings) =>
    withProfile(settings, 'plains', { ...plains, secret: 'k' }),
  )
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
  expect(readFileSync(path, 'utf8')).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "profile": "plains",
      "profiles": {
        "plains": {
          "server": "https://help.example.org",
          "auth": "key",
          "secret": "k"
        }
      },
      "settings": {}
    }
    "
  `)
})

test('a folder that the owner made keeps its permissions', async () => {
  const folder = join(temporaryFolder(), 'helpdesk')
  mkdirSync(folder, { mode: 0o750 })
  await changeSettings(join(folder, 'settings.json'), machine(), (settings) =>
    withProfile(settings, 'plains', plains),
  )
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('750')
})

test('settings that are a link stay a link', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'settings.json')
  writeFileSync(join(folder, 'dotfiles.json'), '{}')
  symlinkSync('dotfiles.json', path)
  await changeSettings(path, machine(), (settings) => withProfile(settings, 'plains', plains))
  expect(JSON.parse(readFileSync(join(folder, 'dotfiles.json'), 'utf8'))).toMatchObject({ profile: 'plains' })
})

test('keys that another version of the program wrote survive', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  writeFileSync(
    path,
    JSON.stringify({ version: 1, theme: 'light', profiles: {}, settings: { pager: 'more' } }),
  )
  await changeSettings(path, machine(), (settings) => withProfile(settings, 'plains', plains))
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    theme: 'light',
    settings: { pager: 'more' },
  })
})

test('a damaged file is kept aside before anything is saved', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  writeFileSync(path, '{"version":1,"profiles":{"plains":{"server":"https')
  const { damaged } = await changeSettings(path, machine(), (settings) =>
    withProfile(settings, 'plains', plains),
  )
  expect(damaged?.keptAs).toBe(`${path}.corrupt-2026-11-24T09-00-00Z`)
  expect(readFileSync(damaged?.keptAs ?? '', 'utf8')).toBe(
    '{"version":1,"profiles":{"plains":{"server":"https',
  )
})

test('a newer file is not written over', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  writeFileSync(path, '{"version":2}')
  await expect(changeSettings(path, machine(), (settings) => settings)).rejects.toMatchObject({ exit: 2 })
  expect(readFileSync(path, 'utf8')).toBe('{"version":2}')
})

test('a file where the folder should be is an error that names it', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'helpdesk'), '')
  await expect(
    changeSettings(join(folder, 'helpdesk', 'settings.json'), machine(), (settings) => settings),
  ).rejects.toMatchObject({
    exit: 1,
    message: `Could not create the folder ${join(folder, 'helpdesk')}: a file stands where a folder should be.`,
  })
})

test('a file that begins with a byte order mark is saved like any other', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  writeFileSync(path, '\uFEFF{"version":1,"settings":{"limit":20}}')
  await changeSettings(path, machine(), (settings) => withProfile(settings, 'plains', plains))
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ profile: 'plains', settings: { limit: 20 } })
})

test('a damaged file is named even when the change cannot be made without it', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  writeFileSync(path, '{"profiles":')
  await expect(
    changeSettings(path, machine(), (settings) => withCurrentProfile(settings, 'plains')),
  ).rejects.toMatchObject({
    exit: 1,
    message: `${path} was damaged; it is kept as ${path}.corrupt-2026-11-24T09-00-00Z.`,
  })
})

test('a damaged file that cannot be kept aside is not written over', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  writeFileSync(path, '{"profiles":')
  mkdirSync(`${path}.lock`)
  await expect(
    changeSettings(path, machine(), (settings) => withProfile(settings, 'plains', plains)),
  ).rejects.toMatchObject({ exit: 1 })
  expect(readFileSync(path, 'utf8')).toBe('{"profiles":')
  expect((await readSettings(path, machine())).damaged).toEqual({ path, keptAs: null })
})
