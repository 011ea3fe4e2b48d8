import { faultNames, isFaultKind, kindOf } from './kinds.ts'
import type { FaultKind, OwnKey } from './kinds.ts'
import type { FaultRule, Target } from './rule.ts'
import { isEverything, parseTarget } from './target.ts'

const spelling = 'A fault is KIND[:METHOD PATH][:key=value,…], as in "drop-after-save:POST Tickets:p=0.2".'

interface Range {
  readonly least: number
  readonly most: number
}

const wholes: Readonly<Record<string, Range>> = {
  times: { least: 1, most: 1_000_000_000 },
  after: { least: 0, most: 1_000_000_000 },
  every: { least: 1, most: 1_000_000_000 },
  saved: { least: 0, most: 1 },
  ms: { least: 0, most: 3_600_000 },
  mb: { least: 1, most: 4096 },
  'retry-after': { least: 0, most: 86_400 },
  levels: { least: 1, most: 10_000_000 },
  chunked: { least: 0, most: 1 },
}

const numberIn = (key: string, value: string): number => {
  if (key === 'p') {
    const p = /^(?:\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN
    if (p >= 0 && p <= 1) return p
    throw new RangeError(`p= takes a probability from 0 to 1, not "${value}".`)
  }
  const { least = 0, most = 0 } = wholes[key] ?? {}
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  throw new RangeError(`${key}= takes a whole number from ${least} to ${most}, not "${value}".`)
}

const keysOf = (kind: FaultKind): readonly string[] => {
  const { saved, keys } = kindOf(kind)
  const ofSaving = typeof saved === 'number' ? ['saved'] : []
  return ['p', 'times', 'after', 'every', ...ofSaving, ...Object.keys(keys)]
}

const pairsIn = (kind: FaultKind, text: string): ReadonlyMap<string, number> => {
  const told = new Map<string, number>()
  for (const pair of text.split(',')) {
    const [key = '', value = ''] = pair.trim().split('=', 2)
    const known = keysOf(kind)
    if (!known.includes(key))
      throw new RangeError(`The fault ${kind} has no "${key}=". It has ${known.join('=, ')}=.`)
    if (told.has(key)) throw new RangeError(`${key}= is there twice.`)
    told.set(key, numberIn(key, value))
  }
  return told
}

const partsOf = (text: string): { kind: string; target: string; pairs: string | null } => {
  const [kind = '', ...others] = text.split(':').map((part) => part.trim())
  const pairs = others.at(-1)?.includes('=') === true ? (others.pop() ?? null) : null
  const [target = '*', ...tooMany] = others
  if (tooMany.length > 0) throw new RangeError(`"${text}" has too many parts. ${spelling}`)
  return { kind, target, pairs }
}

const demandNoTarget = (target: Target): void => {
  if (isEverything(target)) return
  throw new RangeError('The fault refuse meets connections before anything is asked: leave METHOD PATH out.')
}

/** Reads a rule, `KIND[:METHOD PATH][:key=value,…]`. Throws RangeError that says the right spelling. */
export const parseFault = (text: string): FaultRule => {
  const { kind, target: typed, pairs } = partsOf(text)
  if (!isFaultKind(kind))
    throw new RangeError(`There is no fault "${kind}". ${spelling} The kinds are ${faultNames.join(', ')}.`)
  const target = parseTarget(typed)
  if (kind === 'refuse') demandNoTarget(target)
  const told = pairs === null ? new Map<string, number>() : pairsIn(kind, pairs)
  const { saved, keys } = kindOf(kind)
  const own = (key: OwnKey): number => told.get(key) ?? keys[key] ?? 0
  return {
    kind,
    text,
    target,
    when: {
      p: told.get('p') ?? 1,
      times: told.get('times') ?? Infinity,
      after: told.get('after') ?? 0,
      every: told.get('every') ?? 1,
    },
    saved: typeof saved === 'number' ? (told.get('saved') ?? saved) === 1 : saved === 'always',
    own: {
      ms: own('ms'),
      mb: own('mb'),
      'retry-after': own('retry-after'),
      levels: own('levels'),
      chunked: own('chunked'),
    },
  }
}
