import { expect, test } from 'vitest'
import { flawsOf, versionWarning } from '#desk/server/flaws.ts'
import { parseServerVersion } from '#desk/server/version.ts'

test.each([
  ['12.1.0.276', [12, 1, 0], null],
  ['12.7.9', [12, 7, 9], 0],
  ['12.8.3', [12, 8, 3], 0],
  ['12.8.3.1813', [12, 8, 3], null],
  ['12.8.3 HF2', [12, 8, 3], 2],
  ['12.8.3.HF3', [12, 8, 3], 3],
  ['12.8.7 Hotfix 1', [12, 8, 7], 1],
  ['12.8.8 HF1 build 2585', [12, 8, 8], 1],
  [' 12.8.8.2585 ', [12, 8, 8], null],
  ['2026.1', [2026, 1, 0], 0],
  ['2026.2.1', [2026, 2, 1], 0],
  ['2026.4.0.19', [2026, 4, 0], null],
])('the version %s is read', (text, release, hotfix) => {
  expect(parseServerVersion(text)).toEqual({ release, hotfix })
})

test.each(['', '12', 'twelve', '12_8_8_2585', '12.8.x', '2026.1-beta', '25.3.1', '12.8.3 HF', '1.2.3.4.5'])(
  'the wording "%s" is not guessed at',
  (text) => {
    expect(parseServerVersion(text)).toBeNull()
    expect(flawsOf(text)).toBeNull()
    expect(versionWarning(text)).toBeNull()
  },
)

const since2025 = ['40551', '40536', '40552', '40553', '40554', '40537'].map((one) => `CVE-2025-${one}`)
const since2026 = ['CVE-2026-28299', 'CVE-2026-28323']

test.each([
  ['12.1.0.276', ['CVE-2024-28986', 'CVE-2024-28987', 'CVE-2024-28988', 'CVE-2025-26399'], []],
  ['12.8.3', ['CVE-2024-28986', 'CVE-2024-28987', 'CVE-2024-28988', 'CVE-2025-26399'], []],
  ['12.8.3 HF1', ['CVE-2024-28987', 'CVE-2024-28988', 'CVE-2025-26399'], []],
  ['12.8.3 HF2', ['CVE-2024-28988', 'CVE-2025-26399'], []],
  ['12.8.3 HF3', ['CVE-2025-26399'], []],
  ['12.8.3.1813', ['CVE-2025-26399'], ['CVE-2024-28986', 'CVE-2024-28987', 'CVE-2024-28988']],
  ['12.8.4', ['CVE-2025-26399'], []],
  ['12.8.7', ['CVE-2025-26399'], []],
  ['12.8.7.2100', [], ['CVE-2025-26399']],
  ['12.8.7 HF1', [], []],
  ['12.8.8 HF1', [], []],
  ['12.8.8.2585', [], []],
])('%s has the flaws of its age', (version, certain, possible) => {
  expect(named(version)).toEqual({ certain: [...certain, ...since2025, ...since2026], possible })
})

test.each([
  ['2026.1', since2026],
  ['2026.1.0.512', since2026],
  ['2026.2', since2026],
  ['2026.2.1', []],
  ['2026.2.1.77', []],
  ['2026.4.0.19', []],
  ['2027.1', []],
])('%s has %j', (version, certain) => {
  expect(named(version)).toEqual({ certain, possible: [] })
})

test('the warning names what attackers use, the version to go to, and how to be rid of it', () => {
  expect(versionWarning('12.8.8.2585')).toBe(
    'The help desk runs version 12.8.8.2585, which has flaws that attackers use (CVE-2025-40551, CVE-2025-40536). Whoever runs it should go to 2026.2.1 or newer. More: helpdesk doctor. No more of this: helpdesk config set version-warnings off',
  )
  expect(versionWarning('2026.1')).toContain('which has known flaws (CVE-2026-28299, CVE-2026-28323).')
  expect(versionWarning('2026.4.0.19')).toBeNull()
})

function named(version: string): { certain: readonly string[]; possible: readonly string[] } | null {
  const found = flawsOf(version)
  return (
    found && {
      certain: found.certain.map(({ cve }) => cve),
      possible: found.possible.map(({ cve }) => cve),
    }
  )
}
