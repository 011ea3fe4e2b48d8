import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { computer } from '../support/computer.ts'
import { asItShould, dayAtTheDesk } from '../support/day-at-the-desk.ts'
import { installedOnce, lines, tried } from '../support/installed.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

// What is missing is said before anybody is asked.
const account = { HELPDESK_SERVER: 'http://127.0.0.1:9', HELPDESK_API_KEY: 'k'.repeat(40) }

for (const { line, bin } of lines) {
  describe.skipIf(bin === undefined)(`the small tarball on Node ${line}`, () => {
    const installed = installedOnce(tried.small, bin ?? '')

    test('installs without a network and an empty cache, and npm warns of nothing', async () => {
      const { npm, prefix, runs } = installed()
      expect(npm).toMatchObject({ code: 0, stderr: '' })
      expect(npm.stdout).toContain('added 1 package')
      expect(await runs(['--version'], {})).toMatchObject({ code: 0, stdout: /^helpdesk \d/ })
      expect(existsSync(join(prefix, 'bin', 'hdk'))).toBe(true)
      expect(existsSync(join(prefix, 'share/man/man1/helpdesk-queue.1'))).toBe(true)
    })

    test('works the queue, creates tickets, keeps drafts and an outbox', async () => {
      const desk = computer()
      const seen = await dayAtTheDesk(installed().runs, desk, (...typed) => serveSandbox(desk.env, ...typed))
      expect(seen).toEqual(asItShould)
    })

    test.each([
      {
        what: 'the sandbox',
        line: 'sandbox serve',
        code: 6,
        says: 'The sandbox needs the package libsql: npm install -g libsql@0.5.29 gets it.\n',
      },
      {
        what: 'a mirror',
        line: 'sync',
        code: 6,
        says: 'A mirror needs the package libsql: npm install -g libsql@0.5.29 gets it.\n',
      },
      {
        what: 'a secret in the keyring',
        line: 'login --server https://helpdesk.example.org --api-key-stdin --store keyring',
        code: 4,
        says: 'The system keyring needs the package @napi-rs/keyring: npm install -g @napi-rs/keyring@2.1.2 gets it; helpdesk login --store file does without.\n',
      },
    ])('says in one line what $what needs, and how to get it', async ({ line, code, says }) => {
      const { env } = computer(account)
      expect(await installed().runs(line.split(' '), env, 'k'.repeat(40))).toEqual({
        code,
        stdout: '',
        stderr: says,
      })
    })
  })
}
