/** An option as it is typed. */
export interface OptionNode {
  readonly long: string
  readonly short: string | null
  readonly summary: string
  /** The word that stands for the value; null for a switch. */
  readonly value: string | null
  readonly many: boolean
  readonly choices: readonly string[]
  /** What the program is asked for: a kind of live values, of columns with their names. */
  readonly completes: string | null
}

export interface ArgumentNode {
  readonly name: string
  readonly summary: string
  readonly required: boolean
  readonly many: boolean
  readonly choices: readonly string[]
  readonly completes: string | null
}

export interface CommandNode {
  /** The words typed for it: `queue`, `sandbox serve`. */
  readonly name: string
  readonly summary: string
  readonly options: readonly OptionNode[]
  readonly arguments: readonly ArgumentNode[]
}

/** All that a completion script knows. */
export interface Tree {
  /** Options that may stand before the command. */
  readonly options: readonly OptionNode[]
  readonly commands: readonly CommandNode[]
}
