import { UsageError } from '#errors.ts'
import { suggestion } from '#desk/text/nearest.ts'
import { timeoutRange, type Preferences, type Settings } from './schema.ts'

export interface PreferenceKey {
  readonly name: keyof Preferences
  readonly kind: 'choice' | 'number'
  /** Empty for numbers. */
  readonly choices: readonly string[]
  /** Of a number that has limits; without, 0 stands for no limit. */
  readonly range?: readonly [least: number, most: number]
  readonly default: string
  readonly summary: string
}

/** Everything `config` knows; each key is read by some command. */
export const preferenceKeys: readonly PreferenceKey[] = [
  {
    name: 'accessible',
    kind: 'choice',
    choices: ['on', 'off'],
    default: 'off',
    summary: 'Ask line by line and redraw nothing, for screens that are read out',
  },
  {
    name: 'cache',
    kind: 'choice',
    choices: ['on', 'off'],
    default: 'on',
    summary: 'Keep look-ups on disk for 10 minutes, and the last tickets and lists for an outage',
  },
  {
    name: 'color',
    kind: 'choice',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    summary: 'Colour on a terminal',
  },
  {
    name: 'limit',
    kind: 'number',
    choices: [],
    default: '50',
    summary: 'Rows of a table on a terminal; 0 for all',
  },
  {
    name: 'runs',
    kind: 'number',
    choices: [],
    default: '200',
    summary: 'Runs that the journal keeps; 0 for all',
  },
  {
    name: 'timeout',
    kind: 'number',
    choices: [],
    range: timeoutRange,
    default: '120',
    summary: 'Seconds that the server may be silent before a request is given up',
  },
  {
    name: 'version-warnings',
    kind: 'choice',
    choices: ['on', 'off'],
    default: 'on',
    summary: 'Warn in whoami of a server whose version has known flaws',
  },
]

/** Throws UsageError with the nearest key for a name that is none. */
export function preferenceKey(name: string): PreferenceKey {
  const key = preferenceKeys.find((known) => known.name === name)
  if (key !== undefined) return key
  const names = preferenceKeys.map((known) => known.name)
  throw new UsageError(`There is no setting "${name}".`, { hint: suggestion(name, names) })
}

/** The value as a word: the saved one, or the default. */
export function preferenceText(settings: Settings, key: PreferenceKey): string {
  const saved = settings.settings[key.name]
  return saved === undefined ? key.default : String(saved)
}

export function isSet(settings: Settings, key: PreferenceKey): boolean {
  return settings.settings[key.name] !== undefined
}

/** The settings with one value typed by a person. Throws UsageError for a value that the key does not take. */
export function withPreference(settings: Settings, key: PreferenceKey, typed: string): Settings {
  const value = key.kind === 'number' ? wholeNumber(key, typed) : choice(key, typed)
  return { ...settings, settings: { ...settings.settings, [key.name]: value } }
}

/** The settings with one value back at its default. */
export function withoutPreference(settings: Settings, key: PreferenceKey): Settings {
  const { [key.name]: _, ...others } = settings.settings
  return { ...settings, settings: others }
}

function choice(key: PreferenceKey, typed: string): string {
  const found = key.choices.find((known) => known === typed.toLowerCase())
  if (found !== undefined) return found
  throw new UsageError(`${key.name} cannot be "${typed}".`, { hint: suggestion(typed, key.choices) })
}

function wholeNumber(key: PreferenceKey, typed: string): number {
  const value = Number(typed)
  const [least, most] = key.range ?? [0, Infinity]
  if (/^\d{1,9}$/.test(typed) && value >= least && value <= most) return value
  throw new UsageError(`${key.name} cannot be "${typed}".`, {
    hint: `Give a whole number${key.range ? ` from ${least} to ${most}` : ', 0 for no limit'}.`,
  })
}
