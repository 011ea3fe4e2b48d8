import { UsageError } from '#errors.ts'
import { decode } from './stdin.ts'

/**
 * The text that an option means: `-` is stdin, `@FILE` a file, `@@…` a text that begins with @,
 * anything else itself. The line break that ends a file or stdin is not part of the text.
 * Throws UsageError when there is nothing to read.
 */
export async function textOption(typed: string, readStdin: () => Promise<string>): Promise<string> {
  if (typed === '-') return withoutLastBreak(await readStdin())
  if (typed.startsWith('@@')) return typed.slice(1)
  if (typed.startsWith('@')) return withoutLastBreak(await readText(typed.slice(1)))
  return typed
}

async function readText(path: string): Promise<string> {
  if (path === '') {
    throw new UsageError('@ needs the name of a file.', { hint: 'For the text "@" itself, give @@.' })
  }
  return await readTextFile(path, { hint: `For the text "@${path}" itself, give "@@${path}".` })
}

/** All of a file's text, without the byte order mark. Throws UsageError when it cannot be read, or is no UTF-8. */
export async function readTextFile(path: string, { hint }: { readonly hint?: string } = {}): Promise<string> {
  try {
    const { readFile } = await import('node:fs/promises')
    return decode(await readFile(path), path)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`Could not read ${path}: ${reason(error)}.`, { hint, cause: error })
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it is not permitted',
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return reasons[code] ?? code
}

function withoutLastBreak(text: string): string {
  return text.replace(/\r?\n$/, '')
}
