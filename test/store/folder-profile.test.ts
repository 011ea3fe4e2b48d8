import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFolderProfile } from '#store/folder-profile.ts'
import { temporaryFolder } from './temporary-folder.ts'

function folders(files: Readonly<Record<string, string>>) {
  const top = temporaryFolder()
  const below = join(top, 'projects', 'intake')
  mkdirSync(below, { recursive: true })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(top, path), text)
  return { top, below }
}

test('the folder names the profile for all below it', async () => {
  const { top, below } = folders({ '.helpdesk-profile': 'central\n' })
  expect(await findFolderProfile(below)).toEqual({ name: 'central', path: join(top, '.helpdesk-profile') })
})

test('the nearest folder wins', async () => {
  const { below } = folders({ '.helpdesk-profile': 'central', 'projects/.helpdesk-profile': 'parole' })
  expect(await findFolderProfile(below)).toMatchObject({ name: 'parole' })
})

test('the file of a folder beside it is not looked at', async () => {
  const { top, below } = folders({ '.helpdesk-profile': 'central' })
  mkdirSync(join(top, 'other'))
  writeFileSync(join(top, 'other', '.helpdesk-profile'), 'other')
  expect(await findFolderProfile(below)).toMatchObject({ name: 'central' })
})

test('the sandbox may be named, and an editor for Windows may have saved it', async () => {
  const { top } = folders({ '.helpdesk-profile': '\uFEFFsandbox\r\n' })
  expect(await findFolderProfile(top)).toMatchObject({ name: 'sandbox' })
})

test.each([
  ['nothing', ''],
  ['a command', '$(touch ran)'],
  ['settings', 'server: https://elsewhere.example.org'],
  ['a path', '../central'],
  ['two names', 'central\nparole\n'],
  ['a very long name', 'c'.repeat(65)],
  ['control characters', 'central\u001b[2J'],
])('a file that holds %s is refused with its path: 2', async (_, text) => {
  const { top, below } = folders({ '.helpdesk-profile': text })
  await expect(findFolderProfile(below)).rejects.toMatchObject({
    exit: 2,
    message: `${join(top, '.helpdesk-profile')} does not hold the name of a profile.`,
  })
})
