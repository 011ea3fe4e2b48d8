import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openInBrowser } from '../../../src/terminal/programs/browser.ts'
import { temporaryFolder } from '../../store/temporary-folder.ts'

const address = 'https://help.example.org/ticket?id=1042&view=$(touch%20x);x'

/** A folder to find xdg-open and open in; they keep what they are given and end so. */
function openers(exit: number) {
  const folder = temporaryFolder()
  for (const name of ['xdg-open', 'open']) {
    writeFileSync(
      join(folder, name),
      `#!/bin/sh\nprintf '%s ' "$@" >'${join(folder, name)}.given'\nexit ${exit}\n`,
    )
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

const sleep = async (milliseconds: number, signal: AbortSignal) => {
  await setTimeout(milliseconds, undefined, { signal })
}

test.each([
  ['linux', 'xdg-open'],
  ['darwin', 'open'],
])('on %s an address is given to %s as one word', async (platform, opener) => {
  const folder = openers(0)
  await openInBrowser(address, { env: { PATH: folder }, platform, sleep })
  expect(readFileSync(join(folder, `${opener}.given`), 'utf8')).toBe(`${address} `)
})

test('an opener that fails, or is not there, gives the address to copy', async () => {
  await expect(
    openInBrowser(address, { env: { PATH: openers(4) }, platform: 'linux', sleep }),
  ).rejects.toMatchObject({
    exit: 1,
    message: 'No browser could be opened with xdg-open.',
    hint: `The address is ${address}`,
  })
  await expect(
    openInBrowser(address, { env: { PATH: temporaryFolder() }, platform: 'linux', sleep }),
  ).rejects.toMatchObject({ exit: 1 })
})

test('an opener that goes on as the browser is not waited for', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'xdg-open'), '#!/bin/sh\nexec sleep 5\n')
  chmodSync(join(folder, 'xdg-open'), 0o755)
  const env = { PATH: `${folder}:/bin:/usr/bin` }
  await expect(
    openInBrowser(address, { env, platform: 'linux', sleep: async () => {} }),
  ).resolves.toBeUndefined()
})

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  '-a Calculator',
  '',
  'https://ana:k@help.example.org/',
])('%j is not opened', async (wrong) => {
  await expect(openInBrowser(wrong, { env: {}, platform: 'linux', sleep })).rejects.toMatchObject({ exit: 2 })
})
