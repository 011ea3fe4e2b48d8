import { assert, asyncProperty, type Arbitrary } from 'fast-check'

import { figure } from './figures.ts'

const runs = Number(process.env['FUZZ_RUNS'] ?? 1000)

/** FUZZ_SEED repeats a run that failed; each run has another. */
const seed = Number(process.env['FUZZ_SEED'] ?? Math.trunc(Math.random() * 2 ** 31))

interface Effort {
  /** Of what takes long only one is tried where of others so many are. */
  readonly oneIn?: number
}

/** Tries a thousand values, or as many as FUZZ_RUNS says, and keeps what was tried as the figure `fuzz: name`. */
export async function fuzz<Value>(
  name: string,
  values: Arbitrary<Value>,
  check: (value: Value) => void | Promise<void>,
  { oneIn = 1 }: Effort = {},
): Promise<void> {
  const numRuns = Math.ceil(runs / oneIn)
  const tried = asyncProperty(values, async (value) => await check(value))
  await assert(tried, { numRuns, seed, verbose: 1 })
  figure(`fuzz: ${name}`, `${numRuns.toLocaleString('en')} runs, seed ${seed}`)
}
