import { nearest } from '#desk/text/nearest.ts'
import { UsageError } from '#errors.ts'
import { commands, type Entry } from './index.ts'

export interface Found extends Entry {
  /** The words of the command: `queue`, `sandbox serve`. */
  readonly name: string
  /** What was typed besides them. */
  readonly rest: readonly string[]
}

/** Options that may stand before the command and take a value, which must not be read as the command. */
const withValue = new Set([
  '--profile',
  '--server',
  '--color',
  '-o',
  '--output',
  '--json',
  '--jq',
  '--columns',
])

/** Finds the command in a typed line. Throws UsageError with the nearest one, or the nearest of the other names. */
export function findCommand(line: readonly string[], others: readonly string[] = []): Found {
  const at = firstWord(line)
  const before = line.slice(0, at)
  const [word = '', second = '', ...behind] = line.slice(at)
  if (word === '') throw new UsageError('No command was typed.', { hint: 'See them all: helpdesk --help' })

  const long = entryOf(`${word} ${second}`)
  if (long) return { ...long, name: `${word} ${second}`, rest: [...before, ...behind] }
  if (word === 'help') return explained(line.slice(at + 1), before)
  const short = entryOf(word)
  // What has commands below it takes no argument, so that a slip in the second word is told as one.
  if (short && isWord(second) && secondWords(word).length > 0) throw unknown(word, second)
  if (short) return { ...short, name: word, rest: [...before, ...line.slice(at + 1)] }
  throw unknown(word, second, others)
}

/** Whether commands begin with the word. */
export function startsCommand(word: string): boolean {
  return entryOf(word) !== undefined || secondWords(word).length > 0
}

/** The first word whose commands are asked for, when it is none itself: `sandbox --help`, `help sandbox`. */
export function findGroup(line: readonly string[], { help }: { readonly help: boolean }): string | null {
  const words = line.slice(firstWord(line))
  const [word = '', second = ''] = words[0] === 'help' ? words.slice(1) : words
  if (!help && words[0] !== 'help') return null
  return isWord(word) && !isWord(second) && !entryOf(word) && secondWords(word).length > 0 ? word : null
}

/** Whether the line has more than options. */
export function namesCommand(line: readonly string[]): boolean {
  return firstWord(line) < line.length
}

// Words such as "constructor" are no commands, although every object has them.
function entryOf(name: string): Entry | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined
}

/** Where the first word stands that is no option and no value of one. */
export function firstWord(line: readonly string[]): number {
  let at = 0
  while (line[at]?.startsWith('-')) at += withValue.has(line[at] ?? '') ? 2 : 1
  return at
}

/** `help queue` is `queue --help`; `help` alone and topics belong to the command help. */
function explained(words: readonly string[], before: readonly string[]): Found {
  const [first = '', second = ''] = words
  const name = [`${first} ${second}`, first].find(entryOf)
  const isSlip = isWord(second) && name !== `${first} ${second}` && secondWords(first).length > 0
  const entry = entryOf(name ?? 'help')
  if (isSlip || !entry) throw unknown(first, second)
  return { ...entry, name: name ?? 'help', rest: name ? ['--help'] : [...before, ...words] }
}

function unknown(word: string, second: string, others: readonly string[] = []): UsageError {
  const below = secondWords(word)
  if (below.length > 0) return unknownSecond(word, second, below)
  const words = Object.keys(commands).map((name) => name.split(' ')[0] ?? name)
  const near = nearest(word, [...words, ...others])
  return new UsageError(`There is no command "${word}".`, {
    hint: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See them all: helpdesk --help',
  })
}

function unknownSecond(word: string, second: string, below: readonly string[]): UsageError {
  const typed = (words: readonly string[], joint: string): string =>
    words.map((one) => `helpdesk ${word} ${one}`).join(joint)
  const all = `Type one of: ${typed(below, ', ')}`
  if (!isWord(second)) return new UsageError(`${word} wants one more word.`, { hint: all })
  const near = nearest(second, below)
  return new UsageError(`There is no "${word} ${second}".`, {
    hint: near.length > 0 ? `Did you mean ${typed(near, ' or ')}?` : all,
  })
}

/** The words that may follow a first word: `serve`, `reset` … */
function secondWords(first: string): readonly string[] {
  return Object.keys(commands).flatMap((name) =>
    name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : [],
  )
}

function isWord(typed: string): boolean {
  return typed !== '' && !typed.startsWith('-')
}
