import * as v from 'valibot'
import { UsageError } from '#errors.ts'
import { SettingsSchema, settingsVersion } from './schema.ts'
import type { Settings } from './schema.ts'

/**
 * Null when the text is damaged: not JSON, or not an object. Throws UsageError, with the path and
 * the key, for a value that is wrong and for a file of a newer program.
 */
export function parseSettings(text: string, path: string): Settings | null {
  const stored = parseObject(text)
  if (stored === null) return null
  if ('version' in stored && typeof stored.version === 'number' && stored.version > settingsVersion) {
    throw new UsageError(`${path} was written by a newer helpdesk (layout ${stored.version}).`, {
      hint: 'Use that version, or name another folder with XDG_CONFIG_HOME. The file is left as it is.',
    })
  }
  const parsed = v.safeParse(SettingsSchema, stored)
  if (parsed.success) return parsed.output
  throw wrongValue(parsed.issues[0], path)
}

function parseObject(text: string): object | null {
  try {
    const stored: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : null
  } catch {
    return null
  }
}

// Says what is expected, never what is there: that may be a secret.
function wrongValue(issue: v.BaseIssue<unknown>, path: string): UsageError {
  const key = v.getDotPath(issue) ?? 'the file'
  return new UsageError(
    `${path}: ${key} has a wrong value; expected ${issue.expected ?? 'something else'}.`,
    {
      hint: 'Correct the file, or move it away and sign in again. It is left as it is.',
    },
  )
}
