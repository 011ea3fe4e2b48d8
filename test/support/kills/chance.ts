/** The seed of a run of chance: SEED from the environment to repeat one, else a fresh one. It is printed. */
export function seedOf(what: string): number {
  const given = Number(process.env['SEED'] ?? '')
  const seed = given > 0 ? given : Math.floor(Math.random() * 1_000_000) + 1
  console.log(`${what}: SEED=${seed} repeats it`)
  return seed
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
