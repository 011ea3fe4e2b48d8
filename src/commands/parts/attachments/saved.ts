import { type Context, type Result, rows } from '#command.ts'
import type { NamedAttachment } from '#desk/attachments/named.ts'
import { NotFoundError, PermissionError, SomeFailedError, UsageError } from '#errors.ts'
import type { SavedFile } from '#views/writes/saved-files.ts'

type Folder = Awaited<ReturnType<Context['downloads']>>

/** Throws UsageError with all files that are there already. */
export async function checkFree(files: readonly NamedAttachment[], folder: Folder): Promise<void> {
  const existing = folder.existing(files.map(({ fileName }) => fileName))
  if (existing.length === 0) return
  throw alreadyThere(existing.map((name) => folder.path(name)))
}

function alreadyThere(paths: readonly string[]): UsageError {
  const verb = paths.length === 1 ? 'exists' : 'exist'
  return new UsageError(`${paths.join(', ')} ${verb} already. Nothing was replaced.`, {
    hint: 'Replace with --force, or save somewhere else with --dir DIR.',
  })
}

export interface Saving extends Pick<Context, 'say' | 'spin'> {
  readonly folder: Folder
  readonly replace: boolean
  readonly download: (id: number) => Promise<Uint8Array>
}

/** Saves file by file. One of several that is not to be had is told, and the others are saved: 1. */
export function saved(files: readonly NamedAttachment[], saving: Saving): Result<SavedFile> {
  let failures = 0
  const { say } = saving
  return rows(all(), () => {
    if (failures > 0) throw new SomeFailedError(`${failures} of ${files.length} failed.`)
    return { lines: [] }
  })

  async function* all(): AsyncGenerator<SavedFile> {
    for (const [index, file] of files.entries()) {
      try {
        const count = files.length === 1 ? '' : `, ${index + 1} of ${files.length}`
        yield await save(file, saving, count)
      } catch (error) {
        const isOwn = [NotFoundError, PermissionError, UsageError].some((kind) => error instanceof kind)
        if (!isOwn || files.length === 1 || !(error instanceof Error)) throw error
        failures += 1
        say(`${file.fileName}: ${error.message}`)
      }
    }
  }
}

async function save(
  { id, name, note, fileName }: NamedAttachment,
  { folder, replace, download, spin }: Saving,
  count: string,
): Promise<SavedFile> {
  const spinner = await spin(`Downloading ${fileName}${count} …`)
  try {
    const bytes = await download(id)
    const path = folder.path(fileName)
    // It may have come into being meanwhile.
    if (!(await folder.save(fileName, bytes, { replace }))) throw alreadyThere([path])
    return { path, id, name, bytes: bytes.length, note }
  } finally {
    spinner.stop()
  }
}
