import { describe, expect, test } from 'vitest'
import { judgeCertificate } from '#desk/doctor/certificate.ts'
import { judgeClock } from '#desk/doctor/clock.ts'
import { judgeDisk } from '#desk/doctor/disk.ts'
import { judgePlaces, type Place } from '#desk/doctor/places.ts'
import { judgeProgram } from '#desk/doctor/program.ts'
import { judgeSecret } from '#desk/doctor/secret.ts'
import { judgePolicy } from '#desk/doctor/site-policy.ts'
import { judgeStatuses } from '#desk/doctor/statuses.ts'
import { judgeDrafts, judgeOutbox } from '#desk/doctor/unfinished.ts'
import { judgeVersion } from '#desk/doctor/version.ts'

describe('the clock', () => {
  const from = Date.UTC(2026, 9, 5, 15)
  test.each([
    ['Mon, 05 Oct 2026 15:00:00 GMT', 'ok', "This computer's clock agrees with the help desk's."],
    ['Mon, 05 Oct 2026 15:01:02 GMT', 'ok', "This computer's clock agrees with the help desk's."],
    ['Mon, 05 Oct 2026 14:58:55 GMT', 'warning', 'This computer is 65 seconds ahead of the help desk.'],
    ['Mon, 05 Oct 2026 17:30:00 GMT', 'warning', 'This computer is 3 hours behind the help desk.'],
    ['Sat, 05 Sep 2026 15:00:00 GMT', 'warning', 'This computer is 30 days ahead of the help desk.'],
    ['yesterday', 'skipped', 'The help desk does not tell its time.'],
    ['2026', 'skipped', 'The help desk does not tell its time.'],
    [undefined, 'skipped', 'The help desk does not tell its time.'],
  ])('by a server that says %s', (date, state, words) => {
    expect(judgeClock({ date, from, to: from + 2000 })).toMatchObject({ state, words })
  })

  test('is not wrong because an answer took long', () => {
    const date = 'Mon, 05 Oct 2026 15:01:30 GMT'
    expect(judgeClock({ date, from, to: from + 90_000 }).state).toBe('ok')
  })
})

describe('the version', () => {
  test('that is safe is fine', () => {
    expect(judgeVersion('2026.4.0.19').state).toBe('ok')
  })

  test('whose hotfix is not told may have what the hotfix closes', () => {
    const { state, words } = judgeVersion('12.8.7.2100')
    expect(state).toBe('warning')
    expect(words).toContain(
      'CVE-2025-26399: lets an attacker run programs on the server without signing in, and attackers do; closed by 12.8.7 HF1; whether that is in, the version does not tell',
    )
  })

  test('in unknown words is not guessed at', () => {
    expect(judgeVersion('early access')).toMatchObject({
      state: 'warning',
      words: 'The help desk calls its version "early access", in words that are not known here.',
    })
    expect(judgeVersion(null).state).toBe('skipped')
  })
})

describe('files and folders', () => {
  const folder: Place = {
    path: '~/config',
    is: 'folder',
    mode: 0o700,
    isWritable: true,
    holdsSecrets: false,
  }
  test.each<[string, Partial<Place>, string, string | null]>([
    ['of the owner alone', {}, 'ok', null],
    ['on a system without permission bits', { mode: null }, 'ok', null],
    ['that others can enter', { mode: 0o755 }, 'warning', 'chmod u=rwX,go= ~/config'],
    [
      'with secrets that the group can read',
      { is: 'file', mode: 0o640, holdsSecrets: true },
      'problem',
      'chmod 600 ~/config',
    ],
    [
      'that cannot be written',
      { isWritable: false },
      'problem',
      expect.stringContaining('name other folders'),
    ],
    ['that are neither', { is: 'something else' }, 'problem', 'Look at it and move it away.'],
  ])('%s', (_, changed, state, advice) => {
    expect(judgePlaces([{ ...folder, ...changed }])).toMatchObject({ state, advice })
  })
})

