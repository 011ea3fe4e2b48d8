import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDownloads } from '../../src/store/downloads.ts'
import { changeSecrets } from '../../src/store/secrets/file.ts'
import { changeSettings } from '../../src/store/settings/write.ts'
import { withProfile } from '../../src/store/settings/profiles.ts'
import { readViews } from '../../src/store/views/read.ts'
import { changeViews } from '../../src/store/views/write.ts'
import { machine } from './machine.ts'
import { temporaryFolder } from './temporary-folder.ts'

const server = 'https://help.example.org'

/** Files of ours that people also keep elsewhere, and what writes them. */
const kinds = [
  {
    name: 'settings.json',
    empty: '{}',
    write: async (path: string): Promise<unknown> =>
      changeSettings(path, machine(), (settings) => withProfile(settings, 'plains', { server, auth: 'key' })),
    holds: 'plains',
  },
  {
    name: 'secrets.json',
    empty: '{"secrets":{}}',
    write: async (path: string): Promise<unknown> =>
      changeSecrets(path, machine(), () => ({ plains: { server, secret: 'Qm3vN8xR2tLw7KpZ4sYb' } })),
    holds: 'plains',
  },
  {
    name: 'views.json',
    empty: '{"views":[]}',
    write: async (path: string): Promise<unknown> =>
      changeViews(path, machine(), () => [{ name: 'stuck', filter: 'status:pending' }]),
    holds: 'stuck',
  },
]

interface Linked {
  /** Where the program has its files. */
  readonly folder: string
  /** Where the person keeps them. */
  readonly dotfiles: string
  readonly path: string
}

function linked(name: string): Linked {
  const top = temporaryFolder()
  const [folder, dotfiles] = [join(top, 'helpdesk'), join(top, 'dotfiles')]
  for (const one of [folder, dotfiles]) mkdirSync(one)
  symlinkSync(join('..', 'dotfiles', name), join(folder, name))
  return { folder, dotfiles, path: join(folder, name) }
}

describe.each(kinds)('$name that is a link', ({ name, empty, write, holds }) => {
  test('stays one, and what it leads to is written', async () => {
    const { folder, dotfiles, path } = linked(name)
    writeFileSync(join(dotfiles, name), empty)
    await write(path)
    expect(readlinkSync(path)).toBe(`../dotfiles/${name}`)
    expect(readFileSync(join(dotfiles, name), 'utf8')).toContain(holds)
    expect([readdirSync(folder), readdirSync(dotfiles)]).toEqual([[name], [name]])
  })

  test('may lead to a file that is not there yet', async () => {
    const { dotfiles, path } = linked(name)
    await write(path)
    expect(readlinkSync(path)).toBe(`../dotfiles/${name}`)
    expect(readFileSync(join(dotfiles, name), 'utf8')).toContain(holds)
    expect((lstatSync(join(dotfiles, name)).mode & 0o777).toString(8)).toBe('600')
  })

  test('stays one when what it leads to is damaged: that is kept aside in its own place', async () => {
    const { dotfiles, path } = linked(name)
    writeFileSync(join(dotfiles, name), '{"version":')
    await write(path)
    expect(readlinkSync(path)).toBe(`../dotfiles/${name}`)
    expect(readFileSync(join(dotfiles, name), 'utf8')).toContain(holds)
    const aside = join(dotfiles, `${name}.corrupt-2026-11-24T09-00-00Z`)
    expect(readFileSync(aside, 'utf8')).toBe('{"version":')
  })
})

test('links that go round in a circle are an error that names the file', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'views.json')
  symlinkSync('other.json', path)
  symlinkSync('views.json', join(folder, 'other.json'))
  await expect(changeViews(path, machine(), () => [])).rejects.toThrow(
    `Could not read ${path}: its links go round in a circle.`,
  )
})

test('where the damaged file is that a link led to is told', async () => {
  const { dotfiles, path } = linked('views.json')
  writeFileSync(join(dotfiles, 'views.json'), '{"views":')
  const { damaged } = await readViews(path, machine())
  expect(damaged).toEqual({
    path,
    keptAs: join(dotfiles, 'views.json.corrupt-2026-11-24T09-00-00Z'),
  })
})

test('a download follows no link, which somebody else may have put there', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'precious.txt'), 'precious')
  symlinkSync('precious.txt', join(folder, 'report.txt'))
  const downloads = createDownloads({ folder, cwd: folder })
  await downloads.save('report.txt', Buffer.from('a report'), { replace: true })
  expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('precious')
  expect(lstatSync(join(folder, 'report.txt')).isFile()).toBe(true)
})
