import { UsageError } from '#errors.ts'
import type { ServerApi } from '#desk/server/api.ts'
import { suggestion } from '#desk/text/nearest.ts'
import type { Profile, Settings } from './schema.ts'

/** The built-in help desk; needs no saved profile and cannot be saved over. */
export const sandboxProfile = 'sandbox'

// Names that JavaScript objects carry already.
const unusable = new Set(['constructor', 'prototype'])

/** Throws UsageError for a name that cannot be saved; it also names files, and stands on command lines. */
export function checkProfileName(name: string): void {
  if (name === sandboxProfile) {
    throw new UsageError(`The profile ${sandboxProfile} is the built-in help desk.`, {
      hint: 'Choose another name.',
    })
  }
  if (/^[a-z0-9][a-z0-9._-]{0,63}$/i.test(name) && !unusable.has(name)) return
  throw new UsageError(`"${name}" cannot be the name of a profile.`, {
    hint: 'Use letters, digits, dots, hyphens and underscores, 64 at most, and begin with a letter or digit.',
  })
}

/** The profile of that name, or null. */
export function findProfile(settings: Settings, name: string): Profile | null {
  return Object.hasOwn(settings.profiles, name) ? (settings.profiles[name] ?? null) : null
}

/** As findProfile; throws UsageError with the nearest name when there is none. */
export function requireProfile(settings: Settings, name: string): Profile {
  const profile = findProfile(settings, name)
  if (profile !== null) return profile
  const names = [...Object.keys(settings.profiles), sandboxProfile]
  throw new UsageError(`There is no profile "${name}".`, {
    hint: `${suggestion(name, names) ?? ''} helpdesk login --profile NAME makes one.`,
  })
}

/** Saves a profile under a name and makes it the current one. */
export function withProfile(settings: Settings, name: string, profile: Profile): Settings {
  checkProfileName(name)
  return { ...settings, profile: name, profiles: { ...settings.profiles, [name]: profile } }
}

/** Forgets a profile; if it was the current one, none is. */
export function withoutProfile(settings: Settings, name: string): Settings {
  const { [name]: _, ...profiles } = settings.profiles
  return { ...settings, profile: settings.profile === name ? null : settings.profile, profiles }
}

/** Throws UsageError when there is no such profile. */
export function withCurrentProfile(settings: Settings, name: string): Settings {
  if (name !== sandboxProfile) requireProfile(settings, name)
  return { ...settings, profile: name }
}

/** The system's certificate authorities know its server. */
export function withRoots(settings: Settings, name: string): Settings {
  return withMore(settings, name, { roots: 'system' })
}

/** Its server speaks that API. */
export function withApi(settings: Settings, name: string, api: ServerApi): Settings {
  return withMore(settings, name, { api })
}

/** A profile that is not saved stays so. */
function withMore(settings: Settings, name: string, more: Partial<Profile>): Settings {
  const profile = findProfile(settings, name)
  if (profile === null) return settings
  return { ...settings, profiles: { ...settings.profiles, [name]: { ...profile, ...more } } }
}
