import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { homeEnvironment, temporaryFolder } from '../support/folders.ts'

test("npm start shows the sandbox's queue and three commands to try next", async () => {
  const { code, stdout, stderr } = await start()
  expect(code).toBe(0)
  expect(stdout.trimEnd().split('\n')).toHaveLength(15)
  expect(stdout).toContain('OMIS freezes on intake screen')
  expect(stderr.split('\n').filter((line) => line.startsWith('  npm start -- '))).toHaveLength(3)
  expect(stderr).toContain('npm start -- show 1042')
})

test('npm start -- show 1042 shows that ticket', async () => {
  const { code, stdout } = await start('show', '1042', '--field', 'subject')
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'OMIS freezes on intake screen\n' })
})

test('npm start ends with the code of the command', async () => {
  expect((await start('show', '99999')).code).toBe(3)
})

const script = fileURLToPath(new URL('../../scripts/start.js', import.meta.url))

async function start(...line: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const folder = temporaryFolder()
  const child = spawn(process.execPath, [script, ...line], {
    env: { PATH: process.env['PATH'] ?? '', ...homeEnvironment(folder) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [code] = await once(child, 'close')
  return { code: Number(code), stdout, stderr }
}
