/** All in milliseconds. */
export interface Timeouts {
  /** To look up the name, connect and agree on encryption. */
  readonly connect: number
  /** Without a single byte from the server. A page of long tickets can take minutes to begin (field guide §6). */
  readonly idle: number
  /** From start to end; files may take longer, by their size. */
  readonly total: number
}

/** How long a server may be silent where nothing is set, in milliseconds. */
export const usualSilence = 120_000

/** The other limits follow from how long the server may be silent, in milliseconds. */
export function timeoutsFor(silence: number): Timeouts {
  return { connect: Math.min(10_000, silence), idle: silence, total: silence * 2.5 }
}
