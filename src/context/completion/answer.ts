import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { KnownWord, KnownWords } from '#desk/completing/known-words.ts'
import { offers } from '#desk/completing/offer.ts'
import { storePaths } from '#store/paths.ts'
import { completionPlace } from '#store/completion/place.ts'
import { readJson, readKeptWords, writtenAt } from '#store/completion/read.ts'
import type { Shell } from '../../shell.ts'

type Machine = Pick<Shell, 'env' | 'home' | 'cwd' | 'now'>

/** How old words may be before they are wanted anew, in milliseconds. */
const halfADay = 12 * 60 * 60 * 1000

/** More than anybody reads. */
const most = 200

/**
 * Lines `value<TAB>description` for a shell: what may be typed where a value of this kind is begun so. Only what is kept on
 * this computer is read, and no secret. `words` are those that stand on the line already.
 */
export async function completions(
  [kind = '', typed = '', ...words]: readonly string[],
  machine: Machine,
): Promise<string> {
  try {
    const found = offers(kind, typed, await known(words, machine)).slice(0, most)
    return found.map(({ value, description }) => `${value}\t${description}\n`).join('')
  } catch {
    // A shell that completes is no place to be told what is wrong; the command will tell.
    return ''
  }
}

async function known(words: readonly string[], machine: Machine): Promise<Parameters<typeof offers>[2]> {
  const paths = storePaths(machine.env, machine.home)
  const settings = entry(readJson(paths.settings))
  const profiles = Object.entries(entry(settings['profiles']))
  const views = entry(readJson(paths.views))['views']
  const name =
    optionIn(words, 'profile') ??
    machine.env['HELPDESK_PROFILE'] ??
    profileHere(machine) ??
    settings['profile']
  const isKept = entry(settings['settings'])['cache'] !== 'off'
  return {
    words:
      typeof name === 'string' && name !== '' && isKept
        ? await wordsOf(name, { folder: paths.completion, profiles, words, machine })
        : null,
    profiles: [
      ...profiles.map(([profile, saved]) => pair(profile, entry(saved)['server'])),
      ['sandbox', 'needs no server'],
    ],
    views: Array.isArray(views) ? views.map((view) => pair(entry(view)['name'], entry(view)['filter'])) : [],
    aliases: Object.entries(entry(settings['aliases'])).map(([alias, line]) => pair(alias, line)),
  }
}

interface Asked {
  readonly folder: string
  readonly profiles: readonly (readonly [string, unknown])[]
  readonly words: readonly string[]
  readonly machine: Machine
}

async function wordsOf(
  name: string,
  { folder, profiles, words, machine: { env, now } }: Asked,
): Promise<KnownWords | null> {
  const saved = entry(profiles.find(([profile]) => profile === name)?.[1])['server']
  const own = typeof saved === 'string' ? saved : null
  if (own === null && name !== 'sandbox') return null
  const server = optionIn(words, 'server') ?? (env['HELPDESK_SERVER'] || own)
  // Another server than the profile's has other words.
  if (server !== own) return null
  const place = completionPlace(folder, name)
  if (now().getTime() - writtenAt(place.words) > halfADay) {
    const { noteWanted } = await import('#store/completion/write.ts')
    await noteWanted(place)
  }
  return readKeptWords(place.words, own)
}

/** The value of `--profile central`, `--profile=central`, and of that in pieces, as bash hands it over. */
function optionIn(words: readonly string[], name: string): string | undefined {
  const at = words.findLastIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`))
  const word = words[at]
  if (word === undefined) return undefined
  if (word.includes('=')) return word.slice(name.length + 3)
  return words[at + 1] === '=' ? words[at + 2] : words[at + 1]
}

function profileHere({ cwd }: Pick<Machine, 'cwd'>): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    try {
      return readFileSync(join(folder, '.helpdesk-profile'), 'utf8').trim()
    } catch {
      if (dirname(folder) === folder) return undefined
    }
  }
}

function entry(read: unknown): Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null ? { ...read } : {}
}

function pair(value: unknown, description: unknown): KnownWord {
  return [typeof value === 'string' ? value : '', typeof description === 'string' ? description : '']
}
