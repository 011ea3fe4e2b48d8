/** The kind of values that the program is asked for when they are wanted; null for files, which the shell knows itself. */
export function liveKind(completes: string | null): string | null {
  return completes === 'file' ? null : completes
}
