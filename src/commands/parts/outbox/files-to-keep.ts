import type { Context, Waiting } from '#command.ts'
import type { IntendedFile } from '#changes/intent.ts'

/** Files as the outbox copies them, so that nothing is lost when the originals go. */
export function filesToKeep(
  files: readonly IntendedFile[] = [],
  { uploads }: Pick<Context, 'uploads'>,
): NonNullable<Waiting['files']> {
  return files.map((file) => ({ ...file, read: async () => (await uploads()).read(file) }))
}
