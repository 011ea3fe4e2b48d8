import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, onTestFinished } from 'vitest'

/** Shorter pieces than this are no longer a part of a secret that could be told from other words. */
const pieceLength = 8

/** Everything that one home of a test printed and wrote, and the secrets that were used there. */
export interface LeakWatch {
  uses(secret: string | undefined): void
  /** Remembers what was printed; `from` tells a person where. */
  printed(from: string, text: string): void
  /** Where a secret, or a piece of one, can be read. */
  leaks(): readonly string[]
}

const watches = new Map<string, LeakWatch>()

export interface WatchOptions {
  /** False where chance writes the files: what it puts in the place of a secret is no secret, and may stand anywhere. */
  readonly learnsFromFiles?: boolean | undefined
}

/** Watches a home until the end of the test, which fails when a secret is found outside its own places. */
export function watchForLeaks(folder: string, options: WatchOptions = {}): LeakWatch {
  const watch = createLeakWatch(folder, options)
  watches.set(folder, watch)
  onTestFinished(() => {
    watches.delete(folder)
    expect(watch.leaks()).toEqual([])
  })
  return watch
}

/** What a home that is watched is told of a command that ran there. */
export interface Told {
  readonly line: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly piped?: string | undefined
}

/** The watch over the home of this environment, told of the secrets that a command is given. */
export function watchOver({ line, env, piped }: Told): LeakWatch | undefined {
  const watch = watches.get(env['HOME'] ?? '')
  watch?.uses(env['HELPDESK_API_KEY'])
  watch?.uses(env['HELPDESK_PASSWORD'])
  if (line.some((word) => /(api-key|secret)-stdin/.test(word))) watch?.uses(piped?.trim())
  return watch
}

interface Printed {
  readonly stdout: string
  readonly stderr: string
}

/** Tells the watch over the home of a command, if there is one, what the command printed. */
export function printed(told: Told, { stdout, stderr }: Printed): void {
  const watch = watchOver(told)
  const words = told.line.join(' ')
  if (!mayPrintKeys(words)) watch?.printed(`stdout of ${words}`, stdout)
  watch?.printed(`stderr of ${words}`, stderr)
}

/** The contract lets these print the keys of the sandbox, which are worth nothing. */
function mayPrintKeys(words: string): boolean {
  return /\bsandbox (keys|serve)\b/.test(words)
}

export function createLeakWatch(folder: string, { learnsFromFiles = true }: WatchOptions = {}): LeakWatch {
  const secrets = new Set<string>()
  const texts: { readonly from: string; readonly text: string }[] = []
  const uses = (secret: string | undefined): void => {
    if (secret !== undefined && secret.length >= pieceLength) secrets.add(secret)
  }
  const learn = (): void => {
    if (learnsFromFiles) keptSecrets(folder).forEach(uses)
  }
  return {
    uses,
    printed(from, text) {
      texts.push({ from, text })
      // Signing out removes them.
      learn()
    },
    leaks() {
      learn()
      if (secrets.size === 0) return []
      const pieces = piecesOf([...secrets])
      return [...texts, ...writtenBelow(folder)]
        .filter(({ text }) => pieces.some((piece) => text.includes(piece)))
        .map(({ from }) => `a secret can be read in ${from}`)
    },
  }
}

/** Every piece of every way to write a secret. */
function piecesOf(secrets: readonly string[]): readonly string[] {
  const forms = secrets.flatMap(formsOf)
  return [...new Set(forms.flatMap(cut))]
}

function formsOf(secret: string): readonly string[] {
  const once = encodeURIComponent(secret)
  const strict = once.replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  const escaped = [once, strict, encodeURIComponent(once), encodeURIComponent(strict)]
  // In base64 a text looks different at each of three places; its ends depend on what is beside it.
  const coded = [0, 1, 2].map((before) => {
    const text = Buffer.from(`${' '.repeat(before)}${secret}`).toString('base64')
    return text.slice(before === 0 ? 0 : 4, -4)
  })
  return [
    secret,
    ...escaped,
    ...escaped.map((form) => form.toLowerCase()),
    ...escaped.map((form) => form.replaceAll(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase())),
    JSON.stringify(secret).slice(1, -1),
    ...coded,
    ...coded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}

function cut(form: string): readonly string[] {
  const pieces = form.length - pieceLength + 1
  return Array.from({ length: Math.max(0, pieces) }, (_, at) => form.slice(at, at + pieceLength))
}

const own = /^config\/helpdesk\/(settings|secrets)\.json|^state\/helpdesk\/sessions\/|\.db(-\w+)?$/

/** The files of ours, but those that are there to hold secrets, and the sandbox's databases. */
function writtenBelow(folder: string): readonly { readonly from: string; readonly text: string }[] {
  return ['config', 'state', 'cache', 'data'].flatMap((place) =>
    filesBelow(join(folder, place))
      .map((path) => ({ path, from: relative(folder, path) }))
      .filter(({ from }) => !own.test(from))
      .flatMap(({ path, from }) => textsOf(path).map((text) => ({ from, text }))),
  )
}

/** What rests in the places of secrets: kept ones, and what belongs to open sessions. */
function keptSecrets(folder: string): readonly string[] {
  const config = join(folder, 'config', 'helpdesk')
  const files = [join(config, 'settings.json'), join(config, 'secrets.json')]
  const secrets = files.flatMap(textsOf).flatMap((text) => valuesOf(text, /^secret$/))
  const sessions = filesBelow(join(folder, 'state', 'helpdesk', 'sessions')).flatMap(textsOf)
  return [...secrets, ...sessions.flatMap((text) => valuesOf(text, /^(key|value)$/))]
}

/** The texts that stand under such names anywhere in a JSON text. */
function valuesOf(json: string, names: RegExp): readonly string[] {
  const found: string[] = []
  try {
    JSON.parse(json, (name, value: unknown) => {
      if (names.test(name) && typeof value === 'string') found.push(value)
      return value
    })
  } catch {
    // Tests damage files.
  }
  return found
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

function textsOf(path: string): readonly string[] {
  try {
    return [readFileSync(path, 'utf8')]
  } catch {
    return []
  }
}
