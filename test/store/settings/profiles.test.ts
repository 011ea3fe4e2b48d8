import { expect, test } from 'vitest'
import {
  checkProfileName,
  findProfile,
  requireProfile,
  withCurrentProfile,
  withoutProfile,
  withProfile,
} from '../../../src/store/settings/profiles.ts'
import { noSettings } from '../../../src/store/settings/schema.ts'

const plains = { server: 'https://help.example.org', auth: 'key' as const, secret: 'k' }
const saved = withProfile(noSettings, 'plains', plains)

test('a saved profile is the current one', () => {
  expect(saved.profile).toBe('plains')
  expect(requireProfile(saved, 'plains')).toEqual(plains)
})

test('a forgotten profile takes its secret with it and is current no more', () => {
  const left = withoutProfile(saved, 'plains')
  expect(left.profile).toBeNull()
  expect(JSON.stringify(left)).not.toContain('secret')
})

test('another profile stays current when one is forgotten', () => {
  const both = withProfile(saved, 'hills', plains)
  expect(withoutProfile(both, 'plains').profile).toBe('hills')
})

test('an unknown profile is named with the nearest one', () => {
  expect(() => withCurrentProfile(saved, 'plain')).toThrow(
    expect.objectContaining({
      exit: 2,
      message: 'There is no profile "plain".',
      hint: 'Did you mean "plains"? helpdesk login --profile NAME makes one.',
    }),
  )
})

test('the sandbox can be the current profile without being saved', () => {
  expect(withCurrentProfile(saved, 'sandbox').profile).toBe('sandbox')
})

test.each(['sandbox', '', '..', 'a/b', '-x', 'two words', '__proto__', 'constructor', 'x'.repeat(65)])(
  '%j cannot be the name of a profile',
  (name) => {
    expect(() => checkProfileName(name)).toThrow(expect.objectContaining({ exit: 2 }))
    expect(findProfile(noSettings, name)).toBeNull()
  },
)
