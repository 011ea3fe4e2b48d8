import { expect, test } from 'vitest'
import { defineCommand, nothing } from '#command.ts'
import { commands, entry, treeOf } from './help-desk-commands.ts'

const tree = await treeOf(commands)

test('every script is made for both names of the program', () => {
  expect(tree.script('bash')).toContain('complete -F _helpdesk helpdesk hdk')
  expect(tree.script('zsh')).toMatch(/^#compdef helpdesk hdk\n/)
  expect(tree.script('fish')).toContain('complete -c hdk -w helpdesk')
  expect(tree.script('powershell')).toContain("-CommandName 'helpdesk', 'hdk'")
})

test.each(['bash', 'zsh', 'fish', 'powershell'] as const)(
  'the script for %s calls the program for values only, and never by the short name',
  (shell) => {
    const calls =
      tree
        .script(shell)
        .replaceAll(/^ *#.*$/gm, '')
        .match(/(?:[`(|;&]|command|and)\s+(?:helpdesk|hdk)\s+\S+/g) ?? []
    const called = calls.map((call) => call.replace(/^.*?(helpdesk|hdk)/, '$1'))
    expect(called).toEqual(['helpdesk __complete', 'helpdesk __complete'])
  },
)

test('the script for PowerShell says that nothing tried it', () => {
  expect(tree.script('powershell')).toContain('it was not tried in its shell by the tests')
})

test('PowerShell is told names, choices and summaries of a command in one table', () => {
  const script = tree.script('powershell')
  const start = script.indexOf("            'queue' {")
  expect(script.slice(start, script.indexOf("            'note' {"))).toMatchInlineSnapshot(`
    "            'queue' {
                    return @{
                        Next = @()
                        Options = $everywhere + @(
                            @{ Names = @('--mine'); Valued = $false; Choices = @(); Files = $false; Live = $null; Summary = 'Only my tickets' }
                            @{ Names = @('--sort', '-s'); Valued = $true; Choices = @('id', 'due'); Files = $false; Live = $null; Summary = 'The desk''s order, or [this] one: KEY' }
                        )
                        Arguments = @(
                            @{ Many = $true; Choices = @(); Files = $false; Live = $null; Summary = 'Terms that tickets must meet' }
                        )
                    }
                }
    "
  `)
})

test('a summary with quotes of any kind stays one string in PowerShell', async () => {
  const odd = defineCommand({
    summary: "The desk's \u2018own\u2019 $(Get-Date)\nword",
    examples: ['helpdesk odd'],
    run: () => nothing(),
  })
  const { script } = await treeOf({ odd: entry(odd) })
  expect(script('powershell')).toContain("'The desk''s \u2018\u2018own\u2019\u2019 $(Get-Date) word'")
})
