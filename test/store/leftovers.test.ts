import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDownloads } from '../../src/store/downloads.ts'
import { createDrafts } from '../../src/store/drafts.ts'
import type { KeptText } from '../../src/store/kept-text.ts'
import { changeSecrets } from '../../src/store/secrets/file.ts'
import { createSessions } from '../../src/store/sessions.ts'
import { machine } from './machine.ts'
import { temporaryFolder } from './temporary-folder.ts'

const id = '0b6c7a52-6d0e-4f0b-9a52-3c1f0e9d8a77'

/** What a writer leaves that was killed so many minutes ago. */
function leftover(folder: string, name: string, minutes: number): string {
  const left = `${name}.${id}.tmp`
  writeFileSync(join(folder, left), 'half of it')
  const then = Date.now() / 1000 - minutes * 60
  utimesSync(join(folder, left), then, then)
  return left
}

const text: KeptText = {
  version: 1,
  verb: 'note',
  ids: [1042],
  ranges: [],
  text: 'Called back.',
  fields: {},
  options: {},
  profile: null,
  server: null,
  editing: null,
  at: '2026-11-24T09:00:00Z',
}

test('what a killed writer left in a folder goes with the next file that is written there', async () => {
  const folder = temporaryFolder()
  leftover(folder, 'd7.json', 11)
  leftover(folder, 'd8.json.lock', 60)
  await createDrafts(folder).keep(text)
  expect(readdirSync(folder)).toEqual(['d1.json'])
})

test('what another process may be writing at this moment stays', async () => {
  const folder = temporaryFolder()
  const young = leftover(folder, 'd7.json', 9)
  const ahead = leftover(folder, 'd8.json', -600)
  await createDrafts(folder).keep(text)
  expect(readdirSync(folder).toSorted()).toEqual(['d1.json', young, ahead].toSorted())
})

test('of a session that a killed writer left half written nothing stays', async () => {
  const folder = temporaryFolder()
  leftover(folder, 'hills.json', 11)
  const sessions = createSessions(folder, { machine: machine(), onDamage: () => undefined })
  const place = { profile: 'plains', server: 'https://help.example.org', reader: 'key ' }
  await sessions.write(place, { key: 'k3' })
  expect(readdirSync(folder)).toEqual(['plains.json'])
})

test('of secrets half written nothing stays, however new: whoever has the lock knows that their writer is dead', async () => {
  const folder = temporaryFolder()
  leftover(folder, 'secrets.json', 0)
  const other = leftover(folder, 'settings.json', 0)
  await changeSecrets(join(folder, 'secrets.json'), machine(), (secrets) => secrets)
  expect(readdirSync(folder).toSorted()).toEqual(['secrets.json', other].toSorted())
})

test("a person's own folder is not tidied up", async () => {
  const folder = temporaryFolder()
  const theirs = leftover(folder, 'report.pdf', 600)
  const downloads = createDownloads({ folder, cwd: folder })
  await downloads.save('a.txt', Buffer.from('a'), { replace: false })
  await downloads.save('a.txt', Buffer.from('b'), { replace: true })
  expect(readdirSync(folder).toSorted()).toEqual(['a.txt', theirs].toSorted())
})
