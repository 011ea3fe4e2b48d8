import { accessSync, constants, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { UsageError } from '#errors.ts'
import { errorCode } from './storage-error.ts'

/** A file of the person's that can be sent. */
export interface LocalFile {
  /** As typed; `-` for stdin. */
  readonly path: string
  readonly name: string
  /** In bytes. */
  readonly size: number
}

export interface Uploads {
  /** Looks at files before anything is sent. Throws UsageError with all that cannot be sent, and why. */
  check(typed: readonly string[], name: string | undefined): Promise<readonly LocalFile[]>
  /** What is in it by now. Throws UsageError. */
  read(file: Pick<LocalFile, 'path'>): Promise<Uint8Array>
}

export interface UploadsParts {
  readonly cwd: string
  readonly readStdin: () => Promise<Uint8Array>
}

/** In bytes: a file is held in memory while it is sent. */
const largest = 256 * 1024 * 1024

export function createUploads({ cwd, readStdin }: UploadsParts): Uploads {
  let piped: Uint8Array | null = null

  async function look(path: string, name: string | undefined): Promise<LocalFile | Wrong> {
    if (path === '-') {
      piped ??= await readStdin()
      return piped.length === 0
        ? { path: 'stdin', why: 'it is empty' }
        : { path, name: name ?? '', size: piped.length }
    }
    const why = reasonAgainst(resolve(cwd, path))
    return typeof why === 'string' ? { path, why } : { path, name: nameOf(path), size: why.size }
  }

  return {
    async check(typed, name) {
      checkName(typed, name)
      const looked: (LocalFile | Wrong)[] = []
      for (const path of typed) looked.push(await look(path, name))
      const wrong = looked.filter((one) => 'why' in one)
      if (wrong.length === 0) return looked.filter((one) => 'size' in one)
      const told = wrong.map(({ path, why }) => `${path} (${why})`).join(', ')
      throw new UsageError(`What cannot be attached: ${told}. Nothing was sent.`)
    },
    async read({ path }) {
      if (path === '-' && piped !== null) return piped
      try {
        const { readFile } = await import('node:fs/promises')
        return await readFile(resolve(cwd, path))
      } catch (error) {
        throw new UsageError(`${path} cannot be read any more: ${reason(error)}.`, { cause: error })
      }
    },
  }
}

interface Wrong {
  readonly path: string
  readonly why: string
}

function checkName(typed: readonly string[], name: string | undefined): void {
  const piped = typed.filter((path) => path === '-')
  if (piped.length > 1) throw new UsageError('Stdin can be attached once.')
  if (piped.length === 1 && name === undefined) {
    throw new UsageError('What comes from stdin has no name.', { hint: 'Give one: --name errors.log' })
  }
  if (name === undefined) return
  if (piped.length === 0) {
    throw new UsageError('--name is for what comes from stdin; a file has its own name.', {
      hint: 'Leave it out, or give - for the file.',
    })
  }
  if (/^\.{0,2}$|[/\\\p{Cc}]/u.test(name)) throw new UsageError(`"${name}" is no name of a file.`)
}

/** What stands against sending a file; its size where nothing does. */
function reasonAgainst(path: string): string | { readonly size: number } {
  try {
    const found = statSync(path)
    if (found.isDirectory()) return 'it is a folder'
    if (!found.isFile()) return 'it is no plain file; pipe it in and give -'
    if (found.size === 0) return 'it is empty'
    if (found.size > largest) return `it is larger than ${largest / 1024 / 1024} MB`
    accessSync(path, constants.R_OK)
    return { size: found.size }
  } catch (error) {
    return reason(error)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it is not permitted to read it',
  EPERM: 'it is not permitted to read it',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go round in a circle',
}

function reason(error: unknown): string {
  const code = errorCode(error)
  if (code === null) throw error
  return reasons[code] ?? code
}

// A backslash would be read as a folder by the one who takes it.
function nameOf(path: string): string {
  return basename(path).replaceAll('\\', '_')
}
