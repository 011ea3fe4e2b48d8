import { firstApi, type ServerApi } from '#desk/server/api.ts'
import { DeskError } from '#errors.ts'
import {
  checkProfileName,
  sandboxProfile,
  withCurrentProfile,
  withoutProfile,
  withProfile,
  withApi,
  withRoots,
} from '#store/settings/profiles.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Damage } from '#store/kept-file.ts'
import type { Profile, Settings } from '#store/settings/schema.ts'
import type { Machine } from '#store/machine.ts'
import type { ProfileRow } from '#views/lists/account.ts'
import type { SettingRow } from '#views/lists/settings.ts'
import type { Shell } from '../shell.ts'
import type { Aliases } from './aliases/expand.ts'

/** What is saved about accounts and preferences. */
export interface SettingsDesk {
  read(): Promise<Settings>
  profiles(): Promise<readonly ProfileRow[]>
  /** Throws UsageError for a name that no account can have. */
  checkName(name: string): void
  /** Saves an account and makes it the current one. Throws UsageError for a name that cannot be used. */
  saveProfile(name: string, profile: Profile): Promise<void>
  /** Forgets an account; what is left of the others stays. */
  dropProfile(name: string): Promise<void>
  useProfile(name: string): Promise<void>
  /** Remembers that the system's certificate authorities know the server. Where that cannot be saved, it is found out again. */
  rememberRoots(name: string): Promise<void>
  /** Remembers the API that the server turned out to speak, as far as that can be saved. */
  rememberApi(name: string, api: ServerApi): Promise<void>
  /** Saves a change of the aliases, made on those that are saved at that moment. */
  changeAliases(make: (aliases: Aliases) => Aliases): Promise<void>
  list(): Promise<readonly SettingRow[]>
  get(key: string): Promise<string>
  set(key: string, value: string): Promise<void>
  /** Where they are kept. */
  readonly path: string
}

export interface SettingsParts {
  readonly shell: Shell
  readonly paths: StorePaths
  /** Told once when the file was found damaged. */
  readonly onDamage: (damage: Damage) => void
}

export function createSettings({ shell, paths, onDamage }: SettingsParts): SettingsDesk {
  const machine = machineOf(shell)
  let reading: Promise<Settings> | null = null

  async function load(): Promise<Settings> {
    const { readSettings } = await import('#store/settings/read.ts')
    const { settings, damaged } = await readSettings(paths.settings, machine)
    if (damaged) onDamage(damaged)
    return settings
  }

  const read = (): Promise<Settings> => (reading ??= load())

  async function change(make: (settings: Settings) => Settings): Promise<void> {
    const { changeSettings } = await import('#store/settings/write.ts')
    const { settings, damaged } = await changeSettings(paths.settings, machine, make)
    if (damaged) onDamage(damaged)
    reading = Promise.resolve(settings)
  }

  /** Where it cannot be saved it is found out again. */
  async function noted(make: (settings: Settings) => Settings): Promise<void> {
    await change(make).catch((error: unknown) => {
      if (!(error instanceof DeskError)) throw error
    })
  }

  /** What is not to be kept does not lie about either. */
  async function forgetAnswers(): Promise<void> {
    const { removeFolderIfAny } = await import('#store/files.ts')
    await removeFolderIfAny(paths.answers)
    await removeFolderIfAny(paths.lookups)
    await removeFolderIfAny(paths.completion)
  }

  const preferences = () => import('#store/settings/preferences.ts')

  return {
    read,
    path: paths.settings,
    async profiles() {
      const settings = await read()
      const saved = Object.entries(settings.profiles).map(([name, profile]) => ({
        name,
        server: profile.server,
        api: profile.api ?? firstApi,
        auth: profile.auth,
        username: profile.username ?? null,
        current: settings.profile === name,
      }))
      const current = settings.profile === sandboxProfile
      const sandbox = {
        name: sandboxProfile,
        server: null,
        api: firstApi,
        auth: 'key',
        username: null,
        current,
      }
      return [...saved, sandbox]
    },
    checkName: checkProfileName,
    async saveProfile(name, profile) {
      await change((settings) => withProfile(settings, name, profile))
    },
    async dropProfile(name) {
      await change((settings) => withoutProfile(settings, name))
    },
    async useProfile(name) {
      await change((settings) => withCurrentProfile(settings, name))
    },
    async rememberRoots(name) {
      await noted((settings) => withRoots(settings, name))
    },
    async rememberApi(name, api) {
      await noted((settings) => withApi(settings, name, api))
    },
    async changeAliases(make) {
      await change((settings) => ({ ...settings, aliases: make(settings.aliases ?? {}) }))
    },
    async list() {
      const { isSet, preferenceKeys, preferenceText } = await preferences()
      const settings = await read()
      return preferenceKeys.map((key) => ({
        key: key.name,
        value: preferenceText(settings, key),
        set: isSet(settings, key),
        choices: key.choices,
        summary: key.summary,
      }))
    },
    async get(name) {
      const { preferenceKey, preferenceText } = await preferences()
      return preferenceText(await read(), preferenceKey(name))
    },
    async set(name, typed) {
      const { preferenceKey, withPreference } = await preferences()
      const key = preferenceKey(name)
      await change((settings) => withPreference(settings, key, typed))
      if ((await read()).settings.cache === 'off') await forgetAnswers()
    },
  }
}

export function machineOf({ pid, isRunning, now, sleep, random }: Shell): Machine {
  return { pid, isRunning, now, sleep, random }
}
