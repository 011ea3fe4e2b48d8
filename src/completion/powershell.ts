import type { ArgumentNode, OptionNode, Tree } from './nodes.ts'
import { liveKind } from './live.ts'
import { groupsOf, nextWords } from './next-words.ts'
import { namesOf, ownOptions, sharedOptions } from './option-names.ts'
import { powershellQuoted } from './quote.ts'

/** Completion for PowerShell 5.1 and later. */
export function powershellScript(tree: Tree): string {
  return `# Completion of helpdesk and hdk for PowerShell, printed by: helpdesk completion powershell
# Unlike those for bash, zsh and fish it was not tried in its shell by the tests.

Register-ArgumentCompleter -Native -CommandName 'helpdesk', 'hdk' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $everywhere = ${list(sharedOptions(tree).map(optionRow), 8)}

    function Get-Known($command) {
        switch -CaseSensitive -Exact ($command) {
${knownArms(tree).join('\n')}
        }
    }
${walk}}
`
}

function knownArms(tree: Tree): readonly string[] {
  const bare = groupsOf(tree).filter((group) => tree.commands.every(({ name }) => name !== group))
  const known = [
    { name: '', options: tree.options, arguments: [] },
    ...tree.commands,
    ...bare.map((name) => ({ name, options: [], arguments: [] })),
  ]
  return known.map(({ name, options, arguments: taken }) => {
    const next = name.includes(' ') ? [] : nextWords(tree, name)
    const words = next.map(
      ({ word, summary }) => `@{ Word = ${powershellQuoted(word)}; Summary = ${powershellQuoted(summary)} }`,
    )
    return `            ${powershellQuoted(name)} {
                return @{
                    Next = ${list(words, 24)}
                    Options = ${bare.includes(name) ? '@()' : `$everywhere + ${list(ownOptions(options, tree).map(optionRow), 24)}`}
                    Arguments = ${list(taken.map(argumentRow), 24)}
                }
            }`
  })
}

function list(rows: readonly string[], width: number): string {
  const indent = ' '.repeat(width)
  return rows.length === 0 ? '@()' : `@(\n${rows.map((row) => indent + row).join('\n')}\n${indent.slice(4)})`
}

function optionRow(option: OptionNode): string {
  const names = namesOf(option).map(powershellQuoted).join(', ')
  const valued = option.value === null ? '$false' : '$true'
  const summary = powershellQuoted(option.summary)
  return `@{ Names = @(${names}); Valued = ${valued}; ${offers(option)}; Summary = ${summary} }`
}

function argumentRow(argument: ArgumentNode): string {
  const many = argument.many ? '$true' : '$false'
  return `@{ Many = ${many}; ${offers(argument)}; Summary = ${powershellQuoted(argument.summary)} }`
}

function offers({ choices, completes }: OptionNode | ArgumentNode): string {
  const files = completes === 'file' ? '$true' : '$false'
  const live = liveKind(completes)
  const kind = live === null ? '$null' : powershellQuoted(live)
  return `Choices = @(${choices.map(powershellQuoted).join(', ')}); Files = ${files}; Live = ${kind}`
}

const walk = `
    # All that PowerShell takes for a single quote is doubled inside one.
    function Get-Quoted($word) {
        if ($word -match '^[\\w./-]+$') { $word } else { "'" + ($word -replace "['\\u2018-\\u201b]", '$0$0') + "'" }
    }

    # The program reads what is kept on this computer, and asks nobody.
    function Write-Live($live) {
        $begun = $wordToComplete -replace '^--[\\w-]+=', '' -replace '^[''"]', ''
        foreach ($line in @(& helpdesk __complete $live $begun @words 2>$null)) {
            $value, $what = $line -split "\`t", 2
            if (-not $value) { continue }
            if (-not $what) { $what = $value }
            [System.Management.Automation.CompletionResult]::new((Get-Quoted $value), $value, 'ParameterValue', $what)
        }
    }

    function Write-Match($word, $kind, $summary) {
        if (-not $word.StartsWith($wordToComplete, [StringComparison]::Ordinal)) { return }
        $typed = Get-Quoted $word
        [System.Management.Automation.CompletionResult]::new($typed, $word, $kind, $summary)
    }

    function Write-Offer($offer) {
        foreach ($word in $offer.Choices) { Write-Match $word 'ParameterValue' $offer.Summary }
        if ($offer.Live) { Write-Live $offer.Live }
        if ($offer.Files) { [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) }
    }

    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition })
    $words = @($before | Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text })
    $aliased = $false
    $command = ''
    $known = Get-Known ''
    $pending = $null
    $ended = $false
    $position = 0
    for ($index = 0; $index -lt $words.Count; $index++) {
        $word = $words[$index]
        if ($pending) {
            $pending = $null
        } elseif (-not $ended -and $word -ceq '--') {
            $ended = $true
        } elseif (-not $ended -and $word.StartsWith('-')) {
            $pending = $known.Options | Where-Object { $_.Valued -and $_.Names -ccontains $word } | Select-Object -First 1
        } elseif ($position -eq 0 -and @($known.Next | Where-Object { $_.Word -ceq $word }).Count -gt 0) {
            $command = "$command $word".Trim()
            $known = Get-Known $command
        } elseif ($position -eq 0 -and -not $command -and -not $aliased) {
            # What an alias stands for takes its place among the words.
            $aliased = $true
            $meant = @(& helpdesk __complete line $word 2>$null)
            if ($meant.Count -eq 0) { $meant = @($word) }
            $words = @($words | Select-Object -First $index) + $meant + @($words | Select-Object -Skip ($index + 1))
            $index -= 1
        } else {
            $position += 1
        }
    }

    if ($pending) {
        Write-Offer $pending
    } elseif (-not $ended -and $wordToComplete.StartsWith('-')) {
        foreach ($option in $known.Options) {
            foreach ($name in $option.Names) { Write-Match $name 'ParameterName' $option.Summary }
        }
    } else {
        if ($position -eq 0) {
            foreach ($next in $known.Next) { Write-Match $next.Word 'Command' $next.Summary }
            if (-not $command) { Write-Live 'alias' }
        }
        $taken = @($known.Arguments)
        if ($position -lt $taken.Count) {
            Write-Offer $taken[$position]
        } elseif ($taken.Count -gt 0 -and $taken[-1].Many) {
            Write-Offer $taken[-1]
        }
    }
`
