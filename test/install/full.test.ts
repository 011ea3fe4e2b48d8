import { describe, expect, test } from 'vitest'
import { computer, signedInto } from '../support/computer.ts'
import { asItShould, dayAtTheDesk } from '../support/day-at-the-desk.ts'
import { installedOnce, lines, tried } from '../support/installed.ts'
import { hasKeyring, startSession } from '../support/keyring.ts'
import { serveSandboxOf } from '../support/served-sandbox.ts'

for (const { line, bin } of lines) {
  describe.skipIf(bin === undefined || tried.full === null)(
    `the tarball for Linux x64 on Node ${line}`,
    () => {
      const installed = installedOnce(tried.full ?? '', bin ?? '')

      test('installs without a network and an empty cache, and npm warns of nothing', async () => {
        const { npm, runs } = installed()
        expect(npm).toMatchObject({ code: 0, stderr: '' })
        expect(npm.stdout).toContain('added 1 package')
        expect(await runs(['--version'], {})).toMatchObject({ code: 0, stdout: /^helpdesk \d/ })
      })

      test('serves a sandbox and works it: the queue, tickets, drafts and an outbox', async () => {
        const { program, path, runs } = installed()
        const desk = computer()
        const env = { ...desk.env, PATH: path }
        const seen = await dayAtTheDesk(runs, desk, (...typed) => serveSandboxOf([program], env, typed))
        expect(seen).toEqual(asItShould)
      })

      test('sync keeps a mirror, and the queue is answered from it when the server is gone', async () => {
        const { program, path, runs } = installed()
        const { env } = computer()
        const server = await serveSandboxOf([program], { ...env, PATH: path })
        const account = { ...env, ...signedInto(server) }
        expect(await runs(['sync'], account)).toMatchObject({ code: 0 })
        await server.stop()
        const line = ['queue', '--all', '--offline', 'freezes', '--columns', 'id,subject']
        const found = await runs(line, account)
        expect(found).toMatchObject({ code: 0, stdout: '1042\tOMIS freezes on intake screen\n' })
      })

      test.skipIf(!hasKeyring)(
        'login --store keyring keeps the key there, and the queue is read with it',
        async () => {
          const { program, path, runs } = installed()
          const session = await startSession(computer())
          await session.opensKeyring()
          const { env } = session.desk
          const server = await serveSandboxOf([program], { ...env, PATH: path })
          const line = ['login', '--server', server.url, '--api-key-stdin', '--store', 'keyring']
          expect(await runs(line, env, server.apiKey)).toMatchObject({
            code: 0,
            stderr: expect.stringContaining('The secret is kept in the system keyring.'),
          })
          expect(await runs(['whoami', '--json', 'name,secretIn'], env)).toMatchObject({
            code: 0,
            stdout: '{"name":"Dana Whitfield","secretIn":"keyring"}\n',
          })
        },
      )
    },
  )
}
