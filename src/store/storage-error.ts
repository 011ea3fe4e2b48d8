import { DeskError } from '#errors.ts'

/** A file or folder of ours cannot be read or written: disk full, read-only, not permitted. */
export class StorageError extends DeskError {
  readonly code = 'storage'
  readonly exit = 1
}

const reasons: Readonly<Record<string, { says: string; hint: (path: string) => string }>> = {
  ENOSPC: { says: 'the disk is full', hint: () => 'Free some space, then try again.' },
  EDQUOT: { says: 'your disk quota is used up', hint: () => 'Free some space, then try again.' },
  EFBIG: {
    says: 'no file may become so large here',
    hint: () => 'Raise the limit (ulimit -f), then try again.',
  },
  EROFS: {
    says: 'the disk is read-only',
    hint: () => 'Point XDG_CONFIG_HOME, XDG_STATE_HOME and XDG_CACHE_HOME to a folder that can be written.',
  },
  ENOENT: {
    says: 'nothing can be put there',
    hint: () => 'Point XDG_CONFIG_HOME, XDG_STATE_HOME and XDG_CACHE_HOME to a folder that can be written.',
  },
  EACCES: { says: 'it is not permitted', hint: permissions },
  EPERM: { says: 'it is not permitted', hint: permissions },
  ENOTDIR: {
    says: 'a file stands where a folder should be',
    hint: (path) => `Look at ${path} and move that file away.`,
  },
  EEXIST: {
    says: 'a file stands where a folder should be',
    hint: (path) => `Look at ${path} and move that file away.`,
  },
  EISDIR: {
    says: 'a folder stands where a file should be',
    hint: (path) => `Look at ${path} and move that folder away.`,
  },
  ELOOP: { says: 'its links go round in a circle', hint: (path) => `Look at ${path}.` },
  EMFILE: { says: 'too many files are open', hint: () => 'Close some programs, then try again.' },
  ENFILE: { says: 'too many files are open', hint: () => 'Close some programs, then try again.' },
}

function permissions(path: string): string {
  return `Check the owner and the permissions of ${path}.`
}

/** The word of the operating system for a failed file operation, such as ENOENT. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** Turns a failed file operation into a StorageError that names the path; `doing` completes "Could not …". */
export function storageError(error: unknown, doing: string, path: string): unknown {
  const code = errorCode(error)
  if (code === null || error instanceof DeskError) return error
  const reason = reasons[code]
  return new StorageError(`Could not ${doing} ${path}: ${reason?.says ?? code}.`, {
    hint: reason?.hint(path) ?? permissions(path),
    cause: error,
  })
}
