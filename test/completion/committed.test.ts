import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { desk } from '../support/run.ts'

test.each([
  ['bash', 'helpdesk.bash'],
  ['zsh', '_helpdesk'],
  ['fish', 'helpdesk.fish'],
  ['powershell', 'helpdesk.ps1'],
])(
  'completions for %s are committed as the program prints them (node scripts/completions.js)',
  async (shell, file) => {
    const { code, stdout, stderr } = await desk().run(['completion', shell])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('--output')
    expect(readFileSync(new URL(`../../completions/${file}`, import.meta.url), 'utf8')).toBe(stdout)
  },
)

test('a shell without completions is a mistake that names the others', async () => {
  const { code, stderr } = await desk().run(['completion', 'tcsh'])
  expect(code).toBe(2)
  expect(stderr).toMatchInlineSnapshot(`
    "There is no completion for "tcsh".
    Shells: bash, zsh, fish, powershell
    "
  `)
})
