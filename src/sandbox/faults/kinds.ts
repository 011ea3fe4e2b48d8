/**
 * One way in which a server goes wrong.
 * `answer` is what the asker gets: the server's `own`, one made `up`, or `none`.
 * `saved`: whether the work is done all the same; a number is what holds unless `saved=` says otherwise.
 * `keys`: what else can be told, with what holds when it is not.
 */
interface Kind {
  readonly answer: 'own' | 'up' | 'none'
  readonly saved: 'always' | 'never' | 0 | 1
  readonly keys: Readonly<Partial<Record<OwnKey, number>>>
}

/** `ms` milliseconds, `mb` megabytes, `retry-after` seconds, `levels` of nesting, `chunked` 1 for an answer that names no length. */
export type OwnKey = 'ms' | 'mb' | 'retry-after' | 'levels' | 'chunked'

/** Every kind of fault; docs/sandbox.md says what each does. */
export const kinds = {
  refuse: { answer: 'none', saved: 'never', keys: {} },
  reset: { answer: 'none', saved: 'never', keys: {} },
  'reset-in-request': { answer: 'none', saved: 'never', keys: {} },
  'drop-after-save': { answer: 'none', saved: 'always', keys: {} },
  'stall-header': { answer: 'none', saved: 1, keys: {} },
  'stall-body': { answer: 'own', saved: 1, keys: { chunked: 0 } },
  'cut-body': { answer: 'own', saved: 1, keys: { chunked: 0 } },
  slow: { answer: 'own', saved: 'always', keys: { ms: 1000 } },
  'slow-save': { answer: 'own', saved: 'always', keys: { ms: 1000 } },
  '401': { answer: 'up', saved: 'never', keys: {} },
  '429': { answer: 'up', saved: 0, keys: { 'retry-after': 1 } },
  '500': { answer: 'up', saved: 0, keys: {} },
  '502': { answer: 'up', saved: 0, keys: {} },
  '503': { answer: 'up', saved: 0, keys: { 'retry-after': 1 } },
  '504': { answer: 'up', saved: 1, keys: {} },
  'not-json': { answer: 'up', saved: 1, keys: {} },
  'wrong-json': { answer: 'up', saved: 1, keys: {} },
  'big-body': { answer: 'up', saved: 1, keys: { mb: 65, chunked: 0 } },
  'gzip-bomb': { answer: 'up', saved: 1, keys: { mb: 1024 } },
  deep: { answer: 'up', saved: 1, keys: { levels: 100_000 } },
  'repeat-page': { answer: 'own', saved: 'always', keys: {} },
} as const satisfies Readonly<Record<string, Kind>>

export type FaultKind = keyof typeof kinds

// JavaScript puts keys that look like numbers first; people look for words first.
const isNumber = (name: string): boolean => /^\d/.test(name)

export const isFaultKind = (name: string): name is FaultKind => Object.hasOwn(kinds, name)

/** As they are listed: words, then statuses. */
export const faultNames: readonly string[] = Object.keys(kinds).toSorted(
  (a, b) => Number(isNumber(a)) - Number(isNumber(b)),
)

export const kindOf = (name: FaultKind): Kind => kinds[name]
