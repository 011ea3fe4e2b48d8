/** One of several answers. Names and descriptions may come from the server: they are escaped when shown. */
export interface Choice<Value> {
  readonly value: Value
  readonly name: string
  readonly description?: string | undefined
}

interface TextQuestion {
  readonly message: string
  /** Taken when nothing is typed. */
  readonly initial?: string | undefined
  /** Stands in the line already, to go on with. */
  readonly begun?: string | undefined
  /** What is wrong with an answer, or null when it will do. */
  readonly check?: ((answer: string) => string | null) | undefined
}

interface SecretQuestion {
  readonly message: string
}

interface ChoiceQuestion<Value> {
  readonly message: string
  readonly choices: readonly Choice<Value>[]
  readonly initial?: Value | undefined
}

interface ChoicesQuestion<Value> {
  readonly message: string
  readonly choices: readonly Choice<Value>[]
  readonly initial?: readonly Value[] | undefined
  readonly atLeastOne: boolean
}

export interface SearchQuestion<Value> {
  readonly message: string
  /** The choices for what is typed so far, first for nothing. */
  readonly source: (typed: string, signal: AbortSignal) => Promise<readonly Choice<Value>[]>
}

interface ConfirmQuestion {
  readonly message: string
  /** The answer to a bare Enter; no when left out. */
  readonly initial?: boolean | undefined
}

/**
 * Questions to a person. Each throws InterruptedError when it is left by Ctrl-C or the end of
 * input, and UsageError when there is nobody to ask.
 */
export interface Asking {
  text(question: TextQuestion): Promise<string>
  /** Shows a star for each letter. */
  secret(question: SecretQuestion): Promise<string>
  choice<Value>(question: ChoiceQuestion<Value>): Promise<Value>
  choices<Value>(question: ChoicesQuestion<Value>): Promise<readonly Value[]>
  search<Value>(question: SearchQuestion<Value>): Promise<Value>
  confirm(question: ConfirmQuestion): Promise<boolean>
}
