import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type CompletionPlace, completionPlace, environmentPlace, originOf } from '#store/completion/place.ts'
import type { Shell } from '../../shell.ts'
import { serverOnly } from '../account/variables.ts'

type Saved = Readonly<Record<string, unknown>>

export interface Asked {
  /** The words that stand on the line already. */
  readonly words: readonly string[]
  readonly settings: Saved
  readonly machine: Pick<Shell, 'env' | 'cwd'>
  /** Where words are kept. */
  readonly folder: string
}

interface WordsPlace {
  readonly place: CompletionPlace
  /** The server whose words they have to be; null for the sandbox. */
  readonly server: string | null
}

/**
 * Where the words are of the account that a line acts with: it is chosen as the command will choose it, but nothing is
 * checked and no secret read. Null where no account is known.
 */
export function wordsPlace({ words, settings, machine, folder }: Asked): WordsPlace | null {
  const { env } = machine
  const given = serverOnly(optionIn(words, 'server') ?? env['HELPDESK_SERVER']) || undefined
  const name =
    optionIn(words, 'profile') ??
    (env['HELPDESK_PROFILE'] ||
      ((given === undefined ? profileHere(machine) : undefined) ?? textIn(settings, 'profile')))
  if (name === 'sandbox' && given === undefined) return { place: completionPlace(folder, name), server: null }

  const saved = entry(name === undefined ? null : entry(settings['profiles'])[name])
  const own = textIn(saved, 'server')
  const server = given ?? own
  if (server === undefined) return null
  const isItsServer = own !== undefined && (given === undefined || originOf(given) === originOf(own))
  const isComplete = isItsServer && keepsSecret(saved)
  // That there is a secret matters, not what it is.
  const signsIn = [env['HELPDESK_API_KEY'], env['HELPDESK_PASSWORD']].some(Boolean)
  if (name !== undefined && isComplete && !signsIn)
    return { place: completionPlace(folder, name), server: own }
  const username =
    env['HELPDESK_USERNAME'] || (isItsServer && !isComplete ? textIn(saved, 'username') : undefined) || ''
  const place = environmentPlace(folder, { server, username })
  return place && { place, server }
}

function keepsSecret({ secret, keyCommand, store = 'none' }: Saved): boolean {
  return secret !== undefined || keyCommand !== undefined || store !== 'none'
}

/** The value of `--profile central`, `--profile=central`, and of that in pieces, as bash may hand it over. */
function optionIn(words: readonly string[], name: string): string | undefined {
  const at = words.findLastIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`))
  const word = words[at]
  if (word === undefined) return undefined
  if (word.includes('=')) return word.slice(name.length + 3)
  return words[at + 1] === '=' ? words[at + 2] : words[at + 1]
}

function profileHere({ cwd }: Pick<Shell, 'cwd'>): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    try {
      return readFileSync(join(folder, '.helpdesk-profile'), 'utf8').trim()
    } catch {
      if (dirname(folder) === folder) return undefined
    }
  }
}

/** What was read, as an object. */
export function entry(read: unknown): Saved {
  return typeof read === 'object' && read !== null ? { ...read } : {}
}

function textIn(saved: Saved, key: string): string | undefined {
  const held = saved[key]
  return typeof held === 'string' && held !== '' ? held : undefined
}
