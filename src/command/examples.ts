/** A line that can be typed as it stands; a test types each of them. */
export interface Example {
  readonly line: string
  /** What it does, where the line does not say it; shown above it as a comment. */
  readonly does?: string
}

/** An example that says all by itself is its line alone. */
export type ExampleWords = string | Example

export function readExamples(words: readonly ExampleWords[]): readonly Example[] {
  return words.map((one) => (typeof one === 'string' ? { line: one } : one))
}
