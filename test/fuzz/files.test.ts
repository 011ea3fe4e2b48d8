import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { constantFrom, oneof, record, string, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'

import { fuzz } from '../support/fuzz.ts'
import { nearlyJson } from '../support/nearly-json.ts'
import { desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'

const profile = {
  server: 'https://desk.example.org',
  auth: 'key',
  username: 'a.ruiz',
  secret: 'k'.repeat(40),
}
const settings = {
  version: 1,
  profile: 'desk',
  profiles: { desk: profile, other: { ...profile, auth: 'session', insecureHttp: true, caFile: 'ca.pem' } },
  settings: { cache: 'on', color: 'auto', limit: 50, runs: 100, timeout: 30 },
}
const views = { version: 1, views: [{ name: 'stuck', filter: 'status:open tech:none' }] }
const draft = {
  version: 1,
  verb: 'note',
  ids: [1042],
  ranges: [{ from: 1, to: 3 }],
  text: 'It prints again.',
  fields: { minutes: '15' },
  options: { hidden: true, attach: ['a.txt'] },
  profile: 'desk',
  server: null,
  editing: null,
  at: '2026-10-01T16:00:00Z',
}
const policy = {
  phone: '555-0100',
  hours: 'Mo-Fr',
  states: { Parked: 'waiting' },
  openingStatus: 'Open',
  techniciansMayClose: false,
  required: [{ type: '*', field: 'room' }],
  excluded: [{ match: 'resident phone', say: 'Call the vendor.' }],
}

/** Files that people may edit, what is in them, and commands that read them. */
const files = [
  [
    'config/helpdesk/settings.json',
    settings,
    ['profiles', 'config list', 'profiles use desk', 'config set limit 7'],
  ],
  ['config/helpdesk/views.json', views, ['views', 'views drop stuck']],
  ['state/helpdesk/drafts/d1.json', draft, ['drafts', 'drafts show d1', 'drafts drop d1']],
  [
    'config/helpdesk/site-policy.json',
    policy,
    ['statuses --no-such', 'new --subject resident --dry-run --no-input'],
  ],
] as const

test('whatever stands in a file of ours, a command does its work or says what is wrong', async () => {
  const home = desk({ learnsFromFiles: false })
  const tried = constantFrom(...files).chain(([path, whole, lines]) =>
    record({
      path: constantFrom(path),
      bytes: oneof(
        { arbitrary: nearlyJson([whole]).map((text) => Buffer.from(text)), weight: 5 },
        uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
        string({ unit: 'binary' }).map((text) => Buffer.from(text)),
      ),
      line: constantFrom(...lines),
      format: constantFrom('', ' -o json'),
    }),
  )
  await fuzz('files', tried, async ({ path, bytes, line, format }) => {
    for (const folder of ['config', 'state'])
      rmSync(join(home.folder, folder), { recursive: true, force: true })
    const file = join(home.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    const { code, stdout, stderr } = await home.run(typed(line + format))
    expect(stderr).not.toContain('helpdesk made a mistake')
    expect(stdout + stderr).not.toContain(profile.secret)
    expect([0, 1, 2, 3, 4]).toContain(code)
  })
})
