/** A `like` pattern as GLOB: `*` and `?` mean the same there, and `[` must not open a class. */
export function globPattern(pattern: string): string {
  return pattern.replaceAll('[', '[[]')
}
