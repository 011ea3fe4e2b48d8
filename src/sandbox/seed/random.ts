/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  pick<Choice>(choices: readonly Choice[]): Choice
  chance(probability: number): boolean
}

/** Spreads the bits of a 32-bit number (the finalizer of MurmurHash3). */
function mixed(bits: number): number {
  let mix = bits ^ (bits >>> 16)
  mix = Math.imul(mix, 0x85eb_ca6b)
  mix ^= mix >>> 13
  mix = Math.imul(mix, 0xc2b2_ae35)
  return mix ^ (mix >>> 16)
}

/** A stream of its own for each seed and topic, so that one ticket's content does not depend on another's (mulberry32). */
export function randomOf(seed: number, topic: number): Random {
  // A seed may be larger than 32 bits; both halves count.
  const high = mixed(Math.floor(seed / 0x1_0000_0000))
  let state = mixed(mixed((seed >>> 0) ^ high) + Math.imul(topic, 0x9e37_79b1))
  const next = (): number => {
    state = (state + 0x6d2b_79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (choices) => {
      const choice = choices[below(choices.length)]
      if (choice === undefined) throw new RangeError('There is nothing to pick from.')
      return choice
    },
  }
}
