import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createKeyring } from '#store/secrets/keyring.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A keyring whose questions this script answers. */
function keyringOf(script: string) {
  const root = temporaryFolder()
  mkdirSync(join(root, 'bin'))
  writeFileSync(join(root, 'bin', 'keyring.js'), script)
  return createKeyring({
    runtime: process.execPath,
    root,
    env: {},
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
    signal: new AbortController().signal,
    attended: () => Promise.resolve(true),
  })
}

test('an end by Ctrl-C is one of ours too, although it is heard of first: 130', async () => {
  const keyring = keyringOf("process.kill(process.pid, 'SIGINT'); setTimeout(() => {}, 60_000)")
  await expect(keyring.read('desk')).rejects.toMatchObject({ exit: 130 })
})

test('an end without an answer is an error, never "no secret": 4', async () => {
  const keyring = keyringOf("process.kill(process.pid, 'SIGKILL'); setTimeout(() => {}, 60_000)")
  await expect(keyring.read('desk')).rejects.toMatchObject({
    exit: 4,
    message: expect.stringContaining('no answer'),
  })
})

test('a secret and none are told apart', async () => {
  expect(await keyringOf('console.log(\'{"secret":"s3"}\')').read('desk')).toBe('s3')
  expect(await keyringOf('console.log(\'{"secret":null}\')').read('desk')).toBe(null)
})
