import { expect, test } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { storageError } from '../../src/store/storage-error.ts'

const path = '/home/ana/.config/helpdesk/settings.json'
const failed = (code: string) => Object.assign(new Error(`${code}: failed`), { code })

test.each([
  ['ENOSPC', `Could not write ${path}: the disk is full.`, 'Free some space, then try again.'],
  [
    'EACCES',
    `Could not write ${path}: it is not permitted.`,
    `Check the owner and the permissions of ${path}.`,
  ],
  [
    'EROFS',
    `Could not write ${path}: the disk is read-only.`,
    'Point XDG_CONFIG_HOME, XDG_STATE_HOME and XDG_CACHE_HOME to a folder that can be written.',
  ],
  ['EIO', `Could not write ${path}: EIO.`, `Check the owner and the permissions of ${path}.`],
])('%s says what happened and what to do', (code, message, hint) => {
  expect(storageError(failed(code), 'write', path)).toMatchObject({ exit: 1, message, hint })
})

test('errors that say enough already, and bugs, stay what they are', () => {
  const usage = new UsageError('No such setting.')
  const bug = new TypeError('undefined is not a function')
  expect(storageError(usage, 'write', path)).toBe(usage)
  expect(storageError(bug, 'write', path)).toBe(bug)
})