test.each([
  [null, 'skipped'],
  [0, 'problem'],
  [5 * 1024 * 1024, 'warning'],
  [200 * 1024 * 1024, 'ok'],
  [80 * 1024 ** 3, 'ok'],
])('a disk with %s bytes left is %s', (free, state) => {
  expect(judgeDisk(free, '~/state').state).toBe(state)
})

test.each([
  ['20.18.1', 'ok'],
  ['20.19.0', 'ok'],
  ['22.0.0', 'ok'],
  ['20.18.0', 'warning'],
  ['18.20.4', 'warning'],
])('Node %s is %s', (node, state) => {
  expect(judgeProgram({ version: '1.0.0', node, platform: 'linux' }).state).toBe(state)
})

test.each([
  ['2026-10-05', 'warning', '; 0 days are left.'],
  ['2026-11-03', 'warning', '; 29 days are left.'],
  ['2026-11-04', 'ok', '; 30 days are left.'],
  ['2026-10-04', 'warning', '; it has expired.'],
  ['', 'ok', 'It is for desk, from own, trusted by the pin of the account.'],
])('a certificate that is good until "%s" is %s', (validTo, state, words) => {
  const seen = { subject: 'desk', issuer: 'own', validTo, trustedBy: 'pin' } as const
  const verdict = judgeCertificate(seen, Date.UTC(2026, 9, 5, 23))
  expect(verdict.state).toBe(state)
  expect(verdict.words).toContain(words)
})

test('statuses are known by the site policy or by their usual names, in any case', () => {
  const policy = { states: { Parked: 'waiting' }, path: '~/site-policy.json' } as const
  expect(judgeStatuses(['OPEN', 'Cancelled', 'parked'], policy).state).toBe('ok')
  expect(judgeStatuses(['Open', 'On hold', 'Odd'], policy)).toEqual({
    state: 'warning',
    words: 'What these statuses mean is not known, so they count as open: "On hold", "Odd".',
    advice: 'Say it under "states" in ~/site-policy.json: open, waiting, resolved, closed or canceled.',
    exit: null,
  })
})

test('a site policy without a phone number is told', () => {
  expect(judgePolicy({ path: '/etc/p.json', phone: null }, '~/p.json').words).toBe(
    '/etc/p.json has no phone number for when the help desk is down.',
  )
})

test('drafts are counted, and damaged ones named', () => {
  expect(judgeDrafts({ kept: 0, damaged: [] }).state).toBe('ok')
  expect(judgeDrafts({ kept: 1, damaged: [] }).words).toBe('1 draft was typed and not sent.')
  expect(judgeDrafts({ kept: 3, damaged: ['~/d3.json'] }).words).toContain('~/d3.json')
})

test.each([
  [{ waiting: 0, refused: [], unread: [] }, 'ok', 'Nothing waits in the outbox.'],
  [{ waiting: 1, refused: [], unread: [] }, 'warning', '1 write waits in the outbox.'],
  [
    { waiting: 3, refused: ['o2'], unread: [] },
    'warning',
    '3 writes wait in the outbox; the help desk did not take o2.',
  ],
  [
    { waiting: 3, refused: [], unread: ['~/o9.json'] },
    'warning',
    'These writes in the outbox cannot be read and are not sent: ~/o9.json.',
  ],
])('an outbox with %j is %s', (outbox, state, words) => {
  expect(judgeOutbox(outbox)).toMatchObject({ state, words })
})

test.each([
  ['keyring', 'ok', 'The secret is in the system keyring, which gives it.'],
  ['file', 'ok', 'The secret is in ~/secrets.json.'],
  ['key-command', 'ok', 'The secret is what the key command of the account prints.'],
  ['settings', 'warning', 'The secret is in the settings file, as programs before 0.3.0 kept it.'],
] as const)('a secret in %s is %s', (secretIn, state, words) => {
  expect(judgeSecret(secretIn, '~/secrets.json')).toMatchObject({ state, words })
})
