import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../support/bin.ts'
import { computer } from '../support/computer.ts'
import { temporaryFolder } from '../support/folders.ts'
import { installedOnce, tried } from '../support/installed.ts'

// npm with the settings of whoever runs the tests: these install from the registry.
const outside = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']))

test.skipIf(!tried.reachable)(
  'npm install -g . in a fresh copy, before any other command, gives both names, also where npm runs no script',
  async () => {
    const folder = temporaryFolder()
    const [copy, prefix] = [join(folder, 'helpdesk'), join(folder, 'prefix')]
    expect(await run('git', ['clone', '-q', '.', copy], { env: outside })).toMatchObject({ code: 0 })
    const line = ['install', '-g', '.', '--prefix', prefix, '--no-fund', '--no-audit', '--loglevel=error']
    expect(await run('npm', line, { env: outside, cwd: copy })).toMatchObject({ code: 0 })

    const { env } = computer({ HELPDESK_PROFILE: 'sandbox' })
    const typed = (name: string, ...words: readonly string[]) =>
      run(join(prefix, 'bin', name), words, { env })
    const version = await typed('helpdesk', '--version')
    expect(version).toMatchObject({ code: 0, stderr: '' })
    expect(await typed('hdk', '--version')).toEqual(version)
    expect(await typed('hdk', 'show', '1042', '--json', 'id')).toMatchObject({
      code: 0,
      stdout: '{"id":1042}\n',
    })
    expect(existsSync(join(prefix, 'share/man/man1/helpdesk-queue.1'))).toBe(true)
    expect(existsSync(join(prefix, 'share/man/man7/helpdesk-filters.7'))).toBe(true)

    // As npm 12 installs it: without running a script.
    rmSync(join(copy, 'dist'), { recursive: true })
    const blocked = await run('npm', [...line, '--ignore-scripts'], { env: outside, cwd: copy })
    expect(blocked).toMatchObject({ code: 0 })
    const built = await typed('helpdesk', '--version')
    expect(built).toEqual({ ...version, stderr: 'Building helpdesk, once …\n' })
    expect(await typed('helpdesk', '--version')).toEqual(version)
  },
)

describe.skipIf(!tried.reachable)('what the small tarball says is missing', () => {
  const installed = installedOnce(tried.small, dirname(process.execPath))

  test('is there after the command that it names, and the sandbox opens', async () => {
    const { prefix, runs } = installed()
    const { env } = computer({ HELPDESK_PROFILE: 'sandbox' })
    const [named = ''] = /npm install -g \S+/.exec((await runs(['show', '1042'], env)).stderr) ?? []
    expect(named).toMatch(/libsql@/)
    const words = [...named.split(' ').slice(1), '--prefix', prefix]
    expect(await run('npm', words, { env: outside })).toMatchObject({ code: 0 })
    const shown = await runs(['show', '1042', '--field', 'id'], env)
    expect(shown).toMatchObject({ code: 0, stdout: '1042\n' })
  })
})
