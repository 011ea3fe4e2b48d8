import type { KnownWord, KnownWords } from '#desk/completing/known-words.ts'
import { offers } from '#desk/completing/offer.ts'
import type { Known } from '#desk/completing/words.ts'
import { readJson, readKeptWords, writtenAt } from '#store/completion/read.ts'
import { storePaths } from '#store/paths.ts'
import type { Shell } from '../../shell.ts'
import { type Asked, entry, wordsPlace } from './words-place.ts'

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
    const found = offers(kind, typed, await known(kind, words, machine)).slice(0, most)
    return found.map(({ value, description }) => `${value}\t${description}\n`).join('')
  } catch {
    // A shell that completes is no place to be told what is wrong; the command will tell.
    return ''
  }
}

async function known(kind: string, words: readonly string[], machine: Machine): Promise<Known> {
  const paths = storePaths(machine.env, machine.home)
  const settings = entry(readJson(paths.settings))
  const views = entry(readJson(paths.views))['views']
  const isKept = entry(settings['settings'])['cache'] !== 'off'
  return {
    words: isKept ? await wordsOf({ words, settings, machine, folder: paths.completion }, machine) : null,
    profiles: [
      ...Object.entries(entry(settings['profiles'])).map(([profile, saved]) =>
        pair(profile, entry(saved)['server']),
      ),
      ['sandbox', 'needs no server'],
    ],
    views: Array.isArray(views) ? views.map((view) => pair(entry(view)['name'], entry(view)['filter'])) : [],
    aliases: Object.entries(entry(settings['aliases'])).map(([alias, line]) => pair(alias, line)),
    settings: kind.startsWith('setting') ? await settingsFor(kind, words.at(-1)) : [],
  }
}

/** All settings, or the values that one of them may have. */
async function settingsFor(kind: string, name: string | undefined): Promise<Known['settings']> {
  const { preferenceKeys } = await import('#store/settings/preferences.ts')
  if (kind === 'setting') return preferenceKeys.map((key) => [key.name, key.summary])
  const choices = preferenceKeys.find((key) => key.name === name)?.choices ?? []
  return choices.map((choice) => [choice, ''])
}

async function wordsOf(asked: Asked, { now }: Pick<Shell, 'now'>): Promise<KnownWords | null> {
  const found = wordsPlace(asked)
  if (found === null) return null
  const { place, server } = found
  if (now().getTime() - writtenAt(place.words) > halfADay) {
    const { noteWanted } = await import('#store/completion/write.ts')
    await noteWanted(place)
  }
  return readKeptWords(place.words, server)
}

function pair(value: unknown, description: unknown): KnownWord {
  return [typeof value === 'string' ? value : '', typeof description === 'string' ? description : '']
}
