import * as v from 'valibot'
import { serverApis, type ServerApi } from '#desk/server/api.ts'

/** The layout that this program writes; a file with a higher one is left alone. */
export const settingsVersion = 1

/** How long a server may be silent, in seconds. */
export const timeoutRange = [1, 86_400] as const

// Each made once: every command sets all of these up.
const text = v.exactOptional(v.string())
const onOff = v.exactOptional(v.picklist(['on', 'off']))
const count = v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))

// Loose: keys that a later program of the same layout wrote survive our writing.
const Profile = v.looseObject({
  server: v.string(),
  api: v.exactOptional(v.picklist(serverApis)),
  auth: v.picklist(['key', 'app-key', 'password', 'session']),
  username: text,
  secret: text,
  store: v.exactOptional(v.picklist(['keyring', 'file', 'none'])),
  keyCommand: text,
  caFile: text,
  pin: v.exactOptional(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))),
  roots: v.exactOptional(v.literal('system')),
  clientCert: text,
  clientKey: text,
  proxy: text,
  insecureHttp: v.exactOptional(v.boolean()),
  sitePolicy: text,
})

const Choices = v.looseObject({
  accessible: onOff,
  cache: onOff,
  color: v.exactOptional(v.picklist(['auto', 'always', 'never'])),
  limit: count,
  runs: count,
  timeout: v.exactOptional(
    v.pipe(v.number(), v.safeInteger(), v.minValue(timeoutRange[0]), v.maxValue(timeoutRange[1])),
  ),
  'version-warnings': onOff,
})

export const SettingsSchema = v.looseObject({
  version: v.optional(v.literal(settingsVersion), settingsVersion),
  profile: v.optional(v.nullable(v.string()), null),
  profiles: v.optional(v.record(v.string(), Profile), {}),
  settings: v.optional(Choices, {}),
  aliases: v.exactOptional(v.record(v.string(), v.string())),
})

/** Where a secret rests: the system keyring, a file of its own that only its owner may read, or nowhere. */
export type Store = 'keyring' | 'file' | 'none'

/** An account on a server. */
export interface Profile {
  readonly server: string
  /** Left out by programs that knew but the first. */
  readonly api?: ServerApi
  readonly auth: 'key' | 'app-key' | 'password' | 'session'
  readonly username?: string
  /** As programs before 0.3.0 kept it. */
  readonly secret?: string
  readonly store?: Store
  /** Prints the secret, instead of a kept one. */
  readonly keyCommand?: string
  readonly caFile?: string
  /** SHA-256 of the one certificate that is trusted: 64 hex digits. */
  readonly pin?: string
  /** The system's certificate authorities knew the server when the bundled ones did not. */
  readonly roots?: 'system'
  readonly clientCert?: string
  readonly clientKey?: string
  /** A proxy's address without credentials, or `none`. */
  readonly proxy?: string
  readonly insecureHttp?: boolean
  readonly sitePolicy?: string
}

/** What `config set` changes. */
export interface Preferences {
  readonly accessible?: 'on' | 'off'
  readonly cache?: 'on' | 'off'
  readonly color?: 'auto' | 'always' | 'never'
  /** Rows of a table on a terminal; 0 for all. */
  readonly limit?: number
  /** How many runs the journal keeps; 0 for all. */
  readonly runs?: number
  /** How long a server may be silent, in seconds. */
  readonly timeout?: number
  /** Whether `whoami` warns of a server with known flaws. */
  readonly 'version-warnings'?: 'on' | 'off'
}

export interface Settings {
  readonly version: typeof settingsVersion
  /** The profile used when none is named. */
  readonly profile: string | null
  readonly profiles: Readonly<Record<string, Profile>>
  readonly settings: Preferences
  /** Names of commands of one's own, and the lines that they stand for. */
  readonly aliases?: Readonly<Record<string, string>>
}

export const noSettings: Settings = { version: settingsVersion, profile: null, profiles: {}, settings: {} }
