import { expect, test } from 'vitest'
import {
  isSet,
  preferenceKey,
  preferenceKeys,
  preferenceText,
  withoutPreference,
  withPreference,
} from '../../../src/store/settings/preferences.ts'
import { noSettings } from '../../../src/store/settings/schema.ts'

test('what is not set has its default', () => {
  expect(preferenceKeys.map((key) => [key.name, preferenceText(noSettings, key)])).toEqual([
    ['accessible', 'off'],
    ['cache', 'on'],
    ['color', 'auto'],
    ['limit', '50'],
    ['runs', '200'],
    ['timeout', '120'],
    ['version-warnings', 'on'],
  ])
})

test('a value is set and set back', () => {
  const limit = preferenceKey('limit')
  const changed = withPreference(noSettings, limit, '20')
  expect(changed.settings).toEqual({ limit: 20 })
  expect(preferenceText(changed, limit)).toBe('20')
  expect(isSet(withoutPreference(changed, limit), limit)).toBe(false)
})

test.each([
  ['colour', 'There is no setting "colour".', 'Did you mean "color"?'],
  [
    'telemetry',
    'There is no setting "telemetry".',
    'It can be "accessible", "cache", "color", "limit", "runs", "timeout" or "version-warnings".',
  ],
  [
    '__proto__',
    'There is no setting "__proto__".',
    'It can be "accessible", "cache", "color", "limit", "runs", "timeout" or "version-warnings".',
  ],
])('the setting %s does not exist', (name, message, hint) => {
  expect(() => preferenceKey(name)).toThrow(expect.objectContaining({ exit: 2, message, hint }))
})

test.each([
  ['cache', 'offf', 'cache cannot be "offf".', 'Did you mean "off"?'],
  ['limit', '-1', 'limit cannot be "-1".', 'Give a whole number, 0 for no limit.'],
  ['limit', '1e3', 'limit cannot be "1e3".', 'Give a whole number, 0 for no limit.'],
  ['timeout', '0', 'timeout cannot be "0".', 'Give a whole number from 1 to 86400.'],
  ['timeout', '86401', 'timeout cannot be "86401".', 'Give a whole number from 1 to 86400.'],
  ['timeout', '2.5', 'timeout cannot be "2.5".', 'Give a whole number from 1 to 86400.'],
  ['limit', '', 'limit cannot be "".', 'Give a whole number, 0 for no limit.'],
])('%s does not take %j', (name, typed, message, hint) => {
  expect(() => withPreference(noSettings, preferenceKey(name), typed)).toThrow(
    expect.objectContaining({ exit: 2, message, hint }),
  )
})
